// The small card of the quotation that the walk stands on: who seems to speak, why, and the three keys.

import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { isSpeakerDoubtful } from '#shared/quotations/index.ts';
import { Button } from '../../ui/button.tsx';
import { placeAtCaret } from '../floating.ts';
import { useManuscript } from '../manuscript-context.ts';

export function FoundCard({ sheet }: { readonly sheet: HTMLElement }) {
  const { store, session } = useManuscript();
  const key = useStore(session.walk.at, (state) => state.key);
  const found = useStore(store, (state) => state.found);
  const card = useRef<HTMLElement>(null);
  const at = found.findIndex((one) => one.key === key);
  const one = found[at];

  useLayoutEffect(() => {
    if (card.current === null || one === undefined) return;
    const [range] = session.found.ranges(one);
    placeAtCaret(card.current, range === undefined ? null : session.editor.getElementByKey(range.key), sheet);
  });

  if (one === undefined) return null;
  const { speaker, reason, context } = one.quotation;
  const name =
    speaker === null ? 'No speaker found' : (speaker.name ?? speaker.description ?? 'A speaker without a name');
  const circumstances = [context.how, context.to, context.place, context.day].filter((part) => part !== undefined);
  return (
    <aside ref={card} className="floating-card found-card" aria-label="Quotation found" aria-live="polite">
      <header>
        <h3>
          {isSpeakerDoubtful(one.quotation) ? (
            <>
              Perhaps <strong>{name}</strong>?
            </>
          ) : (
            name
          )}
          {speaker?.name !== undefined && speaker.description !== undefined ? (
            <span className="found-description">, {speaker.description}</span>
          ) : null}
        </h3>
        <span className="card-key">
          {at + 1} of {found.length}
        </span>
      </header>
      <p className="card-line">{reason}</p>
      {circumstances.length === 0 ? null : <p className="card-line">{circumstances.join(' · ')}</p>}
      <div className="card-actions">
        <Button size="small" variant="primary" keys="Enter" onClick={() => session.walk.accept()}>
          Tag
        </Button>
        <Button size="small" keys="Tab" onClick={() => session.walk.next()}>
          Next
        </Button>
        <Button size="small" keys="Escape" onClick={() => session.walk.decline()}>
          Not a quote
        </Button>
      </div>
    </aside>
  );
}
