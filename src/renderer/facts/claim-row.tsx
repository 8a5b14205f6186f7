import { memo } from 'react';
import type { Claim } from '#shared/claims/index.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { shortWords } from './fact-row.tsx';
import { StateGlyph } from './state-glyph.tsx';
import { CLAIM_WORDS } from './wording.ts';

export interface ClaimRowProps {
  readonly claim: Claim;
  readonly current: boolean;
  readonly reachable: boolean;
  readonly onShow: (claim: Claim) => void;
  readonly onAccept: (claim: Claim) => void;
  readonly onDecline: (claim: Claim) => void;
}

/** A claim that was found and is not tagged: one line, so that a page of figures stays a list and not a wall. */
export const ClaimRow = memo(function ClaimRow({ claim, current, reachable, ...props }: ClaimRowProps) {
  return (
    <div className={`fact-item found-item claim-item${current ? ' fact-current' : ''}`}>
      <button
        type="button"
        className="fact-row"
        data-row={claim.key}
        tabIndex={reachable ? 0 : -1}
        aria-current={current || undefined}
        aria-keyshortcuts="Enter Delete"
        title={claim.reason}
        aria-description={claim.reason}
        onClick={(event) => {
          // A press of Enter is a click without a pointer: it accepts, as in the manuscript; a pointer only shows the place.
          if (event.detail === 0) props.onAccept(claim);
          else props.onShow(claim);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          props.onDecline(claim);
        }}
      >
        <StateGlyph state="found" />
        <span className="fact-row-text">
          <span className="fact-words">{shortWords(claim.words)}</span>
          <span className="fact-meta">{CLAIM_WORDS[claim.kind]} — a claim to check?</span>
        </span>
      </button>
      <span className="found-actions">
        <Button size="small" onClick={() => props.onAccept(claim)}>
          Accept <Kbd keys="Enter" />
        </Button>
        <Button size="small" variant="quiet" onClick={() => props.onDecline(claim)}>
          Decline
        </Button>
      </span>
    </div>
  );
});
