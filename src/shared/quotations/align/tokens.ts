// The words of a quote and of its evidence, each with a key under which they are compared.

import { GAP } from '../../story/seal.ts';
import { currencyOf, decadeKey, numberAt, ordinalAt, yearAt } from './numbers.ts';
import { ATTACHED_UNITS, FRACTIONS, fractionAt, fractionWord } from './written-ways.ts';

export interface Token {
  /** UTF-16 offsets into the text it came from. */
  readonly start: number;
  readonly end: number;
  /** What is compared: lower case, no diacritics, one apostrophe; a number's value and unit. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'elision' | 'bracket';
  /** Hyphen-joined to the token before it: "sea-wall" is two tokens. */
  readonly joined: boolean;
  /** A comma, a stop or a dash follows: "you know, …". */
  readonly pause?: boolean;
  /** A number with nothing but a dash between it and the number before it: the second of "10-15". */
  readonly ranged?: boolean;
  /** What stands in a bracket. */
  readonly inside?: readonly Token[];
}

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARKS = /\p{M}/gu;
/** In the order in which they are tried. A word keeps its inner apostrophes. */
const PIECES = {
  elision: String.raw`\[\s*(?:\u2026|\.\s?\.\s?\.)\s*\]|\(\s*(?:\u2026|\.{3})\s*\)|\u2026|\.\s?\.\s?\.(?:\s?\.)?`,
  letter: String.raw`\[\p{L}\]\p{L}[\p{L}\p{M}]*(?:['\u2019]\p{L}+)*`,
  ending: String.raw`\p{L}{2,40}\[\p{L}{1,4}\](?![\p{L}\d])`,
  bracket: String.raw`\[[^[\]]{0,400}\]`,
  // A hyphen or dash that belongs to the figure behind it: it stands neither between two figures nor after a word.
  minus: String.raw`(?<![\p{L}\p{N}])\u2212\s?(?=[£$€]?\d)|(?<=^|[\s("'\u2018\u201c[])[-\u2010\u2011\u2013\u2014](?=[£$€]?\d)`,
  sign: '[%£$€&]',
  fraction: FRACTIONS,
  number: String.raw`(?:(?<![\d:.,/])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])|\d[\d,]*)(?:\.\d+)?(?:st|nd|rd|th|bn|mn|[km])?(?:(?![\p{L}\d])|(?=(?i:${ATTACHED_UNITS})(?![\p{L}\d])))`,
  initials: String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}){1,6}(?![\p{L}\p{N}])\.?`,
  word: String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:['\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032][\p{L}\p{N}\p{M}]+)*`,
} as const;
const PIECE = new RegExp(
  Object.entries(PIECES)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join('|'),
  'gu',
);

/** The key of one word. Length may differ from the word's. */
export const wordKey = (word: string): string =>
  word.replace(INVISIBLE, '').replace(APOSTROPHES, "'").normalize('NFKD').replace(MARKS, '').toLowerCase();

const PAUSE = /[,.\u2026\u2013\u2014]/;
/** A hyphen between two parts of one word, or the one with which a printed line ends inside a word. */
const HYPHEN = /^[-\u2010\u2011](?:[ \t]*\r?\n[ \t]*)?$/;

/** The dash of "10-15" and "10 – 15". */
const RANGE = /^ ?[-\u2010-\u2015\u2212] ?$/;

/** "[T]he" and "walk[ed]" are compared without the brackets, "U.S." without its full stops, "&" as "and". */
function keyOf(piece: string, groups: Record<string, string | undefined>): string {
  if (piece === '&') return 'and';
  if (groups.minus !== undefined) return 'minus';
  if (groups.fraction !== undefined) return fractionWord(piece) ?? wordKey(piece);
  if (groups.number !== undefined) return wordKey(piece).replaceAll(' ', '');
  if (groups.letter !== undefined || groups.ending !== undefined) return wordKey(piece.replace(/[[\]]/g, ''));
  return wordKey(groups.initials === undefined ? piece : piece.replaceAll('.', ''));
}

/**
 * Tokens of a text, numbers and their units merged ("£60,000", "sixty thousand pounds": one token).
 *
 * @param from UTF-16 offset of `text` in the whole evidence; added to every offset.
 * @param units whether elisions and brackets are units of their own, as they are in a quote; in evidence they are punctuation round words.
 */
export function tokensOf(text: string, from = 0, units = false): Token[] {
  const plain: Token[] = [];
  // The gap between the parts of one quotation leaves words out, as an elision does.
  for (const match of text.replaceAll(GAP, '…').matchAll(PIECE)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (groups.elision !== undefined) {
      if (units) plain.push({ start, end, key: '…', kind: 'elision', joined: false });
    } else if (groups.bracket !== undefined) {
      const inside = tokensOf(text.slice(start + 1, end - 1), start + 1, false);
      if (!units) plain.push(...inside);
      else if (inside.length > 0)
        plain.push({
          start,
          end,
          key: '[]',
          kind: 'bracket',
          joined: false,
          inside: inside.map((token) => shifted(token, from)),
        });
    } else {
      const previous = plain.at(-1);
      const joined = previous !== undefined && previous.kind === 'word' && HYPHEN.test(text.slice(previous.end, start));
      const key = keyOf(match[0], groups);
      if (units && groups.ending !== undefined) {
        const whole: Token = { start: start + from, end: end + from, key, kind: 'word', joined: false };
        plain.push({ start, end, key: '[]', kind: 'bracket', joined: false, inside: [whole] });
      } else if (key === 'not' && previous?.key === 'can' && /^\s+$/.test(text.slice(previous.end, start)))
        plain.splice(-1, 1, { ...previous, end, key: 'cannot' });
      else {
        const kind = groups.number === undefined ? 'word' : 'number';
        plain.push({ start, end, key, kind, joined, ...(PAUSE.test(text[end] ?? '') ? { pause: true } : {}) });
      }
    }
  }
  return withNumbers(plain, text).map((token) => shifted(token, from));
}

const shifted = (token: Token, by: number): Token =>
  by === 0 ? token : { ...token, start: token.start + by, end: token.end + by };

/** Merges number words, scales, currencies and per cent into one token each. */
function withNumbers(tokens: readonly Token[], text: string): Token[] {
  const keys = tokens.map(({ key, kind }) => (kind === 'elision' || kind === 'bracket' ? ' ' : key));
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const minus = keys[at] === 'minus' ? 1 : 0;
    const word = keys[at + minus] ?? '';
    const sign = word.length === 1 ? currencyOf(word) : null;
    const start = at + minus;
    const first = sign !== null && numberAt(keys, start + 1) !== null ? start + 1 : start;
    const ordinal = fractionAt(keys, at) ?? ordinalAt(keys, at);
    if (ordinal !== null) {
      const last = tokens[at + ordinal.length - 1] as Token;
      merged.push({ start: token.start, end: last.end, key: ordinal.key, kind: 'number', joined: token.joined });
      at += ordinal.length;
      continue;
    }
    const isRun = (from: number, to: number): boolean =>
      /^[\s\u2010\u2011-]*$/.test(text.slice(tokens[from]?.end, tokens[to]?.start));
    const run = yearAt(keys, first, isRun) ?? numberAt(keys, first);
    if (run === null) {
      const decade = decadeKey(token.key);
      merged.push(
        decade !== null
          ? { ...token, key: decade, kind: 'number' }
          : token.key === '%' || token.key === 'percent'
            ? { ...token, key: 'percent', kind: 'word' }
            : token,
      );
      at += 1;
      continue;
    }
    let next = first + run.length;
    let unit = first === start ? '' : (sign ?? '');
    if (unit === '' && !run.whole) {
      const currency = currencyOf(keys[next] ?? '');
      if (currency !== null) unit = currency;
      else if (keys[next] === '%' || keys[next] === 'percent') unit = '%';
      else if (keys[next] === 'per' && keys[next + 1] === 'cent') unit = '%';
      if (unit !== '') next += keys[next] === 'per' ? 2 : 1;
    }
    const last = tokens[next - 1] as Token;
    merged.push({
      start: token.start,
      end: last.end,
      key: `#${minus === 1 ? '-' : ''}${run.value}${unit}`,
      kind: 'number',
      joined: token.joined,
    });
    at = next;
  }
  return merged.map((token, index) => {
    const before = merged[index - 1];
    const ranged =
      token.kind === 'number' && before?.kind === 'number' && RANGE.test(text.slice(before.end, token.start));
    return ranged ? { ...token, ranged } : token;
  });
}
