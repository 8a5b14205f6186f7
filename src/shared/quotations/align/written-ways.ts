// What is written in one piece here and in two there, or short here and spelled out there, and is the same said aloud.

import { isModal, isNegation } from './word-lists.ts';

const UNITS: Readonly<Record<string, readonly string[]>> = {
  km: ['kilometre', 'kilometres', 'kilometer', 'kilometers'],
  cm: ['centimetre', 'centimetres', 'centimeter', 'centimeters'],
  mm: ['millimetre', 'millimetres', 'millimeter', 'millimeters'],
  kg: ['kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'kilo', 'kilos'],
  mg: ['milligram', 'milligrams', 'milligramme', 'milligrammes'],
  ml: ['millilitre', 'millilitres', 'milliliter', 'milliliters'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  ft: ['foot', 'feet'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  min: ['minute', 'minutes'],
  mins: ['minute', 'minutes'],
  sec: ['second', 'seconds'],
  secs: ['second', 'seconds'],
  kw: ['kilowatt', 'kilowatts'],
  mw: ['megawatt', 'megawatts'],
  gw: ['gigawatt', 'gigawatts'],
  p: ['penny', 'pence'],
};
/** Letters that may follow a figure without a space and are no part of it, in any case. */
export const ATTACHED_UNITS = `${Object.keys(UNITS).join('|')}|am|pm`;

/** Whether one is the other's abbreviation. Two spellings of one unit are two words. */
export const sameUnit = (one: string, other: string): boolean => spells(one, other) || spells(other, one);
const spells = (short: string, long: string): boolean =>
  Object.hasOwn(UNITS, short) && UNITS[short]?.includes(long) === true;

const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const VULGAR = /^(\d*)(\p{No})$/u;
const FRACTION = /^(?:(\d+)\s+)?(\d)\/(\d{1,2})$/;
/** A regular expression for fractions below one in figures, from 1/2 to 9/10, with a whole number before them or none: not for "24/7", "9/11" or a date. */
export const FRACTIONS = `(?<![\\d/.,])(?:\\d{1,2}\\s)?(?:${COUNTS.map((_, at) => `${at + 1}[/\\u2044](?:${below(at + 2)})`).join('|')})(?![\\p{L}\\d/])|\\d{0,4}[\\u00bc-\\u00be\\u2150-\\u215e](?![\\p{L}\\d])`;
function below(least: number): string {
  return Array.from({ length: PARTS.length + 2 - least }, (_, at) => least + at)
    .toReversed()
    .join('|');
}

/**
 * The word under which a fraction in figures is read: `1/3` for itself and "⅓", `1.5` for "1½" and "1 1/2"; null for what
 * `FRACTIONS` does not find.
 */
export function fractionWord(piece: string): string | null {
  const [, before = '', sign = ''] = VULGAR.exec(piece) ?? [];
  const written = sign === '' ? piece : `${before} ${sign.normalize('NFKC')}`;
  const [, whole, over, under] = FRACTION.exec(written.replaceAll('\u2044', '/').trim()) ?? [];
  const [top, bottom] = [Number(over), Number(under)];
  if (over === undefined || top < 1 || bottom > PARTS.length + 1 || top >= bottom) return null;
  return whole === undefined ? `${top}/${bottom}` : String(Number(whole) + top / bottom);
}

/** `#2/3` for "two thirds", `#1/4` for "one quarter". */
export function fractionAt(words: readonly string[], from: number): { key: string; length: number } | null {
  const word = words[from] ?? '';
  if (/^\d\/\d{1,2}$/.test(word)) return { key: `#${word}`, length: 1 };
  const count = (COUNTS as readonly string[]).indexOf(word) + 1;
  const part = words[from + 1] ?? '';
  const under = PARTS.findIndex((name) => part === (count === 1 ? name : name === 'half' ? 'halves' : `${name}s`)) + 2;
  return count > 0 && under > 1 && count < under ? { key: `#${count}/${under}`, length: 2 } : null;
}

/** "half" and the key of "1/2". */
export const sameHalf = (one: string, other: string): boolean =>
  (one === 'half' && other === '#1/2') || (one === '#1/2' && other === 'half');

/** The key of the fraction that an article and the word behind it make: `#1/3` for "a third", whose key alone is `#o3`. */
export function articleFraction(first: string, second: string): string | null {
  if (first !== 'a') return null;
  const under = PARTS.findIndex((name, at) => second === name || second === `#o${at + 2}`) + 2;
  return under > 1 ? `#1/${under}` : null;
}

const LEAST_PART = 3;
/** Parts that make another word of the two than they are: "the rapist", "every day", "any way", "all together". */
const NO_PART = new Set(
  'the for and but her his him our you any all some every one who how what when where there here may not now per get got way day time times more body'.split(
    ' ',
  ),
);

/** Whether two words may stand for the one that they make together: "sea wall" and "seawall". */
export const isCompound = (first: string, second: string): boolean =>
  [first, second].every(
    (part) =>
      part.length >= LEAST_PART && LETTERS.test(part) && !NO_PART.has(part) && !isNegation(part) && !isModal(part),
  ) && !isNegation(first + second);
const LETTERS = /^\p{L}+$/u;
