// The contract's source procedures: the directory of who and what stands behind facts.

import type { Source, SourceFields } from '#shared/story/records.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import { findSources, insertSource, readSource, updateSource } from './sources-rows.ts';

export const sourceHandlers = (context: Context): Handlers<'source'> => ({
  find: ({ query, limit }) => findSources(context.archive.db, query, limit),
  get: ({ id }) => needSource(context, id),
  create: ({ fields }) => createSource(context, fields),
  update: ({ id, fields }) => changeSource(context, id, fields),
});

/** A new source under a new id, or under `id` when an import brings its own. */
export function createSource(context: Context, fields: SourceFields, id: string = context.host.newId()): Source {
  needName(fields);
  context.archive.transaction(() => insertSource(context.archive.db, id, fields, context.at()));
  context.announce({ kind: 'source', id });
  return needSource(context, id);
}

function changeSource(context: Context, id: string, fields: SourceFields): Source {
  needName(fields);
  const known = context.archive.transaction(() => updateSource(context.archive.db, id, fields, context.at()));
  if (!known) throw noSuchSource();
  context.announce({ kind: 'source', id });
  return needSource(context, id);
}

function needSource({ archive: { db } }: Context, id: string): Source {
  const source = readSource(db, id);
  if (source === null) throw noSuchSource();
  return source;
}

function needName({ name }: SourceFields): void {
  if (name.trim() === '') throw new NewsroomError('INVALID', 'A source needs a name. Nothing was changed; fill it in.');
}

const noSuchSource = (): NewsroomError =>
  new NewsroomError('NOT_FOUND', 'That source is not in this archive. Nothing was changed; choose it again.');
