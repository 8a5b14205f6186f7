// A fact laid against its evidence: every text of it, the best first choice, what a person chose instead.

import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import {
  type Alignment,
  type AlignmentResult,
  align,
  type Evidence as Prepared,
  prepareEvidence,
} from '#shared/quotations/align.ts';
import type { Evidence, Fact } from '#shared/story/records.ts';
import { rules } from '../app/newsroom-rules.ts';

export interface Laid {
  readonly evidence: Evidence;
  /** Null for a link or a file without text. */
  readonly prepared: Prepared | null;
  readonly alignment: Alignment | null;
}

/** Folding a long transcript takes longer than laying a quote against it. */
const ready = new WeakMap<Evidence, Prepared>();
function preparedOf(evidence: Evidence): Prepared | null {
  if (evidence.text.trim() === '') return null;
  const known = ready.get(evidence) ?? prepareEvidence(evidence.text);
  ready.set(evidence, known);
  return known;
}

const RANK: Readonly<Record<AlignmentResult, number>> = { identical: 0, tidied: 1, altered: 2, 'not-found': 3 };
const rank = ({ alignment }: Laid): number =>
  alignment === null ? 4 : RANK[alignment.result] + alignment.edits.filter(({ alters }) => alters).length / 10_000;

/** `spoken`: fillers and false starts are tidied. The fact's evidence in the order in which it was attached, each with its alignment, and the one that bears the words out best. */
export function layAll(
  words: string,
  evidence: readonly Evidence[],
  spoken = false,
): { readonly all: readonly Laid[]; readonly best: Laid | null } {
  const all = evidence.map((one): Laid => {
    const prepared = preparedOf(one);
    return { evidence: one, prepared, alignment: prepared === null ? null : align(words, prepared, { spoken }) };
  });
  const best = all.reduce<Laid | null>((now, next) => (now === null || rank(next) < rank(now) ? next : now), null);
  return { all, best };
}

export function useLaid(fact: Fact | null) {
  const [chosen, choose] = useState<{ readonly factId: string; readonly evidenceId: string } | null>(null);
  const spoken = useStore(rules, ({ policy }) => policy.spoken);
  const laid = useMemo(
    () => (fact === null || fact.words === null ? { all: [], best: null } : layAll(fact.words, fact.evidence, spoken)),
    [fact, spoken],
  );
  const own = chosen !== null && chosen.factId === fact?.id ? chosen.evidenceId : null;
  return {
    all: laid.all,
    laid: laid.all.find(({ evidence }) => evidence.id === own) ?? laid.best,
    choose: (evidenceId: string) => fact !== null && choose({ factId: fact.id, evidenceId }),
  };
}
