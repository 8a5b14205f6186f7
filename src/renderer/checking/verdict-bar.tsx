import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export type Deed =
  | 'correct'
  | 'verified'
  | 'disputed'
  | 'cannot-verify'
  | 'note'
  | 'evidence'
  | 'next'
  | 'previous'
  | 'open';

/** The keys of the desk, as `KeyboardEvent.key` in lower case. They count only while the focus is on the desk and not in a field. */
export const DEED_KEYS: Readonly<Record<string, Deed>> = {
  c: 'correct',
  v: 'verified',
  d: 'disputed',
  n: 'cannot-verify',
  m: 'note',
  e: 'evidence',
  j: 'next',
  k: 'previous',
  enter: 'open',
};

interface VerdictBarProps {
  readonly onDeed: (deed: Deed) => void;
  /** The words were altered and can be put right. */
  readonly correctable: boolean;
  /** The evidence bears the words out: sealing is what comes next. */
  readonly borneOut: boolean;
  readonly busy: Deed | null;
  /** A sentence: what stands in the way and what to do. */
  readonly problem: string | null;
  readonly note: string;
  readonly noteOpen: boolean;
  readonly onNote: (note: string) => void;
  /** The note is written: the focus goes back to the desk. */
  readonly onNoteDone: () => void;
}

export function VerdictBar(props: VerdictBarProps) {
  const { onDeed, correctable, borneOut, busy, problem, note, noteOpen, onNote, onNoteDone } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (noteOpen) field.current?.focus();
  }, [noteOpen]);
  const deed = (one: Deed, keys: string) => ({ keys, busy: busy === one, onClick: () => onDeed(one) });
  return (
    <footer className="verdict-bar" data-region="bar">
      {problem === null ? null : (
        <p className="verdict-problem" role="alert">
          {problem}
        </p>
      )}
      {noteOpen ? (
        <TextField
          ref={field}
          className="verdict-note"
          label="Note on this check (private; goes with the next verdict)"
          value={note}
          onChange={onNote}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            onNoteDone();
          }}
        />
      ) : null}
      <div className="verdict-row">
        <div className="verdict-keys">
          {correctable ? (
            <Button variant="primary" {...deed('correct', 'C')}>
              Correct the copy to the evidence
            </Button>
          ) : null}
          <Button variant={borneOut ? 'primary' : 'plain'} {...deed('verified', 'V')}>
            Verify and seal
          </Button>
          <Button {...deed('disputed', 'D')}>Dispute</Button>
          <Button {...deed('cannot-verify', 'N')}>Cannot verify</Button>
          <Button {...deed('note', 'M')} aria-expanded={noteOpen}>
            {note === '' ? 'Note' : 'Note written'}
          </Button>
          <Button {...deed('evidence', 'E')}>Add evidence</Button>
        </div>
        <div className="verdict-walk">
          <Button variant="quiet" {...deed('next', 'J')}>
            Next
          </Button>
          <Button variant="quiet" {...deed('previous', 'K')}>
            Previous
          </Button>
          <Button variant="quiet" {...deed('open', 'Enter')}>
            Manuscript
          </Button>
        </div>
      </div>
    </footer>
  );
}
