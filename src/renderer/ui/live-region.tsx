// What a screen reader is told without moving the focus: saves and checks politely, failures at once.

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Spoken {
  readonly polite: string;
  readonly assertive: string;
  /** Counts up so that the same sentence twice is read twice. */
  readonly turn: number;
}
const spoken = createStore<Spoken>(() => ({ polite: '', assertive: '', turn: 0 }));

export function announce(sentence: string, manner: 'polite' | 'assertive' = 'polite'): void {
  const { polite, assertive, turn } = spoken.getState();
  spoken.setState(
    manner === 'polite'
      ? { polite: sentence, assertive, turn: turn + 1 }
      : { polite, assertive: sentence, turn: turn + 1 },
  );
}

/** Once, at the root of the page. */
export function LiveRegions() {
  const { polite, assertive, turn } = useStore(spoken);
  // A no-break space at every second turn makes a repeated sentence a change that is read again.
  const again = turn % 2 === 0 ? '' : '\u00a0';
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
        {polite}
        {polite === '' ? '' : again}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive" aria-atomic="true">
        {assertive}
        {assertive === '' ? '' : again}
      </div>
    </>
  );
}
