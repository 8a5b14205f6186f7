import { implement } from '@orpc/server';
import { source } from '#shared/contract/source.ts';
import type { Context } from '../context.ts';
import { changeSource, createSource, needSource } from './sources.ts';
import { findSources } from './sources-rows.ts';

export const sourceRoutes = (context: Context) => {
  const os = implement(source);
  return {
    find: os.find.handler(({ input }) => findSources(context.archive.db, input.query, input.limit)),
    get: os.get.handler(({ input }) => needSource(context, input.id)),
    create: os.create.handler(({ input }) => createSource(context, input.fields)),
    update: os.update.handler(({ input }) => changeSource(context, input.id, input.fields)),
  };
};
