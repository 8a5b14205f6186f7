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
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const TENTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index) => [word, 10 * (index + 2)]),
);
const DECADES: Readonly<Record<string, number>> = Object.fromEntries(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, 10 * (index + 2)]),
);
const DIGITS = /^\d[\d,]*(?:\.\d+)?$/;

export const currencyOf = (word: string): string | null =>
  Object.hasOwn(CURRENCIES, word) ? (CURRENCIES[word] ?? null) : null;

/** `#o3` for "third" and "3rd", `#o21` for "twenty-first". A lone "second" is left a word: it is a length of time as often. */
export function ordinalAt(words: readonly string[], from: number): { key: string; length: number } | null {
  const word = words[from] ?? '';
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (digits) return { key: `#o${Number(digits[1])}`, length: 1 };
  const ten = Object.hasOwn(TENS, word) ? TENS[word] : undefined;
  const next = words[from + 1] ?? '';
  const unit = Object.hasOwn(ORDINALS, next) ? (ORDINALS[next] ?? 0) : 0;
  if (ten !== undefined && unit > 0 && unit < 10) return { key: `#o${ten + unit}`, length: 2 };
  if (Object.hasOwn(TENTHS, word)) return { key: `#o${TENTHS[word]}`, length: 1 };
  return Object.hasOwn(ORDINALS, word) && word !== 'second' ? { key: `#o${ORDINALS[word]}`, length: 1 } : null;
}

/** `#90s` for "nineties", "90s" and "90's"; `#1990s` for "1990s". */
export function decadeKey(word: string): string | null {
  const digits = /^(\d\d|\d\d\d\d)'?s$/.exec(word);
  if (digits) return `#${digits[1]}s`;
  return Object.hasOwn(DECADES, word) ? `#${DECADES[word]}s` : null;
}

/**
 * A year said in two halves: "nineteen ninety-eight", "twenty twenty", "nineteen-nineties".
 * @param isRun whether nothing but space or a hyphen stands between two words: "nineteen, twenty" is no year.
 */
export function yearAt(
  words: readonly string[],
  from: number,
  isRun: (from: number, to: number) => boolean,
): NumberRun | null {
  const first = words[from] ?? '';
  const century = first === 'twenty' ? 20 : (UNITS[Object.hasOwn(UNITS, first) ? first : ''] ?? 0);
  const next = words[from + 1] ?? '';
  if (century < 13 || !isRun(from, from + 1)) return null;
  if (Object.hasOwn(DECADES, next))
    return { value: `${century * 100 + (DECADES[next] ?? 0)}s`, length: 2, whole: true };
  const ten = Object.hasOwn(TENS, next) ? (TENS[next] ?? 0) : 0;
  const teen = Object.hasOwn(UNITS, next) ? (UNITS[next] ?? 0) : 0;
  if (ten === 0) return teen < 10 ? null : { value: century * 100 + teen, length: 2, whole: true };
  const last = words[from + 2] ?? '';
  const unit = Object.hasOwn(UNITS, last) ? (UNITS[last] ?? 0) : 0;
  if (unit > 0 && unit < 10 && isRun(from + 1, from + 2))
    return { value: century * 100 + ten + unit, length: 3, whole: true };
  return { value: century * 100 + ten, length: 2, whole: true };
}

export interface NumberRun {
  readonly value: number | string;
  /** How many words the number takes. */
  readonly length: number;
  /** A year, which no unit belongs to. */
  readonly whole?: true;
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
  if (first === 'half' && next === 'a' && Object.hasOwn(SCALES, words[from + 2] ?? ''))
    return { value: (SCALES[words[from + 2] ?? ''] ?? 0) / 2, length: 3 };
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
    } else if (word === 'and' && words[at + 1] === 'a' && words[at + 2] === 'half' && group > 0 && group < 100) {
      group += 0.5;
      open = 'none';
      at += 2;
    } else if (word === 'and' && at > from && open === 'any' && isBelowHundred(words[at + 1])) {
      // "a hundred and thirty": the "and" belongs to the number
    } else break;
    at += 1;
  }
  return { value: total + group, length: at - from };
}

const isBelowHundred = (word: string | undefined): boolean =>
  word !== undefined && (Object.hasOwn(UNITS, word) || Object.hasOwn(TENS, word));
