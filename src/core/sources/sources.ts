// The directory of who and what stands behind facts.

import type { Source, SourceFields } from '#shared/story/records.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { insertSource, readSource, updateSource } from './sources-rows.ts';

/** A new source under a new id, or under `id` when an import brings its own. Throws INVALID without a name. */
export function createSource(context: Context, fields: SourceFields, id: string = context.host.newId()): Source {
  needName(fields);
  context.archive.transaction(() => insertSource(context.archive.db, id, fields, context.at()));
  context.announce({ kind: 'source', id });
  return needSource(context, id);
}

/** Throws NOT_FOUND, and INVALID without a name. */
export function changeSource(context: Context, id: string, fields: SourceFields): Source {
  needName(fields);
  const known = context.archive.transaction(() => updateSource(context.archive.db, id, fields, context.at()));
  if (!known) throw noSuchSource();
  context.announce({ kind: 'source', id });
  return needSource(context, id);
}

/** Throws NOT_FOUND. */
export function needSource({ archive: { db } }: Context, id: string): Source {
  const source = readSource(db, id);
  if (source === null) throw noSuchSource();
  return source;
}

function needName({ name }: SourceFields): void {
  if (name.trim() === '') throw new NewsroomError('INVALID', 'A source needs a name. Nothing was changed; fill it in.');
}

const noSuchSource = (): NewsroomError =>
  new NewsroomError('NOT_FOUND', 'That source is not in this archive. Nothing was changed; choose it again.');
