// What a story of the archive shares with the story that others are sought for.

import { pairKey, SIEVE, type Sought } from './sought.ts';
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
  const { indexOf, terms, mayHold } = sought;
  const { words, headlineEnd, leadEnd, different } = story;
  const counts = new Float32Array(terms.length);
  const inHeadline = new Uint8Array(terms.length);
  const inLead = new Uint8Array(terms.length);
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    const number = words[at] ?? 0;
    if (number === 0) before = 0;
    const index = mayHold[number & SIEVE] === 1 ? indexOf.get(number) : undefined;
    if (index === undefined) continue;
    counts[index] = (counts[index] ?? 0) + weightAt(story, at);
    if (at < headlineEnd) inHeadline[index] = 1;
    if (at < leadEnd) inLead[index] = 1;
    const pair = before === 0 ? undefined : sought.pairs.get(pairKey(before, number));
    if (pair !== undefined) pairs.add(pair);
    before = number;
  }
  return { counts, inHeadline, inLead, pairs, different, headlineWords: headlineEnd - 1 };
}
