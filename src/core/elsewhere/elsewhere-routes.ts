import { implement } from '@orpc/server';
import { elsewhere } from '#shared/contract/elsewhere.ts';
import type { Context } from '../context.ts';

export const elsewhereRoutes = (context: Context) => {
  const os = implement(elsewhere);
  return {
    find: os.find.handler(({ input }) => context.reader.findElsewhere(input)),
    nearlySame: os.nearlySame.handler(({ input }) => context.reader.findNearlySame(input)),
    importedTwice: os.importedTwice.handler(({ input }) => context.reader.findImportedTwice(input)),
  };
};
