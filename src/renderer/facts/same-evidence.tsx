// Evidence of the story's other facts, offered for this one: a speech proves twenty quotes and is kept once.

import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { Evidence, Fact } from '#shared/story/records.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { titleOfEvidence } from './evidence-words.ts';

/** Each once, the newest first, without what the fact has already. */
export function evidenceElsewhere(facts: readonly Fact[], fact: Pick<Fact, 'id' | 'evidence'>): readonly Evidence[] {
  const keyOf = ({ hash, url }: Evidence): string => `${hash} ${url}`;
  const seen = new Set(fact.evidence.map(keyOf));
  return facts
    .filter(({ id }) => id !== fact.id)
    .flatMap(({ evidence }) => evidence)
    .sort((a, b) => (a.captured < b.captured ? 1 : -1))
    .filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

interface SameEvidenceProps {
  readonly client: Client;
  readonly factId: string;
  readonly elsewhere: readonly Evidence[];
  readonly onAdded: () => void;
}

export function SameEvidence({ client, factId, elsewhere, onAdded }: SameEvidenceProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (elsewhere.length === 0) return null;
  const attach = async (evidenceId: string): Promise<void> => {
    setBusy(evidenceId);
    try {
      await client.evidence.attachSame({ factId, evidenceId });
      onAdded();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(null);
    }
  };
  return (
    <div className="same-evidence">
      <p id={`same-${factId}`} className="field-label">
        Already in this story
      </p>
      <ul aria-labelledby={`same-${factId}`}>
        {elsewhere.map((evidence) => (
          <li key={evidence.id}>
            <Button
              size="small"
              variant="quiet"
              icon={<Paperclip />}
              busy={busy === evidence.id}
              onClick={() => void attach(evidence.id)}
            >
              {titleOfEvidence(evidence)}
              {evidence.locator === '' ? null : <span className="same-evidence-at">{evidence.locator}</span>}
            </Button>
          </li>
        ))}
      </ul>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
