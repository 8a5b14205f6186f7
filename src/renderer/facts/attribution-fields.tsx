import { type Attribution, NAMINGS, TERMS } from '#shared/story/records.ts';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { PrivateField } from './private-field.tsx';
import { attributionNeeds, NAMING_WORDS, TERMS_WORDS, withTerms } from './wording.ts';

interface AttributionFieldsProps {
  readonly attribution: Attribution;
  readonly onChange: (attribution: Attribution, now: boolean) => void;
}

/** How the source may be named for this fact; only the questions that the answer raises are asked. */
export function AttributionFields({ attribution, onChange }: AttributionFieldsProps) {
  const needs = attributionNeeds(attribution);
  const typed = (change: Partial<Attribution>) => onChange({ ...attribution, ...change }, false);
  return (
    <fieldset className="fact-part">
      <legend>Attribution</legend>
      <div className="fact-pair">
        <Select
          label="Terms"
          value={attribution.terms}
          options={TERMS.map((value) => ({ value, label: TERMS_WORDS[value] }))}
          onChange={(terms) => onChange(withTerms(attribution, terms), true)}
          {...(attribution.terms === 'off-record'
            ? { hint: 'Off-record words may not stand in the published text.' }
            : {})}
        />
        <Select
          label="Named how"
          value={attribution.naming}
          options={NAMINGS.map((value) => ({ value, label: NAMING_WORDS[value] }))}
          onChange={(naming) => onChange({ ...attribution, naming }, true)}
        />
      </div>
      {needs.description ? (
        <TextField
          label={attribution.naming === 'pseudonym' ? 'Pseudonym in print' : 'Agreed description in print'}
          placeholder={attribution.naming === 'pseudonym' ? 'Anna' : 'a member of the board'}
          value={attribution.description}
          onChange={(description) => typed({ description })}
        />
      ) : null}
      {needs.reason ? (
        <TextField
          label="Reason given to the reader"
          placeholder="because the talks are private"
          value={attribution.reason}
          onChange={(reason) => typed({ reason })}
        />
      ) : null}
      {needs.approval ? (
        <>
          <PrivateField
            label="Known by"
            placeholder="Editors who know"
            value={attribution.knownBy}
            onChange={(knownBy) => typed({ knownBy })}
          />
          <PrivateField
            label="Approved by"
            placeholder="Who, and when"
            value={attribution.approvedBy}
            onChange={(approvedBy) => typed({ approvedBy })}
          />
          <PrivateField
            label="Reason between us"
            value={attribution.privateReason}
            onChange={(privateReason) => typed({ privateReason })}
          />
        </>
      ) : null}
    </fieldset>
  );
}
