// Which words of a quote and of its evidence are the same said aloud, and which of the evidence's the speaker took back or said in passing.

import type { Token } from './tokens.ts';
import { isFillerPair, isMeant, sameButForApostrophe } from './word-lists.ts';
import { articleFraction, isCompound, sameHalf, sameUnit } from './written-ways.ts';

/** Whether a token of the quote and one of the evidence are the same word or figure, however it is written. */
export const sameWord = (q: Token, e: Token, beforeQ: Token | undefined, beforeE: Token | undefined): boolean =>
  q.key === e.key ||
  sameButForApostrophe(q.key, e.key) ||
  sameHalf(q.key, e.key) ||
  (beforeQ?.kind === 'number' && beforeE?.kind === 'number' && sameUnit(q.key, e.key));

/** The key of two tokens that are also written as one: "sea-wall" and "sea wall" for "seawall", "a third" for "1/3"; null for any others. */
export const asOne = (first: Token | undefined, second: Token): string | null => {
  if (first === undefined) return null;
  if (second.joined || isCompound(first.key, second.key)) return first.key + second.key;
  return articleFraction(first.key, second.key);
};

/** "to" between two numbers that stand in the other text with a dash: "10 to 15" for "10-15". */
export const isRange = (
  to: Token | undefined,
  round: readonly [Token | undefined, Token | undefined],
  dashed: readonly [Token | undefined, Token | undefined],
): boolean =>
  to?.key === 'to' &&
  dashed[1]?.ranged === true &&
  round.every((number, at) => number?.kind === 'number' && number.key === dashed[at]?.key);

/** "you know," before a pause, or where nothing makes the two words part of the sentence. */
export const isSaidInPassing = (evidence: readonly Token[], j: number): boolean => {
  const key = (index: number): string => evidence[index]?.key ?? '';
  if (!isFillerPair(key(j - 2), key(j - 1))) return false;
  return evidence[j - 1]?.pause === true || !isMeant(key(j - 3), key(j));
};

/** Two words that are said again at once ("I was, I was there"): the first saying is the false start. */
export const isFalseStart = (evidence: readonly Token[], j: number): boolean => {
  const same = (a: number, b: number) => evidence[a] !== undefined && evidence[a]?.key === evidence[b]?.key;
  return (same(j - 1, j + 1) && same(j, j + 2)) || (same(j - 2, j) && same(j - 1, j + 1));
};
