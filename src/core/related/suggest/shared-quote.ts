// The same words in two stories: a quote that both hold, or text that one took from the other.

import { fieldsOf, READ, type StoryText, type StoryWords } from './story-words.ts';
import { eachWord } from './words.ts';

/** Words in a row that are compared at a time. */
const RUN = 5;
/** Words in a row that both hold, from which on they are a quote or copied text rather than a turn of phrase; and how many of them are shown. */
const QUOTED = 8;
const SHOWN = 9;

/**
 * The beginning of the longest row of words that both hold, in quotation marks, as it stands in the sought story; null when none is long
 * enough.
 *
 * @param own the words of `text`.
 */
export function sharedQuote(own: StoryWords, text: StoryText, theirs: StoryWords): string | null {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= theirs.words.length; at++) runs.add(runKey(theirs.words, at));
  runs.delete(0);
  let longest = { start: 0, words: 0 };
  let start = 0;
  for (let at = 0; at < own.words.length; at++) {
    if (!runs.has(runKey(own.words, at))) start = at + 1;
    else if (at - start + RUN > longest.words) longest = { start, words: at - start + RUN };
  }
  return longest.words < QUOTED ? null : show(text, longest.start, longest.words);
}

/** The words of a story from one place on, counted over all its fields, of which each end is one; what stands in quotation marks there, if anything does. */
function show(text: StoryText, from: number, words: number): string {
  let at = 0;
  let row = '';
  for (const field of fieldsOf(text)) {
    let first = -1;
    eachWord(field, READ, (_, start, end) => {
      if (at === from) first = start;
      if (at === from + words - 1 && first >= 0) row = field.slice(first, end);
      at += 1;
    });
    at += 1;
  }
  const parts = row.replace(/\s+/gu, ' ').split(MARKS);
  const quoted = parts.find((part, index) => index > 0 && part.split(' ').length > RUN) ?? parts.join('');
  const shown = quoted.trim().split(' ');
  return `“${shown.slice(0, SHOWN).join(' ')}${shown.length > SHOWN ? ' …' : ''}”`;
}
const MARKS = /[“”„«»"]/u;

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
