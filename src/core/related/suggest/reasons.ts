// Why a story is suggested: the quote, the names and the words that both hold, as they stand in the sought story.

import type { Shared } from './shared.ts';
import { pairKey, type Sought } from './sought.ts';
import { fieldsOf, READ, type StoryText } from './story-words.ts';
import { eachWord } from './words.ts';

/** Reasons that are given; more are not read. */
const MOST = 5;
/** Words of a name; a longer row of capitals is a headline or a list. */
const LONGEST_NAME = 5;
/** What e to the minus this of the archive holds, a tenth, explains nothing. */
const LEAST_RARITY = 2.3;

/** A name of several words. */
export interface Name {
  readonly written: string;
  /** Indices of its terms, in order. */
  readonly terms: readonly number[];
}

const CAPITAL = /^\p{Lu}/u;

/** Rows of two to five words with a capital that never stand without one, at least one of them a name, with nothing but a space between them. */
export function findNames(sought: Sought, text: StoryText): readonly Name[] {
  const names = new Map<string, Name>();
  for (const field of fieldsOf(text).slice(1)) {
    let row = { terms: [] as number[], start: 0, end: 0 };
    const end = (): void => {
      const written = field.slice(row.start, row.end);
      const { terms } = row;
      const different = new Set(terms).size === terms.length;
      const named = terms.some((term) => sought.terms[term]?.isName === true);
      if (named && different && terms.length > 1 && terms.length <= LONGEST_NAME)
        names.set(written, { written, terms });
      row = { terms: [], start: 0, end: 0 };
    };
    eachWord(field, READ, (number, start, stop) => {
      const term = sought.indexOf.get(number) ?? -1;
      const isName = CAPITAL.test(sought.terms[term]?.written ?? '') && CAPITAL.test(field.slice(start, stop));
      if (!isName || field.slice(row.end, start) !== ' ') end();
      if (!isName) return;
      row = { terms: [...row.terms, term], start: row.terms.length === 0 ? start : row.start, end: stop };
    });
    end();
  }
  return [...names.values()];
}

/** At most five, the strongest first; a quote stands before all else. */
export function reasonsFor(sought: Sought, names: readonly Name[], shared: Shared, quote: string | null): string[] {
  const strengths = sought.terms.map(({ weight, rarity }, index) => {
    const count = shared.counts[index] ?? 0;
    return count === 0 ? 0 : weight * rarity * (1 + Math.log(count));
  });
  const strength = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + (strengths[term] ?? 0), 0);
  const telling = (terms: readonly number[]): boolean =>
    terms.some((term) => (sought.terms[term]?.rarity ?? 0) >= LEAST_RARITY);
  const words = sought.terms.map(({ written }, term) => ({ written, terms: [term] }));
  const things = [...names.filter(({ terms }) => holds(sought, shared, terms)), ...words]
    .map((thing) => ({ ...thing, strength: strength(thing.terms) }))
    .filter((thing) => thing.strength > 0)
    .toSorted((a, b) => b.strength - a.strength);
  const reasons: string[] = quote === null ? [] : [quote];
  const told = new Set<number>();
  for (const { written, terms } of things) {
    if (reasons.length === MOST) break;
    if (terms.some((term) => told.has(term)) || (reasons.length > 0 && !telling(terms))) continue;
    reasons.push(written);
    for (const term of terms) told.add(term);
  }
  return reasons;
}

/** Whether all words of a name stand there, each after the one before. */
const holds = (sought: Sought, shared: Shared, terms: readonly number[]): boolean =>
  terms.every((term, at) => {
    if ((shared.counts[term] ?? 0) === 0) return false;
    const before = sought.terms[terms[at - 1] ?? -1];
    const word = sought.terms[term];
    if (before === undefined || word === undefined) return at === 0;
    const pair = sought.pairs.get(pairKey(before.number, word.number));
    return pair !== undefined && shared.pairs.has(pair);
  });
