// The card of the claim that the walk stands on: what kind it is, and why it is one.

import { useStore } from 'zustand';
import { CLAIM_WORDS } from '../../app/news-wording.ts';
import { SuggestionCard } from '../found/suggestion-card.tsx';
import { useManuscript } from '../manuscript-context.ts';

export function ClaimCard({ sheet }: { readonly sheet: HTMLElement }) {
  const { store, session } = useManuscript();
  const key = useStore(session.walk.at, (state) => state.key);
  const claims = useStore(store, (state) => state.foundClaims);
  const at = claims.findIndex((one) => one.key === key);
  const claim = claims[at];
  if (claim === undefined) return null;
  return (
    <SuggestionCard
      sheet={sheet}
      label="Claim found"
      title={CLAIM_WORDS[claim.kind]}
      at={at}
      of={claims.length}
      ranges={session.claims.ranges(claim)}
      refusal="Not a claim"
    >
      <p className="card-line">{claim.reason}</p>
    </SuggestionCard>
  );
}
