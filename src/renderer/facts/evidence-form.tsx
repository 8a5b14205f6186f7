import { useEffect, useState } from 'react';
import type { Client } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { EvidenceFields, forgetTypedEvidence, hasTypedEvidence, useEvidenceIntake } from './evidence-intake.tsx';

interface EvidenceFormProps {
  readonly client: Client;
  readonly factId: string;
  /** The archive has it. */
  readonly onAdded: () => void;
  readonly onCancel: () => void;
}

/** In the fact record, where the button “Add evidence…” was. */
export function EvidenceForm({ client, factId, onAdded, onCancel }: EvidenceFormProps) {
  const intake = useEvidenceIntake(client, factId);
  const [first] = useState(intake.first);
  useEffect(() => first.current?.focus(), [first]);
  const cancel = () => {
    intake.stop();
    forgetTypedEvidence(factId);
    onCancel();
  };
  return (
    <form
      className="evidence-form"
      aria-label="Add evidence"
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Esc takes an empty form away; it never throws away what was typed.
        event.stopPropagation();
        if (!hasTypedEvidence(factId)) cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void intake.add().then((added) => {
          if (added) onAdded();
        });
      }}
    >
      <EvidenceFields intake={intake} rows={4} />
      <div className="fact-actions">
        <Button size="small" variant="primary" type="submit" busy={intake.work !== null}>
          Add evidence
        </Button>
        <Button size="small" variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
