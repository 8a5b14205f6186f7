/** A paragraph cut into words, figures and single signs, and into sentences. One pass, linear. */
import type { Lexicon } from './languages/index.ts';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case. */
  readonly lower: string;
  readonly kind: 'word' | 'figure' | 'sign';
}

/** Indices of tokens: `to` is the first behind the sentence. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const PIECE = /\p{L}[\p{L}\p{M}\p{N}]*|\d(?:[\d.,]*\d)?|[^\s]/gu;
const LETTER = /^\p{L}/u;
const DIGIT = /^\d/;
const CAPITAL = /^[\p{Lu}\p{N}“"‘'«„(]/u;
const CLOSING: ReadonlySet<string> = new Set(['”', '"', '’', "'", '»', ')']);
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…']);

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const kind = DIGIT.test(piece) ? 'figure' : LETTER.test(piece) ? 'word' : 'sign';
    tokens.push({ start: index, end: index + piece.length, text: piece, lower: piece.toLowerCase(), kind });
  }
  return tokens;
}

/** A sentence ends with its mark where white space and a capital follow, not behind an abbreviation, an initial or a day's ordinal ("3. Mai"). */
export function sentencesOf(tokens: readonly Token[], lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined) return;
    const before = tokens[at - 1];
    // A closing mark of quotation belongs to the sentence that it closes.
    const closes = CLOSING.has(token.text) && touches(before, token) && ENDS.has(before?.text ?? '');
    if (!closes && !ENDS.has(token.text)) return;
    if (next.start === token.end || !CAPITAL.test(next.text)) return;
    if (token.text === '.' && before !== undefined && before.end === token.start) {
      if (before.kind === 'word' && (before.text.length === 1 || lexicon.abbreviations.has(before.lower))) return;
      if (before.kind === 'figure' && lexicon.months.has(next.lower)) return;
    }
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  });
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** Whether two tokens stand together without white space. */
export const touches = (one: Token | undefined, next: Token | undefined): boolean =>
  one !== undefined && next !== undefined && one.end === next.start;

/** The index behind a phrase that stands at `at`, or -1. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) {
    if (phrase.every((word, offset) => tokens[at + offset]?.lower === word)) return at + phrase.length;
  }
  return -1;
}

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text);
