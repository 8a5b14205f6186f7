// Which evidence a check is recorded against when nobody chose one: only a text in which the words stand.

import { align, type Evidence as Prepared } from '#shared/quotations/align.ts';
import type { Evidence } from '#shared/story/records.ts';
import type { EvidenceTexts } from './evidence-texts.ts';
import { rules } from './newsroom-rules.ts';

export interface Bearing {
  readonly id: string;
  /** Null where it holds no text. */
  readonly prepared: Prepared | null;
}

/**
 * The newest evidence that holds the words as they are, else the newest that holds them tidied, else null: a check must not claim evidence
 * that says something else, or that nobody can compare (a link without its text).
 */
export function bearingAmong(words: string, evidence: readonly Bearing[]): string | null {
  const { spoken } = rules.getState().policy;
  let tidied: string | null = null;
  for (const { id, prepared } of evidence.toReversed()) {
    if (prepared === null) continue;
    const { result } = align(words, prepared, { spoken });
    if (result === 'identical') return id;
    if (result === 'tidied') tidied ??= id;
  }
  return tidied;
}

/** The same, once every text is there. Rejects when one cannot be had: then nobody knows which bears the words out. */
export async function bearingEvidence(
  texts: EvidenceTexts,
  words: string,
  evidence: readonly Evidence[],
): Promise<string | null> {
  const read = await Promise.all(
    evidence.map(async (one) => ({ id: one.id, prepared: (await texts.read(one))?.prepared ?? null })),
  );
  return bearingAmong(words, read);
}
