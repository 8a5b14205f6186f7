import { type FactFields, HOW_OBTAINED } from '#shared/story/records.ts';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { DETAIL_WORDS, detailsFor } from './more-words.ts';
import { HOW_WORDS } from './wording.ts';

interface CircumstanceFieldsProps {
  readonly values: FactFields;
  readonly onChange: (change: Partial<FactFields>, now: boolean) => void;
}

/** How, when, where and to whom it was said. */
export function CircumstanceFields({ values, onChange }: CircumstanceFieldsProps) {
  return (
    <fieldset className="fact-part">
      <legend>{values.kind === 'claim' ? 'Where it comes from' : 'How it was said'}</legend>
      <div className="fact-pair">
        <Select
          label="Kind"
          value={values.detail ?? ''}
          options={[
            { value: '', label: 'Not said' },
            ...detailsFor(values.kind, values.detail).map((value) => ({ value, label: DETAIL_WORDS[value] })),
          ]}
          onChange={(detail) => onChange({ detail: detail === '' ? null : detail }, true)}
        />
        <Select
          label="How"
          value={values.how ?? ''}
          options={[
            { value: '', label: 'Not said' },
            ...HOW_OBTAINED.map((value) => ({ value, label: HOW_WORDS[value] })),
          ]}
          onChange={(how) => onChange({ how: how === '' ? null : how }, true)}
        />
        <TextField
          label="When"
          placeholder="Friday evening"
          value={values.when}
          onChange={(when) => onChange({ when }, false)}
        />
        <TextField label="Day" type="date" value={values.day} onChange={(day) => onChange({ day }, true)} />
        <TextField label="To whom" value={values.to} onChange={(to) => onChange({ to }, false)} />
        <TextField label="Where" value={values.where} onChange={(where) => onChange({ where }, false)} />
      </div>
    </fieldset>
  );
}
