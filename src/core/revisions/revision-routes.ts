import { implement } from '@orpc/server';
import { revision } from '#shared/contract/revision.ts';
import type { Context } from '../context.ts';
import { compareRevisions, compareUnkept, listRevisions, readRevision, restoreRevision } from './revisions.ts';

export const revisionRoutes = (context: Context) => {
  const os = implement(revision);
  return {
    list: os.list.handler(({ input }) => listRevisions(context, input)),
    get: os.get.handler(({ input }) => readRevision(context, input)),
    compare: os.compare.handler(({ input }) => compareRevisions(context, input)),
    compareUnkept: os.compareUnkept.handler(({ input }) => compareUnkept(context, input)),
    restore: os.restore.handler(({ input }) => restoreRevision(context, input)),
  };
};
