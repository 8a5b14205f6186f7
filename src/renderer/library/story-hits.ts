// The answer to what is typed into the library's search field; only the newest question counts.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Found, Hit } from '#shared/contract/search.ts';
import type { ArchiveChanges } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';

/** Milliseconds of quiet before the archive is asked. */
const QUIET = 60;
/** As many hits as anybody reads; more words find fewer. */
export const MAX_HITS = 100;

export interface StoryHits {
  readonly hits: readonly Hit[];
  readonly found: Found | null;
  readonly problem: string | null;
  /** A better order is there, but would move what somebody walks through: `show` takes it. */
  readonly better: { show(): void } | null;
}
interface Answer {
  readonly words: string;
  readonly found: Found | null;
  readonly problem: string | null;
}

/**
 * Null while nothing is asked, or until the first answer. The answer before stays on the screen until the new one is there.
 *
 * @param walked true while somebody walks or points at the list: then its rows stay where they are until that person wants them moved.
 */
export function useStoryHits(
  client: Client,
  changes: ArchiveChanges,
  query: string,
  walked: () => boolean,
): StoryHits | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [waiting, setWaiting] = useState<Answer | null>(null);
  const [turn, setTurn] = useState(0);
  const shown = useRef<Answer | null>(null);
  const words = query.trim();

  const show = useCallback((next: Answer | null) => {
    shown.current = next;
    setAnswer(next);
    setWaiting(null);
  }, []);

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
      show(null);
      return;
    }
    const given = new AbortController();
    const take = (found: Found) => {
      const before = shown.current;
      const next = { words, found, problem: null };
      const moves = before?.words === words && before.found !== null && !sameOrder(before.found, found);
      if (moves && walked()) setWaiting(next);
      else show(next);
    };
    const ask = async () => {
      try {
        const stages = await client.search.find(
          { query: words, limit: MAX_HITS, exclude: null },
          { signal: given.signal },
        );
        for await (const found of stages) if (!given.signal.aborted) take(found);
      } catch (error) {
        if (!given.signal.aborted) show({ words, found: null, problem: sentenceOf(error) });
      }
    };
    const timer = setTimeout(ask, QUIET);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, words, turn, show]);

  if (words === '' || answer === null) return null;
  const { found, problem } = answer;
  const better = waiting === null ? null : { show: () => show(waiting) };
  return { hits: found?.hits ?? [], found, problem, better };
}

const sameOrder = (one: Found, other: Found): boolean =>
  one.hits.length === other.hits.length && one.hits.every(({ id }, index) => id === other.hits[index]?.id);
