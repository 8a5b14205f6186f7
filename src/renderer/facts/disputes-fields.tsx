import { Plus } from 'lucide-react';
import type { Dispute } from '#shared/story/fact-details.ts';
import { Button } from '../ui/button.tsx';
import { PrivateArea, PrivateField, PrivateLabel } from './private-field.tsx';

interface DisputesFieldsProps {
  readonly disputes: readonly Dispute[];
  readonly onChange: (disputes: Dispute[], now: boolean) => void;
}

/** Who disputes the words, and what was decided. */
export function DisputesFields({ disputes, onChange }: DisputesFieldsProps) {
  const change = (at: number, given: Partial<Dispute>) =>
    onChange(
      disputes.map((dispute, index) => (index === at ? { ...dispute, ...given } : dispute)),
      false,
    );
  return (
    <fieldset className="fact-part">
      <legend>
        <PrivateLabel>Disputes and decisions</PrivateLabel>
      </legend>
      {disputes.map((dispute, index) => {
        // Disputes have no identity of their own; one is only ever added behind the others or taken away by its button.
        const key = `${index}`;
        return (
          <div key={key} className="dispute">
            <div className="fact-pair">
              <PrivateField label="Disputed by" value={dispute.by} onChange={(by) => change(index, { by })} />
              <PrivateField label="When" value={dispute.when} onChange={(when) => change(index, { when })} />
            </div>
            <PrivateArea label="What is disputed" value={dispute.what} onChange={(what) => change(index, { what })} />
            <PrivateArea
              label="Decision"
              value={dispute.decision}
              onChange={(decision) => change(index, { decision })}
            />
            <PrivateField
              label="Decided by"
              value={dispute.decidedBy}
              onChange={(decidedBy) => change(index, { decidedBy })}
            />
            <Button
              size="small"
              variant="quiet"
              onClick={() =>
                onChange(
                  disputes.filter((_, other) => other !== index),
                  true,
                )
              }
            >
              Take this dispute away
            </Button>
          </div>
        );
      })}
      <Button
        size="small"
        onClick={() => onChange([...disputes, { when: '', by: '', what: '', decision: '', decidedBy: '' }], true)}
      >
        <Plus aria-hidden="true" /> Add a dispute
      </Button>
    </fieldset>
  );
}
