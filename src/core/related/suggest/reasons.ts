// Why a story is suggested: the quote, the names and the words that both hold, as they stand in the sought story.

import { fold } from '../../search/fold.ts';
import type { Shared } from './shared.ts';
import { pairKey, type Sought } from './sought.ts';
import { READ_UNITS, type StoryText, type Vocabulary, WORD } from './story-words.ts';

/** Reasons that are given; more are not read. */
const MOST = 5;
/** Words of a name. */
const LONGEST_NAME = 4;
/** What a word that most of the archive's stories hold would explain: nothing. A word in a tenth of them is the limit. */
const LEAST_RARITY = 2.3;

interface Phrase {
  /** As it is written. */
  readonly text: string;
  /** Indices of its terms. */
  readonly terms: readonly number[];
}

/** What can be named as a reason, read once for all candidates. */
export interface Namable {
  readonly phrases: readonly Phrase[];
  /** How each term is written. */
  readonly written: ReadonlyMap<number, string>;
}

export function namable(sought: Sought, text: StoryText, vocabulary: Vocabulary): Namable {
  const phrases = new Map<string, Phrase>();
  const written = new Map<number, string>();
  for (const field of [text.standfirst, text.body, text.headline].map((part) => part.slice(0, READ_UNITS))) {
    let name: { terms: number[]; start: number; end: number } | null = null;
    for (const { 0: word, index } of field.matchAll(WORD)) {
      const term = sought.indexOf.get(vocabulary.numberOf(fold(word)));
      const isName = term !== undefined && sought.terms[term]?.isName === true && /^\p{Lu}/u.test(word);
      if (term !== undefined && !written.has(term)) written.set(term, isName ? word : word.toLowerCase());
      if (!isName) {
        name = null;
        continue;
      }
      written.set(term, word);
      const goesOn: boolean = name !== null && field.slice(name.end, index) === ' ' && name.terms.length < LONGEST_NAME;
      name =
        name !== null && goesOn
          ? { terms: [...name.terms, term], start: name.start, end: index + word.length }
          : { terms: [term], start: index, end: index + word.length };
      if (name.terms.length === 1) continue;
      const phrase = { text: field.slice(name.start, name.end), terms: name.terms };
      if (!phrases.has(phrase.text)) phrases.set(phrase.text, phrase);
    }
  }
  return { phrases: [...phrases.values()], written };
}

/** At most five, the strongest first; a quote stands before all else. */
export function reasonsFor(
  sought: Sought,
  { phrases, written }: Namable,
  shared: Shared,
  quote: string | null,
): string[] {
  const strength = (index: number): number => {
    const term = sought.terms[index];
    const count = shared.counts[index] ?? 0;
    return term === undefined || count === 0 ? 0 : term.weight * term.rarity * (1 + Math.log(count));
  };
  const held = phrases.filter(({ terms }) => holds(sought, shared, terms));
  const things = [
    ...held.map(({ text, terms }) => ({ text, terms, strength: terms.reduce((sum, term) => sum + strength(term), 0) })),
    ...[...written].map(([term, text]) => ({ text, terms: [term], strength: strength(term) })),
  ];
  const reasons: string[] = quote === null ? [] : [quote];
  const told = new Set<number>();
  for (const { text, terms, strength: worth } of things.toSorted((a, b) => b.strength - a.strength)) {
    if (reasons.length === MOST || worth === 0) break;
    if (terms.some((term) => told.has(term))) continue;
    if (terms.every((term) => (sought.terms[term]?.rarity ?? 0) < LEAST_RARITY) && reasons.length > 0) continue;
    reasons.push(text);
    for (const term of terms) told.add(term);
  }
  return reasons;
}

/** Whether all words of a name stand there, in its order. */
const holds = (sought: Sought, shared: Shared, terms: readonly number[]): boolean =>
  terms.every((term, at) => {
    if ((shared.counts[term] ?? 0) === 0) return false;
    const [first, second] = [sought.terms[terms[at - 1] ?? -1], sought.terms[term]];
    if (first === undefined || second === undefined) return at === 0;
    const pair = sought.pairs.get(pairKey(first.number, second.number));
    return pair !== undefined && shared.pairs.has(pair);
  });
