// A story as a row of word numbers: what is compared of it, small enough to keep thousands of stories in memory.

import { fold } from '../../search/fold.ts';

/** Gives each word a number, the same one for as long as the vocabulary lives. 0 is no word: it parts one field from the next. */
export interface Vocabulary {
  readonly size: number;
  /** `folded` as the search index holds words: see fold.ts. */
  numberOf(folded: string): number;
  wordOf(number: number): string;
}

export interface StoryWords {
  /** Numbers of the words of the headline, the standfirst and the body, each part ended by a 0. */
  readonly words: Int32Array;
  /** Where the headline ends in `words`. */
  readonly headlineEnd: number;
  /** Where the lead ends in `words`: headline, standfirst and the body's first words. */
  readonly leadEnd: number;
  /** How many different words it holds. */
  readonly different: number;
}

export interface StoryText {
  readonly headline: string;
  readonly standfirst: string;
  /** A paragraph a line. */
  readonly body: string;
}

/** Words of the body that count as its lead: about three paragraphs of news. */
const LEAD = 100;
/** Words of the body that are read; what comes later in a long piece says little of what it is about. */
const READ = 2_000;
/** Code units that hold so many words in nearly all prose: a longer text is cut before any work is spent on it. */
export const READ_UNITS = 16_000;
/** What a word weighs by where it stands. */
const IN_HEADLINE = 3;
const IN_LEAD = 1.5;

/** What the index takes for a word (unicode61), private-use letters aside. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

export function newVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words = [''];
  return {
    get size() {
      return words.length;
    },
    numberOf: (folded) => {
      const known = numbers.get(folded);
      if (known !== undefined) return known;
      numbers.set(folded, words.length);
      return words.push(folded) - 1;
    },
    wordOf: (number) => words[number] ?? '',
  };
}

export function readStoryWords({ headline, standfirst, body }: StoryText, vocabulary: Vocabulary): StoryWords {
  const numbers: number[] = [];
  const add = (text: string): void => {
    const found = fold(text.slice(0, READ_UNITS)).match(WORD) ?? [];
    for (const word of found.slice(0, READ)) numbers.push(vocabulary.numberOf(word));
    numbers.push(0);
  };
  add(headline);
  const headlineEnd = numbers.length;
  if (standfirst !== '') add(standfirst);
  const bodyStart = numbers.length;
  add(body);
  const leadEnd = Math.min(bodyStart + LEAD, numbers.length);
  return { words: Int32Array.from(numbers), headlineEnd, leadEnd, different: new Set(numbers).size - 1 };
}

/** What the word at `at` weighs by its place. */
export const weightAt = ({ headlineEnd, leadEnd }: StoryWords, at: number): number =>
  at < headlineEnd ? IN_HEADLINE : at < leadEnd ? IN_LEAD : 1;
