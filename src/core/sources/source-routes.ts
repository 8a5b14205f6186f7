import { implement } from '@orpc/server';
import { source } from '#shared/contract/source.ts';
import type { Context } from '../context.ts';
import { alikeOf } from './alike-of.ts';
import { mergeSources, mergesInto, unmergeSource } from './merge-sources.ts';
import { saidBy } from './said.ts';
import { changeSource, createSource, needSource } from './sources.ts';
import { findSources } from './sources-rows.ts';

export const sourceRoutes = (context: Context) => {
  const os = implement(source);
  return {
    find: os.find.handler(({ input }) => findSources(context.archive.db, input.query, input.limit)),
    get: os.get.handler(({ input }) => needSource(context, input.id)),
    create: os.create.handler(({ input }) => createSource(context, input.fields)),
    update: os.update.handler(({ input }) => changeSource(context, input.id, input.fields)),
    said: os.said.handler(({ input }) => {
      needSource(context, input.id);
      return saidBy(context.archive.db, input);
    }),
    alike: os.alike.handler(({ input }) => alikeOf(context, input)),
    merge: os.merge.handler(({ input }) => mergeSources(context, input)),
    merges: os.merges.handler(({ input }) => mergesInto(context, input)),
    unmerge: os.unmerge.handler(({ input }) => unmergeSource(context, input)),
  };
};
