import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

interface ReasonFormProps {
  /** The finding's sentence, for a screen reader that hears the button alone. */
  readonly about: string;
  /** Rejects with an Error whose message is a sentence. */
  readonly onGive: (reason: string) => Promise<void>;
}

/** Asks why something may go out; the reason is kept for ever, and says so before it is given. */
export function ReasonForm({ about, onGive }: ReasonFormProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!open)
    return (
      <Button size="small" aria-label={`Give a reason: ${about}`} onClick={() => setOpen(true)}>
        Give a reason…
      </Button>
    );
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '' || busy) return;
    setBusy(true);
    try {
      // The report that comes back takes this form off the screen.
      await onGive(reason);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <form className="reason-form" onSubmit={(event) => void give(event)}>
      <TextArea
        label="Why may it go out?"
        hint="Kept in the audit with your name, for ever."
        {...(problem === null ? {} : { error: problem })}
        maxLength={2_000}
        value={reason}
        onChange={setReason}
        ref={(field) => field?.focus()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void give(event);
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setOpen(false);
        }}
      />
      <div className="reason-buttons">
        <Button size="small" type="submit" variant="primary" busy={busy} disabled={reason.trim() === ''}>
          Let it go out
        </Button>
        <Button size="small" variant="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
