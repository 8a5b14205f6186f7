import { implement } from '@orpc/server';
import { search } from '#shared/contract/search.ts';
import type { Context } from '../context.ts';

export const searchRoutes = (context: Context) => {
  const os = implement(search);
  return { stories: os.stories.handler(({ input }) => context.reader.searchStories(input)) };
};
