import { implement } from '@orpc/server';
import { deskFile } from '#shared/contract/desk-file.ts';
import type { Context } from '../../context.ts';
import { makeDeskFile } from './make-desk-file.ts';
import { deskDifferences, settleDeskDifference } from './settle.ts';
import { lookIntoDeskFile, takeInDeskFile } from './take-in.ts';
import { forget, keepMade, needWaiting } from './waiting-files.ts';

export const deskFileRoutes = (context: Context) => {
  const os = implement(deskFile);
  const { folder } = context.host;
  return {
    make: os.make.handler(async ({ input }) => {
      const { file, bytes } = await makeDeskFile(context, input);
      return { file, waiting: await keepMade(folder, bytes), bytes: bytes.length };
    }),
    look: os.look.handler(async ({ input }) => lookIntoDeskFile(context, await needWaiting(folder, input.waiting))),
    takeIn: os.takeIn.handler(async ({ input }) => {
      const taken = await takeInDeskFile(context, await needWaiting(folder, input.waiting));
      await forget(folder, input.waiting);
      return taken;
    }),
    differences: os.differences.handler(({ input }) => deskDifferences(context, input)),
    settle: os.settle.handler(({ input }) => settleDeskDifference(context, input)),
  };
};
