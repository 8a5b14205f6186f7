// Numbers in a running text, in digits or in words, brought to one key so that "30", "thirty" and "30.0" are the same figure.

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
};
const CURRENCIES: Readonly<Record<string, string>> = {
  '£': '£',
  pound: '£',
  pounds: '£',
  $: '$',
  dollar: '$',
  dollars: '$',
  '€': '€',
  euro: '€',
  euros: '€',
};
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const DIGITS = /^\d[\d,]*(?:\.\d+)?$/;

export const currencyOf = (word: string): string | null =>
  Object.hasOwn(CURRENCIES, word) ? (CURRENCIES[word] ?? null) : null;

/** `#o3` for "third" and "3rd", else null. "second" is left a word: it is a length of time as often. */
export function ordinalKey(word: string): string | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (digits) return `#o${Number(digits[1])}`;
  const index = ORDINALS.indexOf(word);
  return index < 0 || index === 1 ? null : `#o${index + 1}`;
}

export interface NumberRun {
  readonly value: number;
  /** How many words the number takes. */
  readonly length: number;
}

/**
 * Reads the longest number that begins at `words[from]` (lower case): "2.3 million", "one hundred and thirty", "forty-four" as two words.
 *
 * A run that is not one number ("two three") ends where the next begins.
 */
export function numberAt(words: readonly string[], from: number): NumberRun | null {
  const first = words[from] ?? '';
  const attached = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn)$/.exec(first);
  if (attached) return { value: digits(attached[1] ?? '') * (SCALES[attached[2] ?? ''] ?? 1), length: 1 };
  if (DIGITS.test(first)) return scaled(words, from + 1, digits(first), 1);
  const next = words[from + 1] ?? '';
  if (first === 'a' && next.length > 2 && Object.hasOwn(SCALES, next)) return inWords(words, from);
  if (!Object.hasOwn(UNITS, first) && !Object.hasOwn(TENS, first)) return null;
  return inWords(words, from);
}

const digits = (word: string): number => Number(word.replaceAll(',', ''));

function scaled(words: readonly string[], next: number, value: number, length: number): NumberRun {
  const scale = words[next] ?? '';
  return scale.length > 2 && Object.hasOwn(SCALES, scale)
    ? { value: value * (SCALES[scale] ?? 1), length: length + 1 }
    : { value, length };
}

/** Below a hundred, then hundreds and scales, with "and" inside: the usual reading of English number words. */
function inWords(words: readonly string[], from: number): NumberRun {
  let total = 0;
  let group = 0;
  let at = from;
  // What may come next inside one group: a ten may be followed by a unit, nothing else by a bare number.
  let open: 'any' | 'unit' | 'none' = 'any';
  for (;;) {
    const word = words[at] ?? '';
    const unit = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;
    const ten = Object.hasOwn(TENS, word) ? TENS[word] : undefined;
    if (word === 'a' && at === from) {
      group = 1;
      open = 'none';
    } else if (unit !== undefined && (open === 'any' || (open === 'unit' && unit > 0 && unit < 10))) {
      group += unit;
      open = 'none';
    } else if (ten !== undefined && open === 'any') {
      group += ten;
      open = 'unit';
    } else if (word === 'hundred' && group > 0 && group < 100) {
      group *= 100;
      open = 'any';
    } else if (word.length > 2 && Object.hasOwn(SCALES, word) && word !== 'hundred' && group > 0) {
      total += group * (SCALES[word] ?? 1);
      group = 0;
      open = 'any';
    } else if (word === 'and' && at > from && open === 'any' && isBelowHundred(words[at + 1])) {
      // "a hundred and thirty": the "and" belongs to the number
    } else break;
    at += 1;
  }
  return { value: total + group, length: at - from };
}

const isBelowHundred = (word: string | undefined): boolean =>
  word !== undefined && (Object.hasOwn(UNITS, word) || Object.hasOwn(TENS, word));
