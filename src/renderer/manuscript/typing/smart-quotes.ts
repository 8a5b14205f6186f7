// Which quotation mark a straight one becomes, by the story's language and what stands before it.

interface Marks {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

const ENGLISH: Marks = { double: ['“', '”'], single: ['‘', '’'] };
const LOW_HIGH: Marks = { double: ['„', '“'], single: ['‚', '‘'] };
const LOW_RIGHT: Marks = { double: ['„', '”'], single: ['‚', '’'] };
const GUILLEMETS: Marks = { double: ['«', '»'], single: ['‹', '›'] };
const NORDIC: Marks = { double: ['”', '”'], single: ['’', '’'] };

/** By the first part of a BCP 47 tag; Swiss German and Swiss Italian set guillemets. */
const BY_LANGUAGE: Readonly<Record<string, Marks>> = {
  de: LOW_HIGH,
  cs: LOW_HIGH,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  bg: LOW_HIGH,
  is: LOW_HIGH,
  pl: LOW_RIGHT,
  hu: LOW_RIGHT,
  ro: LOW_RIGHT,
  hr: LOW_RIGHT,
  fr: { double: ['«\u202f', '\u202f»'], single: ['‘', '’'] },
  it: { double: ['«', '»'], single: ['‘', '’'] },
  es: { double: ['«', '»'], single: ['‘', '’'] },
  pt: { double: ['«', '»'], single: ['‘', '’'] },
  no: { double: ['«', '»'], single: ['‘', '’'] },
  nb: { double: ['«', '»'], single: ['‘', '’'] },
  nn: { double: ['«', '»'], single: ['‘', '’'] },
  ru: { double: ['«', '»'], single: ['„', '“'] },
  uk: { double: ['«', '»'], single: ['„', '“'] },
  el: { double: ['«', '»'], single: ['‘', '’'] },
  sv: NORDIC,
  fi: NORDIC,
};

export function marksOf(language: string): Marks {
  const [base = 'en', ...rest] = language.toLowerCase().split('-');
  if ((base === 'de' || base === 'it') && rest.includes('ch')) return GUILLEMETS;
  if (base === 'pt' && rest.includes('br')) return ENGLISH;
  return BY_LANGUAGE[base] ?? ENGLISH;
}

const OPENS_AFTER = /(?:^|[\s([{<\u2012-\u2015/\-“‘„‚«‹\u202f])$/u;

/**
 * The mark for a straight `"` or `'`.
 *
 * @param before the text of the paragraph before the caret.
 */
export function smartMark(straight: '"' | "'", before: string, language: string): string {
  const { double, single } = marksOf(language);
  const opens = OPENS_AFTER.test(before);
  if (straight === '"') return opens ? double[0] : double[1];
  // After a letter or a digit it is an apostrophe, which is the same glyph in every language.
  if (/[\p{L}\p{N}]$/u.test(before)) {
    const opened = before.lastIndexOf(single[0]);
    const closes = single[1] !== '’' && opened >= 0 && !before.slice(opened).includes(single[1]);
    return closes ? single[1] : '’';
  }
  return opens ? single[0] : single[1];
}

/** True when a digit behind an opening single mark shows that an apostrophe was meant: ’90s. */
export const isYearApostrophe = (before: string, typed: string, language: string): boolean =>
  /^\d$/.test(typed) && new RegExp(`(?:^|\\s)${marksOf(language).single[0]}$`, 'u').test(before);
