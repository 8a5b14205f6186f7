// Words as numbers: a text is read once, letter by letter, without making a string of any word.

import { fold } from '../../search/fold.ts';

/** What a letter is folded to; or one of these. */
const SEPARATOR = 0;
const MARK = -1;
const SEVERAL = -2;
const UNKNOWN = -3;
const folded = new Int32Array(65_536).fill(UNKNOWN);
const several = new Map<number, string>();

/**
 * Tells the words of a text as the search index parts and folds them (unicode61; letters beyond the Basic Multilingual Plane part words):
 * a number below 2^26, never 0, and where the word stands. Two words have the same number by chance once in 67 million; words that differ in
 * case or accents always have.
 *
 * @param most words that are read.
 */
export function eachWord(text: string, most: number, tell: (number: number, start: number, end: number) => void): void {
  let key = OFFSET;
  let start = -1;
  let told = 0;
  for (let at = 0; at <= text.length && told < most; at++) {
    const letter = at === text.length ? SEPARATOR : foldLetter(text.charCodeAt(at));
    if (letter === SEPARATOR) {
      if (start < 0) continue;
      told += 1;
      tell(finish(key), start, at);
      key = OFFSET;
      start = -1;
    } else if (letter === MARK) {
      // A mark belongs to the letter before it; alone it is nothing.
    } else {
      if (start < 0) start = at;
      if (letter !== SEVERAL) key = Math.imul(key ^ letter, PRIME);
      else for (const one of several.get(text.charCodeAt(at)) ?? '') key = Math.imul(key ^ one.charCodeAt(0), PRIME);
    }
  }
}

/** The number of a word; of several words that of the first. */
export function numberOf(word: string): number {
  let found = 0;
  eachWord(word, 1, (number) => {
    found = number;
  });
  return found;
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const finish = (key: number): number => Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> 6 || 1;

function foldLetter(code: number): number {
  const known = folded[code] ?? SEPARATOR;
  if (known !== UNKNOWN) return known;
  const letter = String.fromCharCode(code);
  const form = fold(letter);
  let found = SEPARATOR;
  if (/^\p{M}$/u.test(letter)) found = MARK;
  else if (/^[\p{L}\p{N}]$/u.test(letter)) found = form.length === 1 ? form.charCodeAt(0) : SEVERAL;
  if (found === SEVERAL) several.set(code, form);
  folded[code] = found;
  return found;
}
