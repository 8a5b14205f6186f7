// What comes of reading a file: its text, where the parts of the text lie in it, and a sentence on what could not be read.

import { MAX_EVIDENCE_TEXT, type Places } from '#shared/story/evidence-file.ts';
import { cleanText } from '../../exchange/import/clean-text.ts';

export interface Reading {
  /** Empty where the file holds no text that could be read. */
  readonly text: string;
  readonly places: Places | null;
  /** What the file calls itself, or empty. */
  readonly title: string;
  /** The address that a saved page came from, or empty. */
  readonly url: string;
  /** For the user: what is missing, what is safe, what to do. Empty when all was read. */
  readonly note: string;
}

export const nothingRead = (note: string): Reading => ({ text: '', places: null, title: '', url: '', note });

const LONG = 'Only the first two million characters of its text are kept beside it; the file itself is kept whole.';

/** Joins parts of a file, each with its page or second, and cuts what is too long for one text. Empty parts keep their place. */
export function joinParts(
  parts: readonly { readonly text: string; readonly value: number }[],
  unit: Places['unit'],
): { readonly text: string; readonly places: Places; readonly note: string } {
  const starts: [number, number][] = [];
  let text = '';
  for (const part of parts) {
    const words = cleanText(part.text).trim();
    if (words === '') continue;
    if (text !== '') text += '\n';
    starts.push([text.length, part.value]);
    text += words;
    if (text.length > MAX_EVIDENCE_TEXT) break;
  }
  const cut = cutText(text);
  return { text: cut.text, places: { unit, starts: starts.filter(([at]) => at < cut.text.length) }, note: cut.note };
}

/** At most MAX_EVIDENCE_TEXT units, never half a character. */
export function cutText(text: string): { readonly text: string; readonly note: string } {
  if (text.length <= MAX_EVIDENCE_TEXT) return { text, note: '' };
  return { text: text.slice(0, MAX_EVIDENCE_TEXT).replace(/[\ud800-\udbff]$/, ''), note: LONG };
}

/** Notes one after the other, the empty ones left out. */
export const notes = (...given: readonly string[]): string => given.filter((note) => note !== '').join(' ');
