// Full-text search over the stories of the archive. Reads only, and never ranks an unbounded list.

import type { Database } from 'better-sqlite3';
import type { Found, Hit } from '#shared/contract/search.ts';
import { prepared } from '../archive/prepared.ts';
import { FIRST_PAGE, findMatches } from './candidates.ts';
import { facetsOf } from './facets.ts';
import { testOf } from './filters.ts';
import { type Frequencies, newFrequencies } from './frequencies.ts';
import { among } from './gather.ts';
import { readHit } from './hits.ts';
import { looseMatchOf, matchAll, matchOf } from './match.ts';
import { meantBy } from './meant.ts';
import { parseQuery } from './parse-query.ts';
import type { Query, Term } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import type { Weighed } from './scoring.ts';
import { newStoryColumns } from './story-columns.ts';
import { wordsFrom } from './word-counts.ts';

export interface SearchQuery {
  readonly query: string;
  readonly limit: number;
  /** A story that must not be among the hits: the one that is being written. */
  readonly exclude: string | null;
  /** Now, milliseconds since 1970. */
  readonly now: number;
}

export interface Searcher {
  /**
   * @param first told at most once, and before the answer: the newest that match, when ranking takes longer.
   * @param goOn throws when nobody waits for the answer any more.
   */
  search(query: SearchQuery, first?: (found: Found) => void, goOn?: () => void): Found;
  /** Which of `numbers` match. */
  among(query: string, numbers: readonly number[], now: number): readonly number[];
  /** Told that a story changed. */
  changed(id: string): void;
  /** Reads ahead for a few milliseconds; false when there is nothing more to read. */
  readAhead(): boolean;
}

/** A prefix of more stories than this, all its words added up, is stood for by so many of its commonest words. */
const MOST_GATHERED = 20_000;
const ENDS = 48;
/** So few hits, and a misspelling is looked for. */
const FEW_HITS = 3;

const NOTHING: Found = {
  stage: 'ranked',
  hits: [],
  total: 0,
  counted: true,
  facets: { desk: [], year: [], status: [], source: [] },
  remarks: [],
  meant: null,
};

/** One for each connection: it remembers what it has read. */
export function newSearcher(db: Database): Searcher {
  const columns = newStoryColumns(db);
  const frequencies = newFrequencies(db);

  const search = (asked: SearchQuery, first: (found: Found) => void, goOn: () => void): Found => {
    const query = parseQuery(asked.query);
    const { required, filters, excluded } = query;
    const remarks = new Set(query.remarks);
    if (required.length === 0 && filters.length === 0) return { ...NOTHING, remarks: [...remarks] };
    columns.newest();
    const known = frequencies();
    const test = testOf(filters, { db, columns, now: asked.now, remark: (sentence) => remarks.add(sentence) });
    const without =
      asked.exclude === null ? null : (prepared<[string], number>(db, NUMBER).pluck().get(asked.exclude) ?? null);
    const weighed = weigh(query, known);
    const not = excluded.map((term) => matchOf(term));
    const match = required.length === 0 ? null : expressions(db, required, not);
    const terms = [...required.flat()];
    const finding = {
      db,
      columns,
      goOn,
      first: (numbers: readonly number[]) =>
        first({
          ...NOTHING,
          stage: 'first',
          hits: hitsOf(numbers.map(unscored), terms),
          total: numbers.length,
          counted: false,
          remarks: [...remarks],
        }),
    };
    const rarest = Math.min(...weighed.map(({ stories }) => stories), known.stories);
    const matches = findMatches(
      {
        match,
        excluded: match === null && not.length > 0 ? not.join(' OR ') : null,
        test,
        filtered: filters.length > 0,
        rarest,
        without,
      },
      finding,
    );
    const ranked =
      match === null
        ? matches.numbers.map(unscored)
        : rank(matches.numbers, required, weighed, match.exact, {
            db,
            columns,
            corpus: known.corpus(),
            now: asked.now,
            goOn,
          });
    const single = required.flat().filter(({ words }) => words.length === 1);
    const rare = single.map(({ words: [word = ''] }) => ({ word, stories: known.of(word) }));
    return {
      stage: 'ranked',
      hits: hitsOf(ranked.slice(0, asked.limit), terms),
      total: matches.total,
      counted: matches.counted,
      facets: facetsOf(db, columns, matches),
      remarks: [...remarks],
      meant: matches.total > FEW_HITS ? null : meantBy(db, asked.query, rare),
    };
  };
  const hitsOf = (ranked: readonly Ranked[], terms: readonly Term[]): Hit[] =>
    ranked.flatMap(({ number, score }) => readHit(db, number, score, terms) ?? []);
  return {
    search: (query, first = () => undefined, goOn = () => undefined) => search(query, first, goOn),
    among(text, numbers, now) {
      const query = parseQuery(text);
      if (query.required.length === 0 && query.filters.length === 0) return [];
      columns.newest();
      const test = testOf(query.filters, { db, columns, now, remark: () => undefined });
      const not = query.excluded.map((term) => matchOf(term));
      const match = query.required.length === 0 ? null : expressions(db, query.required, not).loose;
      const fitting = numbers.filter((number) => columns.stands(number) && test.passes(number));
      const matching = match === null ? fitting : among(db, match, fitting);
      return matching.filter(
        (number) =>
          (test.reads?.(number) ?? true) &&
          (match !== null || not.length === 0 || among(db, not.join(' OR '), [number]).length === 0),
      );
    },
    changed: (id) => columns.changed(id),
    readAhead: () => columns.readAhead(),
  };
}
const NUMBER = 'SELECT number FROM stories WHERE id = ?';

/** Newest first: a score that falls from 1. */
const unscored = (number: number, index: number): Ranked => ({ number, score: 1 / (1 + index / FIRST_PAGE) });

const weigh = ({ required }: Query, { ofMatch }: Frequencies): Weighed[] =>
  required.flatMap((terms, group) => terms.map((term) => ({ term, group, stories: ofMatch(matchOf(term)) })));

function expressions(db: Database, required: Query['required'], not: readonly string[]) {
  const ends = new Map<Term, readonly string[]>();
  let whole = false;
  for (const term of required.flat()) {
    const last = term.words.at(-1) ?? '';
    if (!term.prefix || last.length === INDEXED_PREFIX) continue;
    const { words, stories } = wordsFrom(db, last, ENDS);
    if (stories > MOST_GATHERED)
      ends.set(
        term,
        words.map(({ word }) => word),
      );
    // The index gathers every match of such a prefix before it tells the first, so slices would cost as much as the whole.
    else whole = true;
  }
  const of = (write: (term: Term, ends: readonly string[]) => string) =>
    matchAll(
      required.map((terms) => terms.map((term) => write(term, ends.get(term) ?? []))),
      not,
    );
  return { exact: of(matchOf), loose: of(looseMatchOf), whole };
}
/** The index keeps prefixes of so many letters. */
const INDEXED_PREFIX = 3;
