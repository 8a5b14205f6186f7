// What a story of the archive shares with the story that others are sought for.

import { eachPair, type Sought } from './sought.ts';
import { type StoryWords, weightAt } from './story-words.ts';

export interface Shared {
  /** How often each of the sought terms occurs, weighed by place; 0 when it does not. */
  readonly counts: Float32Array;
  /** 1 for each sought term that stands in the headline, and in the lead. */
  readonly inHeadline: Uint8Array;
  readonly inLead: Uint8Array;
  /** Indices of the sought pairs that it holds. */
  readonly pairs: ReadonlySet<number>;
  /** Different words of its own. */
  readonly different: number;
  /** Words of its headline. */
  readonly headlineWords: number;
}

export function shareWith(sought: Sought, story: StoryWords): Shared {
  const { indexOf, terms } = sought;
  const { words, headlineEnd, leadEnd, different } = story;
  const counts = new Float32Array(terms.length);
  const inHeadline = new Uint8Array(terms.length);
  const inLead = new Uint8Array(terms.length);
  words.forEach((number, at) => {
    const index = indexOf.get(number);
    if (index === undefined) return;
    counts[index] = (counts[index] ?? 0) + weightAt(story, at);
    if (at < headlineEnd) inHeadline[index] = 1;
    if (at < leadEnd) inLead[index] = 1;
  });
  const pairs = new Set<number>();
  eachPair(words, indexOf, (key) => {
    const pair = sought.pairs.get(key);
    if (pair !== undefined) pairs.add(pair);
  });
  return { counts, inHeadline, inLead, pairs, different, headlineWords: headlineEnd - 1 };
}
