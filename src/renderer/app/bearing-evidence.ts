// Which evidence a check is recorded against when nobody chose one: only a text in which the words stand.

import { align, type Evidence as Prepared, prepareEvidence } from '#shared/quotations/align.ts';
import type { Evidence } from '#shared/story/records.ts';
import { rules } from './newsroom-rules.ts';

/** Folding a long transcript takes longer than laying a quote against it. */
const ready = new WeakMap<Evidence, Prepared>();
function preparedOf(evidence: Evidence): Prepared {
  const prepared = ready.get(evidence) ?? prepareEvidence(evidence.text);
  ready.set(evidence, prepared);
  return prepared;
}

/**
 * The newest evidence that holds the words as they are, else the newest that holds them tidied, else null: a check must not claim evidence
 * that says something else, or that nobody can compare (a link without its text).
 */
export function bearingEvidence(words: string, evidence: readonly Evidence[]): string | null {
  const { spoken } = rules.getState().policy;
  let tidied: string | null = null;
  for (const one of evidence.toReversed()) {
    if (one.text.trim() === '') continue;
    const { result } = align(words, preparedOf(one), { spoken });
    if (result === 'identical') return one.id;
    if (result === 'tidied') tidied ??= one.id;
  }
  return tidied;
}
