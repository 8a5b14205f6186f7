// Putting the speaker's words back: the edits that turn an altered quote into one that the evidence bears out.

import type { WordsEdit } from '#shared/contract/checking.ts';
import { type Alignment, align, type Edit, type Evidence } from '#shared/quotations/align.ts';

export interface Correction {
  /** In the quote's words, from left to right, none over another. */
  readonly edits: readonly WordsEdit[];
  /** The words as they will stand. */
  readonly words: string;
}

/**
 * What was altered is put back word for word; what a newsroom may tidy stays as the copy has it. Null when there is nothing to correct, or
 * when the words would not be borne out afterwards: then a person has to look.
 */
export function correctionOf(
  quote: string,
  evidence: Evidence,
  alignment: Alignment,
  spoken = false,
): Correction | null {
  if (alignment.result !== 'altered') return null;
  const edits: WordsEdit[] = [];
  for (const edit of alignment.edits.filter(({ alters }) => alters).sort((a, b) => a.quote[0] - b.quote[0])) {
    const next = wordsEdit(quote, evidence.text, edit);
    const last = edits.at(-1);
    if (last === undefined || next.start > last.end) edits.push(next);
    else if (next.start === last.end)
      edits[edits.length - 1] = { ...last, end: next.end, text: joined(last.text, next.text) };
    else return null;
  }
  const words = edits.reduceRight((now, { start, end, text }) => now.slice(0, start) + text + now.slice(end), quote);
  const after = align(words, evidence, { spoken });
  return after.result === 'identical' || after.result === 'tidied' ? { edits, words } : null;
}

const joined = (a: string, b: string): string =>
  a === '' || b === '' || a.endsWith(' ') || b.startsWith(' ') ? a + b : `${a} ${b}`;

function wordsEdit(quote: string, text: string, { quote: [start, end], evidence }: Edit): WordsEdit {
  const stands = text
    .slice(...evidence)
    .replace(/\s+/gu, ' ')
    .trim();
  if (start === end) {
    // Left out: it goes behind the word before, or before the first one.
    return start === 0 ? { start, end, text: `${asFirst(stands, true)} ` } : { start, end, text: ` ${stands}` };
  }
  if (stands === '') {
    // Put in: it goes with one of the spaces beside it.
    if (start > 0 && /\s/.test(quote.charAt(start - 1))) return { start: start - 1, end, text: '' };
    return { start, end: /\s/.test(quote.charAt(end)) ? end + 1 : end, text: '' };
  }
  return {
    start,
    end,
    text: asFirst(stands, /^[^\p{L}\p{N}]*$/u.test(quote.slice(0, start)) && /^\p{Lu}/u.test(quote.slice(start))),
  };
}

/** A quote that began with a capital goes on doing so. */
const asFirst = (words: string, capital: boolean): string =>
  capital ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
