import type { SaidFact } from '#shared/contract/source.ts';
import { shownWords } from '#shared/story/seal.ts';
import { StateGlyph } from '../app/news-wording.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { dayWords, saidWords } from './said-words.ts';
import type { Said } from './use-said.ts';

interface SaidListProps {
  readonly said: Said;
  readonly kind: 'all' | 'quote' | 'claim';
  readonly onOpenFact: (storyId: string, factId: string) => void;
}

/** By day, newest first; each leads to its place in the manuscript. */
export function SaidList({ said: { facts, quotes, claims, more }, kind, onOpenFact }: SaidListProps) {
  if (facts === null) return null;
  const all = kind === 'all' ? quotes + claims : kind === 'quote' ? quotes : claims;
  if (facts.length === 0)
    return (
      <EmptyState title={kind === 'claim' ? 'No claims yet' : kind === 'quote' ? 'No quotes yet' : 'Nothing yet'}>
        What is tagged in a story and given this source stands here, from every story of the archive.
      </EmptyState>
    );
  return (
    <>
      <ul className="said">
        {facts.map((fact) => (
          <li key={fact.id} className="said-item">
            <time className="said-day" dateTime={fact.day}>
              {dayWords(fact.day)}
            </time>
            <SaidRow fact={fact} onOpenFact={onOpenFact} />
          </li>
        ))}
      </ul>
      {facts.length < all ? (
        <Button onClick={more}>
          Show more: {all - facts.length} {all - facts.length === 1 ? 'is' : 'are'} older
        </Button>
      ) : null}
    </>
  );
}

function SaidRow({ fact, onOpenFact }: { readonly fact: SaidFact; readonly onOpenFact: SaidListProps['onOpenFact'] }) {
  return (
    <button type="button" className="said-row" onClick={() => onOpenFact(fact.storyId, fact.id)}>
      <StateGlyph state={fact.state} />
      <span className="said-text">
        <span className="said-words">{shownWords(fact.words)}</span>
        <span className="said-meta">
          <span className={`fact-state fact-state-${fact.state}`}>{saidWords(fact).state}</span>
          {saidWords(fact).rest.map((word) => ` · ${word}`)}
        </span>
      </span>
    </button>
  );
}
