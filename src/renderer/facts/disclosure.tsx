import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

interface DisclosureProps {
  readonly title: string;
  /** What is inside, in a few words, for as long as it is closed; empty where nothing is filled in. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** A part of the record that most facts never need. */
export function Disclosure({ title, summary, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden="true" />
        <span>{title}</span>
        {open || summary === '' ? null : <span className="disclosure-summary">{summary}</span>}
      </button>
      <div id={id} className="disclosure-body" hidden={!open}>
        {open ? children : null}
      </div>
    </div>
  );
}
