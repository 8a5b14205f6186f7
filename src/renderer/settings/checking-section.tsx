import { useState } from 'react';
import type { Policy } from '#shared/contract/settings.ts';
import { Checkbox } from '../ui/field.tsx';
import type { SectionProps } from './settings-dialog.tsx';

const RULES: readonly { readonly rule: keyof Policy; readonly label: string; readonly hint: string }[] = [
  {
    rule: 'secondPerson',
    label: 'A second person must check',
    hint: 'Two people verify the same words before they are sealed; after the first the fact stays in checking. Seals that stand already are not taken away.',
  },
  {
    rule: 'othersOnly',
    label: 'Authors do not verify their own',
    hint: 'Whoever wrote words of a story, or stands in its byline, verifies none of its facts. Tagging words and putting them right after the evidence make nobody an author.',
  },
  {
    rule: 'spoken',
    label: 'Spoken words may be tidied',
    hint: 'Fillers (“um”, “you know”), false starts and repeated words of a transcript may be left out of a quote without its counting as altered.',
  },
];

export function CheckingSection({ settings: { policy }, keep }: SectionProps) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className="settings-fields">
      <p className="settings-lead">
        Held by the archive, so that no window and no script passes them by. Every change stands in the audit.
      </p>
      {RULES.map(({ rule, label, hint }) => (
        <Checkbox
          key={rule}
          label={label}
          hint={hint}
          checked={policy[rule]}
          onChange={(on) => {
            setProblem(null);
            keep({ policy: { ...policy, [rule]: on } }).catch((error: Error) => setProblem(error.message));
          }}
        />
      ))}
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
