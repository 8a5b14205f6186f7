// The story that others are sought for: which of its words, names and word pairs tell it from the rest of the archive.

import { fold } from '../../search/fold.ts';
import { READ_UNITS, type StoryText, type StoryWords, type Vocabulary, weightAt } from './story-words.ts';

export interface Sought {
  readonly terms: readonly Term[];
  /** Index of each term by the number of its word. */
  readonly indexOf: ReadonlyMap<number, number>;
  /** Index of each pair of terms that follow one another (other words between them aside), by `pairKey`. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** A word that tells something of the story. */
export interface Term {
  readonly number: number;
  readonly isName: boolean;
  /** Natural logarithm of stories in the archive by stories with the word. */
  readonly rarity: number;
  /** `rarity` by how often it occurs here. */
  readonly weight: number;
  readonly inHeadline: boolean;
  readonly inLead: boolean;
}

/** A word that more of the archive holds than e to the minus this, a third, tells nothing. */
const LEAST_RARITY = 1.1;

const CASED = /\p{L}[\p{L}\p{M}]*/gu;
const CAPITAL = /^\p{Lu}/u;
/** A capital after one of these says nothing: a sentence, a quote or a paragraph begins. */
const BEGINNING = /(?:^|[.!?:“"\n—–-])[\s“"‘'([]*$/u;

/** Exact for numbers below 2^21, which no vocabulary here reaches. */
export const pairKey = (first: number, second: number): number => first * 2_097_152 + second;

/** TF-IDF, the count damped: https://nlp.stanford.edu/IR-book/html/htmledition/sublinear-tf-scaling-1.html */
export const weigh = (count: number, rarity: number): number => (1 + Math.log(count)) * rarity;

/**
 * @param others stories of the archive, this one aside, that hold a word; words that none holds are left out.
 * @param stories stories of the archive.
 */
export function makeSought(
  story: StoryWords,
  text: StoryText,
  vocabulary: Vocabulary,
  others: (word: string) => number,
  stories: number,
): Sought {
  const { words, headlineEnd, leadEnd } = story;
  const counts = new Map<number, { count: number; first: number }>();
  words.forEach((number, at) => {
    if (number === 0) return;
    const entry = counts.get(number);
    if (entry === undefined) counts.set(number, { count: weightAt(story, at), first: at });
    else entry.count += weightAt(story, at);
  });
  const names = namesIn(text, vocabulary);
  const terms: Term[] = [];
  const indexOf = new Map<number, number>();
  for (const [number, { count, first }] of counts) {
    const found = others(vocabulary.wordOf(number));
    const rarity = Math.log((stories + 1) / (found + 0.5));
    if (found === 0 || rarity < LEAST_RARITY) continue;
    indexOf.set(number, terms.length);
    const places = { inHeadline: first < headlineEnd, inLead: first < leadEnd };
    terms.push({ number, isName: names.has(number), rarity, weight: weigh(count, rarity), ...places });
  }
  const pairs = new Map<number, number>();
  eachPair(words, indexOf, (key) => {
    if (!pairs.has(key)) pairs.set(key, pairs.size);
  });
  return { terms, indexOf, pairs };
}

/** Tells every pair of terms that follow one another in one field, words that are no terms left out between them. */
export function eachPair(words: Int32Array, indexOf: ReadonlyMap<number, number>, tell: (key: number) => void): void {
  let before = 0;
  for (const number of words) {
    if (number === 0) before = 0;
    else if (indexOf.has(number)) {
      if (before !== 0) tell(pairKey(before, number));
      before = number;
    }
  }
}

/** Words that stand with a capital where no sentence begins, more often than they stand without one. */
function namesIn({ standfirst, body }: StoryText, vocabulary: Vocabulary): ReadonlySet<number> {
  const tally = new Map<number, number>();
  for (const text of [standfirst, body.slice(0, READ_UNITS)])
    for (const { 0: word, index } of text.matchAll(CASED)) {
      const capital = CAPITAL.test(word);
      if (capital && BEGINNING.test(text.slice(Math.max(0, index - 4), index))) continue;
      const number = vocabulary.numberOf(fold(word));
      tally.set(number, (tally.get(number) ?? 0) + (capital ? 1 : -1));
    }
  return new Set([...tally].filter(([, more]) => more > 0).map(([number]) => number));
}
