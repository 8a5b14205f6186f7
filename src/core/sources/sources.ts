// The directory of who and what stands behind facts.

import type { Source, SourceFields } from '#shared/story/records.ts';
import { record } from '../audit/record.ts';
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
  const { db } = context.archive;
  context.archive.transaction(() => {
    const { protected: hidden } = needSource(context, id);
    const at = context.at();
    updateSource(db, id, fields, at);
    if (hidden && !fields.protected) record(db, { at, by: context.me(), what: 'unprotected', detail: { source: id } });
  });
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
