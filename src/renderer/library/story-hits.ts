// The answer to what is typed into the library's search field; only the newest question counts.

import { useEffect, useState } from 'react';
import type { Hit } from '#shared/contract/search.ts';
import type { ArchiveChanges } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';

/** Milliseconds of quiet before the archive is asked. */
const QUIET = 60;
/** As many hits as anybody reads; more words find fewer. */
export const MAX_HITS = 100;

export interface StoryHits {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly problem: string | null;
}

/** Null while nothing is asked, or until the first answer. The answer before stays on the screen until the new one is there. */
export function useStoryHits(client: Client, changes: ArchiveChanges, query: string): StoryHits | null {
  const [answer, setAnswer] = useState<StoryHits | null>(null);
  const [turn, setTurn] = useState(0);
  const words = query.trim();

  useEffect(
    () =>
      changes.listen((change) => {
        if (change.kind === 'stories' || change.kind === 'missed') setTurn((before) => before + 1);
      }),
    [changes],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that the archive changed under the same words.
  useEffect(() => {
    if (words === '') {
      setAnswer(null);
      return;
    }
    const given = new AbortController();
    const timer = setTimeout(() => {
      client.search
        .stories({ query: words, limit: MAX_HITS, exclude: null }, { signal: given.signal })
        .then(({ hits, total }) => setAnswer({ hits, total, problem: null }))
        .catch((error: unknown) => {
          if (!given.signal.aborted) setAnswer({ hits: [], total: 0, problem: sentenceOf(error) });
        });
    }, QUIET);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, words, turn]);
  return words === '' ? null : answer;
}
