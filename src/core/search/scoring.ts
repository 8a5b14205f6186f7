// BM25 over the fields of a story, counted in its text: FTS5's own bm25() walks through every match of every word first, which no common word allows.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { eachWord, numberOf } from '../related/suggest/words.ts';
import { fold } from './fold.ts';
import type { Term, WordField } from './query.ts';
import { quoteFollower } from './quoted.ts';

/** What a word weighs by where it stands; words within quotation marks in the body a little more. */
export const FIELD_WEIGHTS: Readonly<Record<WordField, number>> = {
  slug: 4,
  headline: 10,
  standfirst: 5,
  byline: 4,
  body: 1,
};
const QUOTED = 1.25;
/** What another form of the word counts. */
const FORM = 0.5;
/** Robertson and Zaragoza's BM25 with FTS5's constants (https://www.sqlite.org/fts5.html#the_bm25_function): a field's weight multiplies its count. */
const K1 = 1.2;
const B = 0.75;
const LEAST_IDF = 1e-6;
/** Words of a body that are counted: what comes later in a long piece changes its rank by little. */
const MOST_WORDS = 5_000;
const MOST_LETTERS = 40_000;

export interface Weighed {
  readonly term: Term;
  /** Which required group it belongs to. */
  readonly group: number;
  /** Stories that hold the very words. */
  readonly stories: number;
}
export interface Scored {
  readonly score: number;
  /** True when each group has a term whose very words occur, none only in another form. */
  readonly exact: boolean;
}
export interface Corpus {
  readonly stories: number;
  /** Words of a story, on average, over all fields. */
  readonly words: number;
}

/** FTS5's inverse document frequency. */
const idfOf = (stories: number, all: number): number =>
  Math.max(LEAST_IDF, Math.log((all - stories + 0.5) / (stories + 0.5)));

interface Sought {
  readonly index: number;
  /** Numbers of the words of a phrase; of a prefix all but the last. */
  readonly numbers: readonly number[];
  /** What the word after them begins with. */
  readonly prefix: string | null;
  readonly counts: number;
  readonly field: WordField | null;
}

const FIELDS = ['slug', 'headline', 'standfirst', 'byline', 'body'] as const;
type Texts = readonly [string, string, string, string, string];
const TEXTS = `SELECT slug, headline, standfirst, byline, substr(body_text, 1, ${MOST_LETTERS}) FROM stories WHERE number = ?`;

/** Scores stories by their numbers; null for one that is not there any more. */
export function newScorer(db: Database, terms: readonly Weighed[], corpus: Corpus): (number: number) => Scored | null {
  const idf = terms.map(({ stories }) => idfOf(stories, corpus.stories));
  const groups = Math.max(-1, ...terms.map(({ group }) => group)) + 1;
  const byLast = new Map<number, Sought[]>();
  const prefixes: Sought[] = [];
  const seek = (sought: Sought, last: number | null): void => {
    if (last === null) prefixes.push(sought);
    else byLast.set(last, [...(byLast.get(last) ?? []), sought]);
  };
  terms.forEach(({ term: { words, prefix, forms, field } }, index) => {
    const numbers = words.map(numberOf);
    const last = words.at(-1) ?? '';
    const counts = 1;
    if (prefix) seek({ index, numbers: numbers.slice(0, -1), prefix: last, counts, field }, null);
    else seek({ index, numbers, prefix: null, counts, field }, numbers.at(-1) ?? 0);
    for (const form of forms) {
      const number = numberOf(form);
      seek({ index, numbers: [number], prefix: null, counts: FORM, field }, number);
    }
  });

  const score = (texts: Texts): Scored => {
    const frequency = new Float64Array(terms.length);
    const exactly = new Uint8Array(groups);
    let length = 0;
    FIELDS.forEach((field, place) => {
      const text = texts[place] ?? '';
      const weight = FIELD_WEIGHTS[field];
      const follow = field === 'body' ? quoteFollower() : null;
      const before: number[] = [];
      let end = 0;
      eachWord(text, MOST_WORDS, (number, start, stop) => {
        length += 1;
        const quoted = follow?.(text.slice(end, start)) ?? false;
        end = stop;
        const found = byLast.get(number);
        if (found !== undefined) for (const one of found) if (fits(one, before, number)) count(one, weight, quoted);
        for (const one of prefixes)
          if (beginsWith(text, start, stop, one.prefix ?? '') && fits(one, before, null)) count(one, weight, quoted);
        before.push(number);
      });
      function count(one: Sought, worth: number, quoted: boolean): void {
        if (one.field !== null && one.field !== field) return;
        frequency[one.index] = (frequency[one.index] ?? 0) + worth * one.counts * (quoted ? QUOTED : 1);
        if (one.counts === 1) exactly[terms[one.index]?.group ?? 0] = 1;
      }
    });
    const norm = K1 * (1 - B + (B * length) / corpus.words);
    let sum = 0;
    frequency.forEach((found, index) => {
      if (found > 0) sum += ((idf[index] ?? 0) * (found * (K1 + 1))) / (found + norm);
    });
    return { score: sum, exact: exactly.every((one) => one === 1) };
  };
  return (number) => {
    const texts = prepared<[number], Texts>(db, TEXTS).raw().get(number) as Texts | undefined;
    return texts === undefined ? null : score(texts);
  };
}

/** The words before the one at hand, and that one unless it is a prefix's. */
function fits({ numbers }: Sought, before: readonly number[], last: number | null): boolean {
  const earlier = last === null ? numbers.length : numbers.length - 1;
  for (let back = 1; back <= earlier; back += 1)
    if (before[before.length - back] !== numbers[earlier - back]) return false;
  return true;
}

function beginsWith(text: string, start: number, end: number, prefix: string): boolean {
  // Most words are ruled out by their first letter, without making a string of them.
  const first = text.charCodeAt(start);
  if (first < 128 && (first | 32) !== prefix.charCodeAt(0) && first !== prefix.charCodeAt(0)) return false;
  return fold(text.slice(start, end)).startsWith(prefix);
}
