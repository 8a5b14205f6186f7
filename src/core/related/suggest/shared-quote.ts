// The same words in two stories: a quote that both hold, or text that one took from the other.

import { READ_UNITS, type StoryText, type StoryWords, WORD } from './story-words.ts';

/** Words in a row that are compared at a time. */
const RUN = 5;
/** Words in a row that both hold, from which on they are a quote or copied text rather than a turn of phrase; and how many of them are shown. */
const QUOTED = 8;
const SHOWN = 9;

/** The beginning of the longest row of words that both hold, in quotation marks as it stands in the sought story; null when none is long enough. */
export function sharedQuote(own: StoryWords, text: StoryText, theirs: StoryWords): string | null {
  const keys = new Set<number>();
  for (let at = 0; at + RUN <= theirs.words.length; at++) keys.add(runKey(theirs.words, at));
  keys.delete(0);
  let best = { start: 0, words: 0 };
  let start = 0;
  for (let at = 0; at < own.words.length; at++) {
    if (!keys.has(runKey(own.words, at))) start = at + 1;
    else if (at - start + RUN > best.words) best = { start, words: at - start + RUN };
  }
  if (best.words < QUOTED) return null;
  const fields = [text.headline, text.standfirst, text.body].filter((field, index) => index !== 1 || field !== '');
  let before = 0;
  for (const field of fields) {
    const end = own.words.indexOf(0, before);
    if (best.start < end) {
      const words = [...field.slice(0, READ_UNITS).matchAll(WORD)].slice(best.start - before);
      const last = words[Math.min(best.words, SHOWN) - 1];
      const first = words[0];
      if (first === undefined || last === undefined) return null;
      const shown = field.slice(first.index, last.index + last[0].length).replace(/\s+/gu, ' ');
      return `“${shown}${best.words > SHOWN ? ' …' : ''}”`;
    }
    before = end + 1;
  }
  return null;
}

/** A 32-bit key of the RUN words from `at` on (FNV-1a, with a shift for the high bits); 0 when a field ends among them. */
function runKey(words: Int32Array, at: number): number {
  let key = 0x811c9dc5;
  for (let offset = 0; offset < RUN; offset++) {
    const word = words[at + offset] ?? 0;
    if (word === 0) return 0;
    key = Math.imul(key ^ word, 0x01000193) ^ (key >>> 15);
  }
  return key >>> 0;
}
