// The card of the quotation that the walk stands on: who seems to speak, and why.

import { useStore } from 'zustand';
import { isSpeakerDoubtful, type ParagraphQuotation } from '#shared/quotations/index.ts';
import { useManuscript } from '../manuscript-context.ts';
import { SuggestionCard } from './suggestion-card.tsx';

export function FoundCard({ sheet }: { readonly sheet: HTMLElement }) {
  const { store, session } = useManuscript();
  const key = useStore(session.walk.at, (state) => state.key);
  const found = useStore(store, (state) => state.found);
  const at = found.findIndex((one) => one.key === key);
  const one = found[at];
  if (one === undefined) return null;
  const { reason, context } = one.quotation;
  const circumstances = [context.how, context.to, context.place, context.day].filter((part) => part !== undefined);
  return (
    <SuggestionCard
      sheet={sheet}
      label="Quotation found"
      title={<Speaker quotation={one.quotation} />}
      at={at}
      of={found.length}
      ranges={session.found.ranges(one)}
      refusal="Not a quote"
    >
      <p className="card-line">{reason}</p>
      {circumstances.length === 0 ? null : <p className="card-line">{circumstances.join(' · ')}</p>}
    </SuggestionCard>
  );
}

function Speaker({ quotation }: { readonly quotation: ParagraphQuotation }) {
  const { speaker } = quotation;
  const name =
    speaker === null ? 'No speaker found' : (speaker.name ?? speaker.description ?? 'A speaker without a name');
  return (
    <>
      {isSpeakerDoubtful(quotation) ? (
        <>
          Perhaps <strong>{name}</strong>?
        </>
      ) : (
        name
      )}
      {speaker?.name !== undefined && speaker.description !== undefined ? (
        <span className="found-description">, {speaker.description}</span>
      ) : null}
    </>
  );
}
