import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaidFact } from '#shared/contract/source.ts';
import type { FactKind } from '#shared/story/facts.ts';
import type { ArchiveChanges, DeskChange } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { useArchiveChange } from './use-source.ts';

export interface Pair {
  readonly one: SaidFact;
  readonly other: SaidFact;
}

export interface Said {
  /** Null until the first answer. */
  readonly facts: readonly SaidFact[] | null;
  readonly quotes: number;
  readonly claims: number;
  readonly pairs: readonly Pair[];
  /** How many facts were compared for the pairs. */
  readonly among: number;
  readonly problem: string | null;
  /** Reads the next page. */
  readonly more: () => void;
}

const PAGE = 100;
const PAIRS = 200;
const EMPTY = { facts: null, quotes: 0, claims: 0, pairs: [], among: 0, problem: null } as const;

const bears = ({ kind }: DeskChange): boolean => kind !== 'settings';

/** What the source has said, read again when anything of the archive changes; as many pages as were asked for. */
export function useSaid(client: Client, changes: ArchiveChanges, id: string, kind: FactKind | null): Said {
  const [said, setSaid] = useState<Omit<Said, 'more'>>(EMPTY);
  const pages = useRef(1);
  const asked = useRef(0);
  const look = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    try {
      const answers = [];
      for (let page = 0; page < pages.current; page += 1)
        answers.push(await client.source.said({ id, kind, offset: page * PAGE, limit: PAGE }));
      const alike = await client.source.alike({ id, factId: null, limit: PAIRS });
      const [first] = answers;
      if (turn !== asked.current || first === undefined) return;
      const facts = answers.flatMap((answer) => answer.facts);
      setSaid({ facts, quotes: first.quotes, claims: first.claims, ...alike, problem: null });
    } catch (error) {
      if (turn === asked.current) setSaid((before) => ({ ...before, problem: sentenceOf(error) }));
    }
  }, [client, id, kind]);
  useEffect(() => {
    pages.current = 1;
    void look();
    return () => {
      asked.current += 1;
    };
  }, [look]);
  useArchiveChange(changes, bears, look);
  return {
    ...said,
    more: () => {
      pages.current += 1;
      void look();
    },
  };
}
