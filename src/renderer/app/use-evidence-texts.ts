// The texts of the evidence that a view shows, as they arrive.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Evidence } from '#shared/story/records.ts';
import type { Client } from './client.ts';
import { EvidenceTexts, type TextState, textStateOf } from './evidence-texts.ts';

const ofClients = new WeakMap<Client, EvidenceTexts>();
/** Those of this window. */
export function evidenceTexts(client: Client): EvidenceTexts {
  const texts = ofClients.get(client) ?? new EvidenceTexts((name) => client.evidence.text(name));
  ofClients.set(client, texts);
  return texts;
}

/** One state for each piece of evidence, in its order; `evidence` must be the same array until it is of others. */
export function useEvidenceTexts(client: Client, evidence: readonly Evidence[]): readonly TextState[] {
  const texts = evidenceTexts(client);
  useEffect(() => texts.hold(evidence), [texts, evidence]);
  return useStore(
    texts.store,
    useShallow((known) => evidence.map((one) => textStateOf(known, one))),
  );
}
