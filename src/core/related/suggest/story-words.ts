// A story as a row of word numbers: what is compared of it, small enough to keep thousands of stories in memory.

import { eachWord } from './words.ts';

export interface StoryText {
  readonly headline: string;
  readonly standfirst: string;
  /** A paragraph a line. */
  readonly body: string;
}

export interface StoryWords {
  /** Numbers of the words of headline, standfirst and body, each of the three ended by a 0. */
  readonly words: Int32Array;
  /** Where the headline ends in `words`. */
  readonly headlineEnd: number;
  /** Where the lead ends in `words`: headline, standfirst and the body's first words. */
  readonly leadEnd: number;
  /** How many different words it holds. */
  readonly different: number;
}

/** Words of the body that count as its lead: about three paragraphs of news. */
const LEAD = 100;
/** Words of a field that are read; what comes later in a long piece says little of what it is about. */
export const READ = 1_500;
/** What a word weighs by where it stands. */
const IN_HEADLINE = 3;
const IN_LEAD = 1.5;

export const fieldsOf = ({ headline, standfirst, body }: StoryText) => [headline, standfirst, body] as const;

export function readStoryWords(text: StoryText): StoryWords {
  const words: number[] = [];
  const ends = fieldsOf(text).map((field) => {
    eachWord(field, READ, (number) => {
      words.push(number);
    });
    return words.push(0);
  });
  const [headlineEnd = 0, standfirstEnd = 0] = ends;
  const leadEnd = Math.min(standfirstEnd + LEAD, words.length);
  return { words: Int32Array.from(words), headlineEnd, leadEnd, different: new Set(words).size - 1 };
}

/** What the word at `at` weighs by its place. */
export const weightAt = ({ headlineEnd, leadEnd }: StoryWords, at: number): number =>
  at < headlineEnd ? IN_HEADLINE : at < leadEnd ? IN_LEAD : 1;
