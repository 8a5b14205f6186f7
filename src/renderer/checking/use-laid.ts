// A fact laid against its evidence: every text of it, the best first choice, what a person chose instead.

import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Alignment, type AlignmentResult, align } from '#shared/quotations/align.ts';
import type { Evidence, Fact } from '#shared/story/records.ts';
import type { Client } from '../app/client.ts';
import { preparedOf, type ReadText, type TextState } from '../app/evidence-texts.ts';
import { rules } from '../app/newsroom-rules.ts';
import { evidenceTexts, useEvidenceTexts } from '../app/use-evidence-texts.ts';

export interface Laid {
  readonly evidence: Evidence;
  readonly state: TextState;
  /** Null for a link or a file without text, and for a text that is not there yet. */
  readonly text: ReadText | null;
  readonly alignment: Alignment | null;
}

const RANK: Readonly<Record<AlignmentResult, number>> = { identical: 0, tidied: 1, altered: 2, 'not-found': 3 };
const rank = ({ alignment }: Laid): number =>
  alignment === null ? 4 : RANK[alignment.result] + alignment.edits.filter(({ alters }) => alters).length / 10_000;

/**
 * The fact's evidence in the order in which it was attached, each with its alignment, and the one that bears the words out best; while a text
 * is still being read nobody knows which that is, and `best` is the one that is waited for.
 *
 * @param texts of the same order. @param spoken fillers and false starts are tidied.
 */
export function layAll(
  words: string,
  evidence: readonly Evidence[],
  texts: readonly TextState[],
  spoken = false,
): { readonly all: readonly Laid[]; readonly best: Laid | null } {
  const all = evidence.map((one, at): Laid => {
    const state = texts[at] ?? { kind: 'none' };
    const prepared = preparedOf(state);
    return {
      ...{ evidence: one, state, text: state.kind === 'read' ? state : null },
      alignment: prepared === null ? null : align(words, prepared, { spoken }),
    };
  });
  const awaited = all.find(({ state }) => state.kind === 'loading');
  const best = all.reduce<Laid | null>((now, next) => (now === null || rank(next) < rank(now) ? next : now), null);
  return { all, best: awaited ?? best };
}

const NO_EVIDENCE: readonly Evidence[] = [];

/** @param next whose texts are fetched ahead, so that the walk to it waits for nothing. */
export function useLaid(client: Client, fact: Fact | null, next: Fact | null) {
  const texts = useEvidenceTexts(client, fact?.evidence ?? NO_EVIDENCE);
  const ahead = next?.evidence ?? NO_EVIDENCE;
  useEffect(() => evidenceTexts(client).hold(ahead), [client, ahead]);
  const [chosen, choose] = useState<{ readonly factId: string; readonly evidenceId: string } | null>(null);
  const spoken = useStore(rules, ({ policy }) => policy.spoken);
  const laid = useMemo(
    () =>
      fact === null || fact.words === null ? { all: [], best: null } : layAll(fact.words, fact.evidence, texts, spoken),
    [fact, texts, spoken],
  );
  const own = chosen !== null && chosen.factId === fact?.id ? chosen.evidenceId : null;
  return {
    all: laid.all,
    laid: laid.all.find(({ evidence }) => evidence.id === own) ?? laid.best,
    choose: (evidenceId: string) => fact !== null && choose({ factId: fact.id, evidenceId }),
  };
}
