// The rows of a list of any length, fetched a page at a time as they come into sight, and again when the archive changes.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoryRow } from '#shared/contract/story.ts';
import type { ArchiveChanges } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import type { View } from './library-view.ts';

/** Rows in a page. */
const PAGE = 60;
/** Milliseconds that changes are gathered before the pages in sight are fetched again. */
const GATHER = 120;

export interface StoryPages {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly problem: string | null;
  /** The row at a place; undefined while its page is on the way. */
  row(index: number): StoryRow | undefined;
  /** Tells which places are in sight. */
  see(first: number, last: number): void;
}

interface Pages {
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly StoryRow[]>;
  readonly problem: string | null;
}
const NONE: Pages = { total: null, pages: new Map(), problem: null };

export function useStoryPages(client: Client, changes: ArchiveChanges, view: View, desk: string | null): StoryPages {
  const [state, setState] = useState<Pages>(NONE);
  const seen = useRef<readonly [number, number]>([0, 0]);
  // A new list makes answers of the old one worthless.
  const turn = useRef(0);
  const asked = useRef(new Set<number>());

  const fetchPage = useCallback(
    async (page: number, round: number) => {
      asked.current.add(page);
      try {
        const answer = await client.story.list({ view, desk, offset: page * PAGE, limit: PAGE });
        if (round !== turn.current) return;
        setState(({ pages }) => ({
          total: answer.total,
          pages: new Map(pages).set(page, answer.stories),
          problem: null,
        }));
      } catch (error) {
        asked.current.delete(page);
        if (round === turn.current) setState((before) => ({ ...before, problem: sentenceOf(error) }));
      }
    },
    [client, view, desk],
  );

  useEffect(() => {
    turn.current += 1;
    asked.current = new Set();
    seen.current = [0, 0];
    setState(NONE);
    void fetchPage(0, turn.current);
  }, [fetchPage]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = changes.listen((change) => {
      if (change.kind === 'source' || change.kind === 'settings') return;
      timer ??= setTimeout(() => {
        timer = undefined;
        const [first, last] = seen.current;
        // Pages out of sight are forgotten, not fetched; those in sight stay on the screen until the new ones are there.
        asked.current = new Set();
        for (let page = first; page <= last; page += 1) void fetchPage(page, turn.current);
        setState((before) => ({
          ...before,
          pages: new Map([...before.pages].filter(([page]) => page >= first && page <= last)),
        }));
      }, GATHER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [changes, fetchPage]);

  const see = useCallback(
    (first: number, last: number) => {
      const from = Math.floor(Math.max(0, first) / PAGE);
      const to = Math.floor(Math.max(0, last) / PAGE);
      seen.current = [from, to];
      for (let page = from; page <= to; page += 1) if (!asked.current.has(page)) void fetchPage(page, turn.current);
    },
    [fetchPage],
  );

  return {
    total: state.total,
    problem: state.problem,
    row: (index) => state.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    see,
  };
}
