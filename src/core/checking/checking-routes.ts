import { implement } from '@orpc/server';
import { checking } from '#shared/contract/checking.ts';
import type { Context } from '../context.ts';
import { correctWords } from './correct-words.ts';
import { checkingQueue } from './queue.ts';

export const checkingRoutes = (context: Context) => {
  const os = implement(checking);
  return {
    queue: os.queue.handler(({ input }) => checkingQueue(context.archive.db, input)),
    correct: os.correct.handler(({ input }) => correctWords(context, input)),
  };
};
