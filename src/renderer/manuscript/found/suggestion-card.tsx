// The small card of the suggestion that the walk stands on, placed at its words: what it is, which of how many, and the three keys.

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import type { LeafRange } from '../facts/fact-marking.ts';
import { placeAtCaret } from '../floating.ts';
import { useManuscript } from '../manuscript-context.ts';

interface SuggestionCardProps {
  readonly sheet: HTMLElement;
  readonly label: string;
  readonly title: ReactNode;
  /** Index of the suggestion among all of its kind, and how many there are. */
  readonly at: number;
  readonly of: number;
  /** Where its words stand. */
  readonly ranges: readonly LeafRange[];
  /** What the key that declines says. */
  readonly refusal: string;
  /** Why it is suggested. */
  readonly children: ReactNode;
}

export function SuggestionCard({ sheet, label, title, at, of, ranges, refusal, children }: SuggestionCardProps) {
  const { session } = useManuscript();
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const [range] = ranges;
    if (card.current !== null)
      placeAtCaret(card.current, range === undefined ? null : session.editor.getElementByKey(range.key), sheet);
  });
  return (
    <aside ref={card} className="floating-card found-card" aria-label={label} aria-live="polite">
      <header>
        <h2>{title}</h2>
        <span className="card-key">
          {at + 1} of {of}
        </span>
      </header>
      {children}
      <div className="card-actions">
        <Button size="small" variant="primary" keys="Enter" onClick={() => session.walk.accept()}>
          Tag
        </Button>
        <Button size="small" keys="Tab" onClick={() => session.walk.next()}>
          Next
        </Button>
        <Button size="small" keys="Escape" onClick={() => session.walk.decline()}>
          {refusal}
        </Button>
      </div>
    </aside>
  );
}
