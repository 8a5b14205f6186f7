import { useId, useRef, useState } from 'react';
import { safeLink } from '#shared/story/links.ts';
import { SOURCE_KINDS, type Source, type SourceFields } from '#shared/story/records.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Checkbox, TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { PrivateArea, PrivateField, PrivateLabel } from './private-field.tsx';
import { SOURCE_KIND_WORDS } from './wording.ts';

interface SourceDialogProps {
  readonly client: Client;
  /** Null for a new source. */
  readonly id: string | null;
  readonly fields: SourceFields;
  readonly onKept: (source: Source) => void;
  readonly onClose: () => void;
}

export function SourceDialog({ client, id, fields, onKept, onClose }: SourceDialogProps) {
  const [values, setValues] = useState(fields);
  const [aliases, setAliases] = useState(fields.aliases.join(', '));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const set = (change: Partial<SourceFields>) => setValues((before) => ({ ...before, ...change }));
  const nameMissing = values.name.trim() === '';
  const badLink = values.url.trim() !== '' && safeLink(values.url) === null;

  const keep = async () => {
    setTried(true);
    if (nameMissing || badLink) return;
    setBusy(true);
    const kept: SourceFields = {
      ...values,
      name: values.name.trim(),
      url: values.url.trim() === '' ? '' : (safeLink(values.url) ?? ''),
      aliases: [...new Set(aliases.split(',').map((alias) => alias.trim()))].filter((alias) => alias !== ''),
    };
    try {
      onKept(await (id === null ? client.source.create({ fields: kept }) : client.source.update({ id, fields: kept })));
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={id === null ? 'Add a source' : 'Edit the source'}
      description={id === null ? 'Kept in the archive for every story.' : 'Changes it for every fact that names it.'}
      closesOutside={false}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={busy}>
            {id === null ? 'Add source' : 'Save source'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="source-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div className="fact-pair fact-pair-wide">
          <TextField
            ref={first}
            label={values.protected ? <PrivateLabel>True name</PrivateLabel> : 'Name'}
            value={values.name}
            onChange={(name) => set({ name })}
            {...(tried && nameMissing ? { error: 'Give the source a name, or press Cancel.' } : {})}
          />
          <Select
            label="Kind"
            value={values.kind}
            options={SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_WORDS[value] }))}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <Checkbox
          label="Protected source"
          hint="The true name never leaves this archive: it is in no export and no preview."
          checked={values.protected}
          onChange={(next) => set({ protected: next })}
        />
        <TextField
          label="Description for the reader"
          placeholder="harbour master"
          value={values.description}
          onChange={(description) => set({ description })}
        />
        <TextField
          label="Also known as"
          hint="Other spellings and names, parted by commas. They are recognised when quotations are found."
          value={aliases}
          onChange={setAliases}
        />
        <TextField
          label="Public page"
          placeholder="https://"
          inputMode="url"
          value={values.url}
          onChange={(url) => set({ url })}
          {...(badLink && tried
            ? { error: 'That address cannot be opened. Use one that begins with https://, http:// or mailto:.' }
            : { hint: 'A page that readers can be sent to. Leave it empty if there is none.' })}
        />
        <PrivateField label="Contact" value={values.contact} onChange={(contact) => set({ contact })} />
        <PrivateArea label="Note" value={values.note} onChange={(note) => set({ note })} />
        {problem === null ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
