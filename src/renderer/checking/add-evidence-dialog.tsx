import { useRef, useState } from 'react';
import type { EvidenceFields } from '#shared/story/records.ts';
import { sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

interface AddEvidenceDialogProps {
  /** Rejects when the archive did not take it. */
  readonly onAdd: (fields: EvidenceFields) => Promise<void>;
  readonly onClose: () => void;
}

/** Text that proves the fact on the desk, pasted in. */
export function AddEvidenceDialog({ onAdd, onClose }: AddEvidenceDialogProps) {
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [locator, setLocator] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);

  const add = async (): Promise<void> => {
    if (text.trim() === '') {
      setProblem('Paste or type the text of the evidence.');
      area.current?.focus();
      return;
    }
    setBusy(true);
    try {
      await onAdd({ kind: 'text', title: title.trim(), text, url: '', locator: locator.trim(), origin: '' });
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      size="medium"
      title="Add evidence"
      description="It stays in the archive: evidence is never published."
      closesOutside={false}
      initialFocus={area}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={busy} keys="Mod+Enter" onClick={() => void add()}>
            Add evidence
          </Button>
        </>
      }
    >
      <form
        className="add-evidence"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void add();
        }}
      >
        <TextArea
          ref={area}
          label="Text"
          rows={10}
          placeholder="Paste the transcript, message or passage"
          value={text}
          onChange={setText}
          {...(problem === null ? {} : { error: problem })}
        />
        <TextField label="Title" placeholder="Interview transcript" value={title} onChange={setTitle} />
        <TextField label="Page, line or time" placeholder="00:04:12" value={locator} onChange={setLocator} />
      </form>
    </Dialog>
  );
}
