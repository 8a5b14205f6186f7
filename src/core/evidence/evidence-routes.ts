import { implement } from '@orpc/server';
import { evidence } from '#shared/contract/evidence.ts';
import type { Context } from '../context.ts';
import { attachSame, restoreEvidence } from './attach-evidence.ts';
import { attachFile } from './attach-file.ts';

export const evidenceRoutes = (context: Context) => {
  const os = implement(evidence);
  return {
    attachFile: os.attachFile.handler(({ input }) => attachFile(context, input)),
    attachSame: os.attachSame.handler(({ input }) => attachSame(context, input)),
    restore: os.restore.handler(({ input }) => restoreEvidence(context, input)),
    find: os.find.handler(({ input }) => context.reader.findEvidence(input)),
  };
};
