// The small card of the claim that the walk stands on: what kind it is, and the three keys.

import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { CLAIM_WORDS } from '../../app/news-wording.ts';
import { Button } from '../../ui/button.tsx';
import { placeAtCaret } from '../floating.ts';
import { useManuscript } from '../manuscript-context.ts';

export function ClaimCard({ sheet }: { readonly sheet: HTMLElement }) {
  const { store, session } = useManuscript();
  const key = useStore(session.walk.at, (state) => state.key);
  const claims = useStore(store, (state) => state.foundClaims);
  const card = useRef<HTMLElement>(null);
  const at = claims.findIndex((one) => one.key === key);
  const claim = claims[at];

  useLayoutEffect(() => {
    if (card.current === null || claim === undefined) return;
    const [range] = session.claims.ranges(claim);
    placeAtCaret(card.current, range === undefined ? null : session.editor.getElementByKey(range.key), sheet);
  });

  if (claim === undefined) return null;
  return (
    <aside ref={card} className="floating-card found-card" aria-label="Claim found" aria-live="polite">
      <header>
        <h3>{CLAIM_WORDS[claim.kind]}</h3>
        <span className="card-key">
          {at + 1} of {claims.length}
        </span>
      </header>
      <p className="card-line">{claim.reason}</p>
      <div className="card-actions">
        <Button size="small" variant="primary" keys="Enter" onClick={() => session.walk.accept()}>
          Tag
        </Button>
        <Button size="small" keys="Tab" onClick={() => session.walk.next()}>
          Next
        </Button>
        <Button size="small" keys="Escape" onClick={() => session.walk.decline()}>
          Not a claim
        </Button>
      </div>
    </aside>
  );
}
