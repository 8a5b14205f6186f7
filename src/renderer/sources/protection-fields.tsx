import type { Protection } from '#shared/story/source-details.ts';
import { PrivateArea, PrivateField } from '../app/source-records.ts';
import { TextField } from '../ui/field.tsx';

interface ProtectionFieldsProps {
  readonly protection: Protection;
  readonly onChange: (protection: Protection) => void;
}

/** What was promised to a protected source, and who answers for it. A fact that is given this source begins with these answers. */
export function ProtectionFields({ protection, onChange }: ProtectionFieldsProps) {
  const set = (change: Partial<Protection>) => onChange({ ...protection, ...change });
  return (
    <fieldset className="source-part">
      <legend>Protection</legend>
      <PrivateField
        label="Who may know"
        placeholder="Editors who know the name"
        value={protection.mayKnow}
        onChange={(mayKnow) => set({ mayKnow })}
      />
      <TextField
        label="Reason given to the reader"
        placeholder="because the talks are private"
        value={protection.reason}
        onChange={(reason) => set({ reason })}
      />
      <PrivateField
        label="Reason between us"
        value={protection.privateReason}
        onChange={(privateReason) => set({ privateReason })}
      />
      <div className="source-pair">
        <PrivateField
          label="Approved by"
          value={protection.approvedBy}
          onChange={(approvedBy) => set({ approvedBy })}
        />
        <PrivateField label="When" value={protection.approvedOn} onChange={(approvedOn) => set({ approvedOn })} />
      </div>
      <PrivateArea
        label="Conditions"
        placeholder="Until when, about what, in which words"
        value={protection.conditions}
        onChange={(conditions) => set({ conditions })}
      />
    </fieldset>
  );
}
