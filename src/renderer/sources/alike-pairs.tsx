import type { SaidFact } from '#shared/contract/source.ts';
import { DifferenceText } from '../ui/difference-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { wordsDifference } from '../ui/words-difference.ts';
import { dayWords, saidWords } from './said-words.ts';
import type { Pair } from './use-said.ts';

interface AlikePairsProps {
  readonly pairs: readonly Pair[];
  readonly among: number;
  readonly onOpenFact: (storyId: string, factId: string) => void;
}

/** What the source said twice and not alike: the older words with what became of them. */
export function AlikePairs({ pairs, among, onOpenFact }: AlikePairsProps) {
  if (pairs.length === 0)
    return (
      <EmptyState title="Nothing twice in other words">
        {among < 2
          ? 'Two quotes or claims of this source are needed before they can be compared.'
          : `${among} quotes and claims were compared. No two of them share their wording without being the same.`}
      </EmptyState>
    );
  return (
    <ul className="said">
      {pairs.map(({ one, other }) => (
        <li key={`${one.id} ${other.id}`} className="said-pair">
          <p className="said-words">
            <DifferenceText pieces={wordsDifference(other.words, one.words)} />
          </p>
          <p className="said-meta">
            <Place fact={other} onOpenFact={onOpenFact} /> <span aria-hidden="true">→</span>
            <span className="visually-hidden"> became </span> <Place fact={one} onOpenFact={onOpenFact} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Place({ fact, onOpenFact }: { readonly fact: SaidFact; readonly onOpenFact: AlikePairsProps['onOpenFact'] }) {
  const { state, rest } = saidWords(fact);
  return (
    <button type="button" className="said-place" onClick={() => onOpenFact(fact.storyId, fact.id)}>
      <time dateTime={fact.day}>{dayWords(fact.day)}</time>, {rest[0]} ({state.toLowerCase()})
    </button>
  );
}
