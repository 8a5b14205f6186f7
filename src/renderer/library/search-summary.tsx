// What stands between the search field and the stories found: how many, what was meant, and by which desk, year, status or source to narrow them.

import { Bookmark, BookmarkCheck, ChevronDown } from 'lucide-react';
import type { Found, Hit, SavedSearch } from '#shared/contract/search.ts';
import { Chip } from '../ui/chip.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import { countInWords } from './library-words.ts';
import { askedValue, withValue } from './query-words.ts';
import { SaveSearch } from './save-search.tsx';
import type { StoryHits } from './story-hits.ts';
import './search-summary.css';

export interface SearchSummaryProps {
  /** Null until the first answer. */
  readonly answer: StoryHits | null;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly saved: SavedSearch | null;
  readonly onSave: (name: string) => Promise<void>;
  readonly onForget: () => void;
}

/** Facets with the field that narrows by each. */
const FACETS = [
  { facet: 'desk', field: 'desk', name: 'Desk', every: 'Every desk' },
  { facet: 'year', field: 'on', name: 'Year', every: 'Every year' },
  { facet: 'status', field: 'status', name: 'Status', every: 'Every status' },
  { facet: 'source', field: 'source', name: 'Source', every: 'Every source' },
] as const;

export function SearchSummary({ answer, query, onQuery, saved, onSave, onForget }: SearchSummaryProps) {
  const found = answer?.found ?? null;
  return (
    <div className="search-summary">
      <div className="search-summary-top">
        <p className="library-found">{found === null ? 'Searching…' : foundInWords(found, answer?.hits ?? [])}</p>
        {saved === null ? (
          <SaveSearch query={query} onSave={onSave} icon={<Bookmark aria-hidden="true" />} />
        ) : (
          <Chip pressed title="Forget this saved search" onClick={onForget}>
            <BookmarkCheck aria-hidden="true" />
            Saved
          </Chip>
        )}
      </div>
      {answer?.better == null ? null : (
        <Chip className="search-better" onClick={answer.better.show}>
          A better order is there: show it
        </Chip>
      )}
      {found?.meant == null ? null : (
        <p className="search-said">
          Did you mean{' '}
          <button type="button" className="search-meant" onClick={() => onQuery(found.meant ?? query)}>
            {found.meant}
          </button>
          ?
        </p>
      )}
      {found?.remarks.map((remark) => (
        <p key={remark} className="search-said">
          {remark}
        </p>
      ))}
      {found === null ? null : (
        <fieldset className="library-filters" aria-label="Narrow the search">
          {FACETS.map(({ facet, field, name, every }) => {
            const value = askedValue(query, field);
            const values = found.facets[facet];
            if (value === null && values.length < 2) return null;
            return (
              <Menu
                key={facet}
                trigger={
                  <Chip className={value === null ? undefined : 'chip-on'}>
                    <span className="library-desk">{value ?? name}</span>
                    <ChevronDown aria-hidden="true" />
                  </Chip>
                }
                entries={entriesOf(values, value, every, found.counted, (next) =>
                  onQuery(withValue(query, field, next)),
                )}
              />
            );
          })}
        </fieldset>
      )}
    </div>
  );
}

const entriesOf = (
  values: Found['facets']['desk'],
  chosen: string | null,
  every: string,
  counted: boolean,
  choose: (value: string | null) => void,
): readonly MenuEntry[] => [
  { label: every, checked: chosen === null, onSelect: () => choose(null) },
  { separator: true },
  ...values.map(({ value, stories }) => ({
    label: `${value} (${counted ? '' : 'about '}${stories.toLocaleString('en-GB')})`,
    checked: chosen?.toLowerCase() === value.toLowerCase(),
    onSelect: () => choose(value),
  })),
];

function foundInWords({ stage, total, counted }: Found, hits: readonly Hit[]): string {
  if (stage === 'first') return 'The newest; looking for the best…';
  const stories = `${counted ? '' : 'about '}${countInWords(total, 'story', 'stories')}`;
  return hits.length < total ? `The best ${hits.length} of ${stories}` : `${stories} found`;
}
