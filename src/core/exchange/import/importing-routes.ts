import { implement } from '@orpc/server';
import { importing } from '#shared/contract/exchange.ts';
import type { Context } from '../../context.ts';
import { importFile } from './import-file.ts';
import { makeStory, readCopyAgainst } from './make-story.ts';

export const importingRoutes = (context: Context) => {
  const os = implement(importing);
  return {
    readCopy: os.readCopy.handler(({ input }) => {
      const { parts, language } = readCopyAgainst(context, input);
      return { parts, language };
    }),
    makeStory: os.makeStory.handler(({ input }) => makeStory(context, input)),
    file: os.file.handler(({ input, signal }) => importFile(context, input, signal)),
  };
};
