// A line of raw copy while it is being understood: what it was taken for so far.

import type { CopyPart } from '#shared/contract/exchange.ts';
import type { CopyLine } from './copy-lines.ts';

export interface Understood {
  readonly line: CopyLine;
  /** The words of this part: the line's, or a piece of it where a label was cut off. */
  text: string;
  /** null: nothing has been decided. */
  taken: CopyPart['taken'] | null;
  why: string;
  role: CopyPart['role'];
  /** The part that this one repeats. */
  doubleOf: Understood | null;
}

export const undecided = (line: CopyLine): Understood => ({
  line,
  text: line.text,
  taken: null,
  why: '',
  role: null,
  doubleOf: null,
});

export function take(part: Understood, taken: CopyPart['taken'], why: string, role: CopyPart['role'] = null): void {
  part.taken = taken;
  part.why = why;
  part.role = role;
}

/** Ends like a sentence: a full stop or another mark of that kind, maybe inside closing quotation marks or brackets. */
export const endsSentence = (text: string): boolean =>
  /[.!?…:;,]["”’'»)\]]*$/u.test(text) && !/(?:\b\p{Lu}\.){2,}$|\b(?:Inc|Co|Ltd|Jr|Sr|No|vs)\.$/u.test(text);

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Reads like a headline: short, one line, not closed like a sentence of the copy. A question or a cry may be one. */
export const isHeadlineLike = (text: string): boolean =>
  text.length <= 180 &&
  wordCount(text) >= 2 &&
  !text.includes('\n') &&
  (!endsSentence(text) || /[?!]["”’']?$/.test(text));
