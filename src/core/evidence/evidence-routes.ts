import { implement } from '@orpc/server';
import { evidence } from '#shared/contract/evidence.ts';
import type { Context } from '../context.ts';
import { attachSame, restoreEvidence } from './attach-evidence.ts';
import { attachFile } from './attach-file.ts';
import { evidenceText } from './evidence-text.ts';

export const evidenceRoutes = (context: Context) => {
  const os = implement(evidence);
  return {
    text: os.text.handler(({ input }) => evidenceText(context, input)),
    attachFile: os.attachFile.handler(({ input }) => attachFile(context, input)),
    attachSame: os.attachSame.handler(({ input }) => attachSame(context, input)),
    restore: os.restore.handler(({ input }) => restoreEvidence(context, input)),
    find: os.find.handler(({ input }) => context.reader.findEvidence(input)),
  };
};
