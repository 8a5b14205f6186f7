import { implement } from '@orpc/server';
import { type Found, search } from '#shared/contract/search.ts';
import type { Context } from '../context.ts';
import type { Reader } from './reader.ts';
import { forgetSearch, lookedAt, savedSearches, saveSearch } from './saved-searches.ts';
import type { SearchQuery } from './search-stories.ts';

export const searchRoutes = (context: Context) => {
  const os = implement(search);
  const now = () => context.host.now();
  return {
    stories: os.stories.handler(({ input, signal }) =>
      context.reader.searchStories({ ...input, now: now() }, { signal }),
    ),
    find: os.find.handler(({ input, signal }) => inStages(context.reader, { ...input, now: now() }, signal)),
    complete: os.complete.handler(({ input }) => context.reader.completeField(input)),
    saved: os.saved.handler(() => savedSearches(context)),
    save: os.save.handler(({ input }) => saveSearch(context, input)),
    looked: os.looked.handler(({ input }) => lookedAt(context, input.id)),
    forget: os.forget.handler(({ input }) => forgetSearch(context, input.id)),
  };
};

async function* inStages(
  reader: Reader,
  query: SearchQuery,
  signal: AbortSignal | undefined,
): AsyncGenerator<Found, void, void> {
  const first = Promise.withResolvers<Found>();
  const whole = reader.searchStories(query, { signal, first: first.resolve });
  // Whoever stops listening after the first stage does not hear how the whole ended.
  whole.catch(() => undefined);
  const found = await Promise.race([first.promise, whole]);
  yield found;
  if (found.stage === 'first') yield await whole;
}
