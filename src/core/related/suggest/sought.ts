// The story that others are sought for: which of its words, names and word pairs tell it from the rest of the archive.

import { fold } from '../../search/fold.ts';
import { fieldsOf, READ, type StoryText, type StoryWords, weightAt } from './story-words.ts';
import { eachWord } from './words.ts';

export interface Sought {
  readonly terms: readonly Term[];
  /** Index of each term by the number of its word. */
  readonly indexOf: ReadonlyMap<number, number>;
  /** 1 at `number & SIEVE` of each term: most words are none, and so cost no look into a map. */
  readonly mayHold: Uint8Array;
  /** Index of each pair of terms that follow one another (other words between them aside), by `pairKey`. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** A word that tells something of the story. */
export interface Term {
  readonly number: number;
  /** As the search index holds it. */
  readonly word: string;
  /** As the story writes it: with a capital only if it never stands without one. */
  readonly written: string;
  readonly isName: boolean;
  /** Stories of the archive, this one aside, that hold it. */
  readonly others: number;
  /** Natural logarithm of stories in the archive by stories with the word. */
  readonly rarity: number;
  /** `rarity` by how often it occurs here. */
  readonly weight: number;
  readonly inHeadline: boolean;
  readonly inLead: boolean;
}

/** A word that more of the archive holds than e to the minus this, a third, tells nothing. */
const LEAST_RARITY = 1.1;

/** Mask of a word number's low bits. */
export const SIEVE = 0xffff;

const CAPITAL = /^\p{Lu}/u;
/** A capital after one of these says nothing: a sentence, a quote or a paragraph begins. */
const BEGINNING = /(?:^|[.!?:“"\n—–-])[\s“"‘'([]*$/u;

/** Exact: word numbers are below 2^26. */
export const pairKey = (first: number, second: number): number => first * 67_108_864 + second;

/** TF-IDF, the count damped: https://nlp.stanford.edu/IR-book/html/htmledition/sublinear-tf-scaling-1.html */
export const weigh = (count: number, rarity: number): number => (1 + Math.log(count)) * rarity;

/**
 * @param others stories of the archive, this one aside, that hold a word; words that none holds are left out.
 * @param stories stories of the archive.
 */
export function makeSought(
  story: StoryWords,
  text: StoryText,
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
  const spellings = readSpellings(text);
  const terms: Term[] = [];
  const indexOf = new Map<number, number>();
  for (const [number, { count, first }] of counts) {
    const { written = '', named = 0 } = spellings.get(number) ?? {};
    const word = fold(written);
    const found = others(word);
    const rarity = Math.log((stories + 1) / (found + 0.5));
    if (found === 0 || rarity < LEAST_RARITY) continue;
    indexOf.set(number, terms.length);
    const places = { inHeadline: first < headlineEnd, inLead: first < leadEnd };
    const weight = weigh(count, rarity);
    terms.push({ number, word, written, isName: named > 0, others: found, rarity, weight, ...places });
  }
  const mayHold = new Uint8Array(SIEVE + 1);
  for (const { number } of terms) mayHold[number & SIEVE] = 1;
  return { terms, indexOf, mayHold, pairs: pairsIn(words, indexOf) };
}

/** Indices of the pairs of terms that follow one another in one field, words that are no terms left out between them. */
function pairsIn(words: Int32Array, indexOf: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let before = 0;
  for (const number of words) {
    if (number === 0) before = 0;
    if (!indexOf.has(number)) continue;
    const key = pairKey(before, number);
    if (before !== 0 && !pairs.has(key)) pairs.set(key, pairs.size);
    before = number;
  }
  return pairs;
}

interface Spelling {
  written: string;
  /** How much more often it stands with a capital than without, where no sentence begins; headlines say nothing of that. */
  named: number;
}

function readSpellings(text: StoryText): ReadonlyMap<number, Spelling> {
  const spellings = new Map<number, Spelling>();
  fieldsOf(text).forEach((field, index) => {
    eachWord(field, READ, (number, start, end) => {
      const word = field.slice(start, end);
      const capital = CAPITAL.test(word);
      const known = spellings.get(number);
      const spelling = known ?? { written: word, named: 0 };
      if (known === undefined) spellings.set(number, spelling);
      if (!capital) spelling.written = word;
      if (index === 0 || (capital && BEGINNING.test(field.slice(Math.max(0, start - 4), start)))) return;
      spelling.named += capital ? 1 : -1;
    });
  });
  return spellings;
}
