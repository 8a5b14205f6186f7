import type { FactFields } from '#shared/story/records.ts';
import type { Client } from '../app/client.ts';
import { Select } from '../ui/select.tsx';
import { Disclosure } from './disclosure.tsx';
import { DisputesFields } from './disputes-fields.tsx';
import { moreWords } from './more-words.ts';
import { PrivateArea, PrivateField } from './private-field.tsx';
import { ReplyFields } from './reply-fields.tsx';
import { SourcePicker } from './source-picker.tsx';

interface MoreFieldsProps {
  readonly client: Client;
  readonly values: FactFields;
  readonly onChange: (change: Partial<FactFields>, now: boolean) => void;
}

/** The questions beyond the compact record; none of the answers is ever published. */
export function MoreFields({ client, values, onChange }: MoreFieldsProps) {
  const { original, second } = values;
  const typed = (change: Partial<FactFields>) => onChange(change, false);
  return (
    <Disclosure title="More" summary={moreWords(values)}>
      <fieldset className="fact-part">
        <legend>How we have it</legend>
        <div className="fact-pair">
          <PrivateField
            label="Obtained by"
            placeholder="Who of us"
            value={values.obtainedBy}
            onChange={(obtainedBy) => typed({ obtainedBy })}
          />
          <PrivateField
            label="Witnesses"
            placeholder="Who else heard it"
            value={values.witnesses}
            onChange={(witnesses) => typed({ witnesses })}
          />
        </div>
      </fieldset>
      <fieldset className="fact-part">
        <legend>In another language</legend>
        <div className="fact-pair">
          <PrivateField
            label="Language"
            placeholder="Ukrainian"
            value={original.language}
            onChange={(language) => typed({ original: { ...original, language } })}
          />
          <PrivateField
            label="Translated by"
            value={original.translator}
            onChange={(translator) => typed({ original: { ...original, translator } })}
          />
        </div>
        {original.language === '' && original.words === '' ? null : (
          <PrivateArea
            label="The original words"
            value={original.words}
            onChange={(words) => typed({ original: { ...original, words } })}
          />
        )}
      </fieldset>
      <div className="fact-part">
        <SourcePicker
          client={client}
          title="Second source"
          placeholder="Who bears it out? Type a name"
          sourceId={second.sourceId}
          onChange={(source) => onChange({ second: { ...second, sourceId: source?.id ?? null } }, true)}
        />
        <Select
          label="Independent of the first"
          value={second.independent === null ? '' : second.independent ? 'yes' : 'no'}
          options={[
            { value: '', label: 'Not said' },
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No, it draws on the first' },
          ]}
          onChange={(answer) =>
            onChange({ second: { ...second, independent: answer === '' ? null : answer === 'yes' } }, true)
          }
        />
        <PrivateField
          label="What bears it out"
          placeholder="The minutes of 3 November"
          value={second.note}
          onChange={(note) => typed({ second: { ...second, note } })}
        />
      </div>
      {values.detail === 'allegation' ? null : <ReplyFields values={values} onChange={onChange} />}
      <DisputesFields disputes={values.disputes} onChange={(disputes, now) => onChange({ disputes }, now)} />
    </Disclosure>
  );
}
