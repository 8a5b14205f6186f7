import { memo } from 'react';
import type { Source } from '#shared/story/records.ts';
import { shownWords } from '#shared/story/seal.ts';
import type { LiveFact } from '../app/open-story.ts';
import { StateGlyph } from './state-glyph.tsx';
import { circumstances, stateAndKind } from './wording.ts';

/** Words shown of a very long fact; the record shows them all. */
const SHOWN = 280;

export const shortWords = (words: string): string => {
  const shown = shownWords(words);
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN).trimEnd()}…` : shown;
};

export interface FactRowProps {
  readonly fact: LiveFact;
  readonly source: Source | undefined;
  /** Where the caret of the manuscript is. */
  readonly current: boolean;
  /** The one row of the list that the Tab key reaches. */
  readonly reachable: boolean;
  readonly onOpen: (id: string) => void;
}

export const FactRow = memo(function FactRow({ fact, source, current, reachable, onOpen }: FactRowProps) {
  const { record, words, state } = fact;
  const orphan = words === null;
  const last = record.checks.at(-1)?.words ?? record.seal ?? record.words ?? '';
  return (
    <div className={`fact-item${current ? ' fact-current' : ''}`} data-state={orphan ? 'orphan' : state}>
      <button
        type="button"
        className="fact-row"
        data-row={record.id}
        tabIndex={reachable ? 0 : -1}
        aria-current={current || undefined}
        onClick={() => onOpen(record.id)}
      >
        <StateGlyph state={orphan ? 'orphan' : state} />
        <span className="fact-row-text">
          <span className="fact-words">{shortWords(words ?? last) || 'Words that are gone'}</span>
          <span className="fact-meta">
            <span className={`fact-state fact-state-${orphan ? 'orphan' : state}`}>
              {orphan ? 'Not in the text' : stateAndKind(state, record.kind)}
            </span>
            {circumstances(record, source).map((part) => ` · ${part}`)}
          </span>
        </span>
      </button>
    </div>
  );
});
