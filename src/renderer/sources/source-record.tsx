import { useEffect, useState, useSyncExternalStore } from 'react';
import { safeLink } from '#shared/story/links.ts';
import { fieldsOfSource, SOURCE_KINDS, type Source, type SourceFields } from '#shared/story/records.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { keptFields, PrivateArea, PrivateField, PrivateLabel, SOURCE_KIND_WORDS } from '../app/source-records.ts';
import { Checkbox, TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { ContactsFields } from './contacts-fields.tsx';
import { MergePart } from './merge-part.tsx';
import { ProtectionFields } from './protection-fields.tsx';
import { RolesFields } from './roles-fields.tsx';

interface SourceRecordProps {
  readonly source: Source;
  readonly client: Client;
  readonly onKept: (source: Source) => void;
  readonly onShow: (id: string) => void;
}

const KEPT_WORDS = { kept: 'All of this is kept.', changed: 'Changed…', sending: 'Keeping…', failed: '' } as const;

/** Everything known about the source, kept as it is typed. Mounted anew for each source. */
export function SourceRecord({ source, client, onKept, onShow }: SourceRecordProps) {
  // Made once for this source: what the archive says later is taken in below.
  const [fields] = useState(() =>
    keptFields<SourceFields>(
      fieldsOfSource(source),
      async (next) => onKept(await client.source.update({ id: source.id, fields: next })),
      sentenceOf,
    ),
  );
  const kept = useSyncExternalStore(fields.subscribe, fields.get);
  const { values } = kept;
  useEffect(() => fields.take(fieldsOfSource(source)), [fields, source]);
  useEffect(() => () => void fields.flush().catch(() => undefined), [fields]);
  /** As typed, for as long as the field has the focus: a comma at the end is no name yet. */
  const [aliases, setAliases] = useState<string | null>(null);
  const typed = (change: Partial<SourceFields>) => fields.set(change);
  const badLink = values.url.trim() !== '' && safeLink(values.url) === null;

  return (
    <aside
      className="source-record"
      aria-labelledby="source-record-title"
      data-region="inspector"
      onBlur={() => void fields.flush().catch(() => undefined)}
    >
      <h2 id="source-record-title">The record</h2>
      <div className="source-pair source-pair-wide">
        <TextField
          label={values.protected ? <PrivateLabel>True name</PrivateLabel> : 'Name'}
          value={values.name}
          onChange={(name) => typed({ name })}
        />
        <Select
          label="Kind"
          value={values.kind}
          options={SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_WORDS[value] }))}
          onChange={(kind) => fields.set({ kind }, true)}
        />
      </div>
      <TextField
        label={values.protected ? <PrivateLabel>Also known as</PrivateLabel> : 'Also known as'}
        hint="Parted by commas. Recognised when quotations are found."
        value={aliases ?? values.aliases.join(', ')}
        onBlur={() => setAliases(null)}
        onChange={(next) => {
          setAliases(next);
          typed({ aliases: namesIn(next) });
        }}
      />
      <TextField
        label="Description for the reader"
        placeholder="harbour master"
        hint="Printed where no title covers the day of the quote."
        value={values.description}
        onChange={(description) => typed({ description })}
      />
      <RolesFields roles={values.roles} onChange={(roles) => fields.set({ roles: [...roles] }, true)} />
      <TextField
        label="Public page"
        placeholder="https://"
        inputMode="url"
        value={values.url}
        onChange={(url) => typed({ url })}
        {...(badLink
          ? { error: 'That address cannot be opened. Use one that begins with https://, http:// or mailto:.' }
          : {})}
      />
      <ContactsFields
        contacts={values.contacts}
        hidden={values.protected}
        onChange={(contacts, now) => fields.set({ contacts: [...contacts] }, now)}
      />
      <PrivateArea
        label="How best to reach them"
        placeholder="After six, never at the office"
        value={values.contact}
        onChange={(contact) => typed({ contact })}
      />
      <Checkbox
        label="Protected source"
        hint="The true name never leaves this archive: it is in no export and no preview."
        checked={values.protected}
        onChange={(next) => fields.set({ protected: next }, true)}
      />
      {values.protected ? (
        <ProtectionFields protection={values.protection} onChange={(protection) => typed({ protection })} />
      ) : null}
      <PrivateArea
        label="Credibility"
        placeholder="How far it can be trusted, and how we know"
        value={values.credibility}
        onChange={(credibility) => typed({ credibility })}
      />
      <PrivateField
        label="Conflicts of interest"
        value={values.conflicts}
        onChange={(conflicts) => typed({ conflicts })}
      />
      <PrivateArea label="Note" value={values.note} onChange={(note) => typed({ note })} />
      <p
        className={kept.problem === null ? 'source-kept' : 'field-error'}
        role={kept.problem === null ? undefined : 'alert'}
      >
        {kept.problem ?? KEPT_WORDS[kept.state]}
      </p>
      <MergePart source={source} client={client} flush={fields.flush} onShow={onShow} />
    </aside>
  );
}

const namesIn = (typed: string): string[] =>
  [...new Set(typed.split(',').map((name) => name.trim()))].filter((name) => name !== '').slice(0, 50);
