import { useEffect, useRef, useState } from 'react';
import { safeLink } from '#shared/story/links.ts';
import type { EvidenceFields } from '#shared/story/records.ts';
import { sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

/** What is typed and not yet added, by fact: walking to another fact and back must not lose it. */
const typed = new Map<string, EvidenceFields>();
export const hasTypedEvidence = (factId: string): boolean => typed.has(factId);

interface EvidenceFormProps {
  readonly factId: string;
  /** Rejects when the archive did not take it. */
  readonly onAdd: (fields: EvidenceFields) => Promise<void>;
  readonly onCancel: () => void;
}

const EMPTY: EvidenceFields = { kind: 'text', title: '', text: '', url: '', locator: '', origin: '' };

export function EvidenceForm({ factId, onAdd, onCancel }: EvidenceFormProps) {
  const [values, setValues] = useState(typed.get(factId) ?? EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const set = (change: Partial<EvidenceFields>) => {
    const next = { ...values, ...change };
    setValues(next);
    typed.set(factId, next);
  };
  const cancel = () => {
    typed.delete(factId);
    onCancel();
  };
  useEffect(() => first.current?.focus(), []);

  const add = async () => {
    const url = values.url.trim() === '' ? '' : safeLink(values.url);
    if (values.kind === 'text' && values.text.trim() === '')
      return setProblem('Paste or type the text of the evidence.');
    if (url === null || (values.kind === 'link' && url === '')) {
      return setProblem('Give an address that begins with https://, http:// or mailto:.');
    }
    setBusy(true);
    try {
      await onAdd({ ...values, url, text: values.kind === 'text' ? values.text : '' });
      typed.delete(factId);
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
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
        if (!typed.has(factId)) cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <fieldset className="evidence-kinds">
        <legend className="visually-hidden">Kind of evidence</legend>
        <Chip pressed={values.kind === 'text'} onClick={() => set({ kind: 'text' })}>
          Text
        </Chip>
        <Chip pressed={values.kind === 'link'} onClick={() => set({ kind: 'link' })}>
          Link
        </Chip>
      </fieldset>
      <div className="fact-pair">
        <TextField
          ref={first}
          label="Title"
          placeholder={values.kind === 'text' ? 'Interview transcript' : 'Minutes of the board'}
          value={values.title}
          onChange={(title) => set({ title })}
        />
        <TextField
          label="Page, line or time"
          placeholder="00:04:12"
          value={values.locator}
          onChange={(locator) => set({ locator })}
        />
      </div>
      {values.kind === 'text' ? (
        <TextArea
          label="Text"
          rows={4}
          placeholder="Paste the transcript, message or passage"
          value={values.text}
          onChange={(text) => set({ text })}
        />
      ) : (
        <TextField
          label="Address"
          inputMode="url"
          placeholder="https://"
          value={values.url}
          onChange={(url) => set({ url })}
        />
      )}
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="fact-actions">
        <Button size="small" variant="primary" type="submit" busy={busy}>
          Add evidence
        </Button>
        <Button size="small" variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
