import { REPLY_OUTCOMES } from '#shared/story/fact-details.ts';
import type { FactFields } from '#shared/story/records.ts';
import { Select } from '../ui/select.tsx';
import { OUTCOME_WORDS } from './more-words.ts';
import { PrivateArea, PrivateField } from './private-field.tsx';

interface ReplyFieldsProps {
  readonly values: FactFields;
  readonly onChange: (change: Partial<FactFields>, now: boolean) => void;
}

/** Whether the person that it is about was asked, and who answers for printing it. */
export function ReplyFields({ values: { reply, referral }, onChange }: ReplyFieldsProps) {
  const typed = (change: Partial<FactFields['reply']>) => onChange({ reply: { ...reply, ...change } }, false);
  return (
    <fieldset className="fact-part">
      <legend>Right of reply</legend>
      <div className="fact-pair">
        <PrivateField label="Asked whom" value={reply.whom} onChange={(whom) => typed({ whom })} />
        <PrivateField
          label="Asked when"
          placeholder="Friday, 16:20"
          value={reply.when}
          onChange={(when) => typed({ when })}
        />
        <PrivateField
          label="Asked how"
          placeholder="by mail and phone"
          value={reply.how}
          onChange={(how) => typed({ how })}
        />
        <Select
          label="Outcome"
          value={reply.outcome ?? ''}
          options={[
            { value: '', label: 'Not said' },
            ...REPLY_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] })),
          ]}
          onChange={(outcome) => onChange({ reply: { ...reply, outcome: outcome === '' ? null : outcome } }, true)}
        />
      </div>
      <PrivateArea label="The answer" value={reply.answer} onChange={(answer) => typed({ answer })} />
      <PrivateField
        label="Referred to"
        placeholder="Lawyer or editor, and when"
        value={referral}
        onChange={(next) => onChange({ referral: next }, false)}
      />
    </fieldset>
  );
}
