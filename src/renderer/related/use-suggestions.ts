import { useEffect, useState } from 'react';
import type { Suggestion } from '#shared/contract/related.ts';
import { type Client, sentenceOf } from '../app/client.ts';

/** Milliseconds after a save before the archive is asked: while somebody types, every save is followed by another. */
const REST = 1_500;
/** More than are shown, so that the list fills up as some are attached or dismissed. */
const ASKED = 20;

export interface Suggestions {
  /** null until the archive has answered once. */
  readonly suggestions: readonly Suggestion[] | null;
  readonly problem: string | null;
}

/** The suggestions for a story, asked for at once and again when it rests at a new revision; those shown stay until new ones are there. */
export function useSuggestions(client: Client, storyId: string, revision: number): Suggestions {
  const [answer, setAnswer] = useState<Suggestions & { readonly of: string }>({ ...NONE, of: storyId });
  const first = answer.suggestions === null || answer.of !== storyId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is asked about though its number is not sent; `first` must not ask again by itself.
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(
      () => {
        client.related
          .suggest(
            { storyId, text: null, filters: { earlierOnly: false, sameDesk: false }, limit: ASKED },
            { signal: given.signal },
          )
          .then((suggestions) => setAnswer({ suggestions, problem: null, of: storyId }))
          .catch((error: unknown) => {
            if (!given.signal.aborted) setAnswer((before) => ({ ...before, problem: sentenceOf(error), of: storyId }));
          });
      },
      first ? 0 : REST,
    );
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, storyId, revision]);
  return answer.of === storyId ? answer : NONE;
}
const NONE: Suggestions = { suggestions: null, problem: null };
