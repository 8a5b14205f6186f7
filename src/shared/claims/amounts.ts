/** Figures and number words of a paragraph, with what they count and how exact they are. */
import type { Lexicon } from './languages/index.ts';
import { isCapital, phraseAt, type Token, touches } from './tokens.ts';

export type Unit = 'percent' | 'points' | 'money' | 'count' | 'year' | 'label';

export interface Amount {
  /** Indices of tokens; `to` is the first behind the figure and its unit. */
  readonly from: number;
  readonly to: number;
  /** The first token behind the noun that it counts; `to` where there is none. */
  readonly nounTo: number;
  readonly value: number;
  /** How far the true figure may be from `value` for the way it is written: 3.5 million is between 3.4 and 3.6 million. */
  readonly slack: number;
  readonly unit: Unit;
  /** The sign or word of the currency. */
  readonly currency: string;
  /** Written in figures. */
  readonly figures: boolean;
  readonly scaled: boolean;
  /** "About", "more than". */
  readonly rough: boolean;
}

const CURRENCIES: ReadonlySet<string> = new Set(['£', '$', '€', '¥']);
/** Signs that tie a figure to what stands beside it: "Covid-19", "3-2", "10:30", "24/7". */
const TIES: ReadonlySet<string> = new Set(['-', '–', '/', ':', '#', '+', '°', '′', '″']);
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 'e', 's']);
/** Words of a noun that are taken: "new council homes". */
const LONGEST_NOUN = 3;
/** Tokens before a figure among which a word may say that it is not exact. */
const ROUGH_REACH = 2;

/** @param taken whether a token belongs to a date. */
export function amountsOf(tokens: readonly Token[], lexicon: Lexicon, taken: (at: number) => boolean): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = taken(at) ? null : amountAt(tokens, at, lexicon);
    if (amount === null) at += 1;
    else {
      amounts.push(amount);
      at = Math.max(amount.to, at + 1);
    }
  }
  return amounts;
}

interface Number {
  readonly to: number;
  readonly value: number;
  readonly slack: number;
  readonly figures: boolean;
  readonly scaled: boolean;
}

function amountAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const currencyBefore = CURRENCIES.has(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'figure';
  const begin = currencyBefore ? at + 1 : at;
  const number = tokens[begin]?.kind === 'figure' ? figuresAt(tokens, begin, lexicon) : wordsAt(tokens, begin, lexicon);
  if (number === null) return null;
  const common = {
    from: at,
    value: number.value,
    slack: number.slack,
    figures: number.figures,
    scaled: number.scaled,
    rough: isRough(tokens, at, lexicon),
  };
  const plain = (unit: Unit, to: number): Amount => ({ ...common, to, nounTo: to, unit, currency: '' });
  const percent = phraseAt(tokens, number.to, lexicon.percent);
  const points = phraseAt(tokens, number.to, lexicon.points);
  if (points > 0) return plain('points', points);
  if (percent > 0) return plain('percent', percent);
  const after = tokens[number.to];
  if (currencyBefore || CURRENCIES.has(after?.text ?? '') || lexicon.money.has(after?.lower ?? '')) {
    const to = currencyBefore ? number.to : number.to + 1;
    const currency = (currencyBefore ? tokens[at] : after)?.lower ?? '';
    return { ...common, to, nounTo: to, unit: 'money', currency };
  }
  if (number.figures && isLabel(tokens, begin, number.to, lexicon)) return plain('label', number.to);
  const noun = nounEnd(tokens, number.to, lexicon);
  const figure = tokens[begin]?.text ?? '';
  const behind = tokens[number.to];
  const counts =
    noun > number.to && /^\p{Ll}/u.test(behind?.text ?? '') && tokens[noun - 1]?.lower.endsWith('s') === true;
  const isYear = !number.scaled && /^(?:1[5-9]|20)\d\d$/.test(figure) && !counts;
  if (isYear) return plain('year', number.to);
  return { ...plain('count', number.to), nounTo: noun };
}

/** "1,234.5", "1 234,5", "3.5 million". Null for what is no single figure: "10.30.15", "1,2,3". */
function figuresAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Number | null {
  let text = tokens[at]?.text ?? '';
  let to = at + 1;
  if (lexicon.decimal === ',' && /^\d{1,3}$/.test(text)) {
    // Thousands parted by a space, as in French: "12 500".
    for (let next = tokens[to]; next !== undefined && tokens[to - 1]?.end === next.start - 1; next = tokens[to]) {
      if (!/^\d{3}(?:,\d+)?$/.test(next.text) || to - at > 4) break;
      text += next.text;
      to += 1;
    }
  }
  const [group, decimal] = lexicon.decimal === '.' ? [',', '.'] : ['.', ','];
  const [whole = '', fraction = '', more] = text.split(decimal);
  if (more !== undefined || fraction.includes(group)) return null;
  const groups = whole.split(group);
  if (
    groups.length > 1 &&
    (groups[0]?.length === 0 || (groups[0]?.length ?? 0) > 3 || groups.slice(1).some((one) => one.length !== 3))
  )
    return null;
  const digits = groups.join('');
  if (digits.length > 15) return null;
  return scaled(
    tokens,
    { to, value: Number(`${digits}.${fraction}`), slack: slackOf(digits, fraction), figures: true, scaled: false },
    lexicon,
  );
}

/** Half a step of the last digit given, a whole one where figures may have been cut off: after decimals, and of round figures. */
function slackOf(digits: string, fraction: string): number {
  if (fraction.length > 0) return 10 ** -fraction.length;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return zeros >= 3 && zeros < digits.length ? 10 ** (zeros - 1) / 2 : 0;
}

/** "twelve", "twenty-five", "three hundred and forty", "two million". */
function wordsAt(tokens: readonly Token[], at: number, lexicon: Lexicon, isRest = false): Number | null {
  const first = lexicon.numbers.get(tokens[at]?.lower ?? '');
  if (first === undefined) return null;
  let value = first;
  let to = at + 1;
  const unitAt = (index: number): number | undefined => {
    const unit = lexicon.numbers.get(tokens[index]?.lower ?? '');
    return unit !== undefined && unit < 10 ? unit : undefined;
  };
  const unit = tokens[to]?.text === '-' && value >= 20 ? unitAt(to + 1) : undefined;
  if (unit !== undefined) {
    value += unit;
    to += 2;
  }
  const whole = scaled(tokens, { to, value, slack: 0, figures: false, scaled: false }, lexicon);
  // "two hundred and twelve"
  if (!isRest && lexicon.tag === 'en' && whole.value === value * 100 && tokens[whole.to]?.lower === 'and') {
    const rest = wordsAt(tokens, whole.to + 1, lexicon, true);
    if (rest !== null && rest.value < 100) return { ...whole, to: rest.to, value: whole.value + rest.value, slack: 0 };
  }
  return whole;
}

function scaled(tokens: readonly Token[], number: Number, lexicon: Lexicon): Number {
  let { to, value, slack } = number;
  let isScaled = false;
  // At most "three hundred thousand million": a hostile row of scales ends soon.
  for (let times = 0; times < 3; times++) {
    const token = tokens[to];
    const scale = lexicon.scales.get(token?.lower ?? '');
    if (scale === undefined || token === undefined) break;
    // "5 m" may be metres; "5m" and "£5m" are millions only where the sign of money says so.
    if (token.text.length === 1 && !(touches(tokens[to - 1], token) && CURRENCIES.has(tokens[to - 2]?.text ?? '')))
      break;
    value *= scale;
    // A whole million is right to half of one; hundreds are counted.
    slack = slack > 0 ? slack * scale : scale >= 1_000_000 ? scale / 2 : scale / 20;
    if (scale === 100) slack = 0;
    to += 1;
    isScaled = true;
  }
  return { ...number, to, value, slack, scaled: isScaled };
}

function isLabel(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const first = tokens[from];
  const last = tokens[to - 1];
  if (before !== undefined && touches(before, first) && (TIES.has(before.text) || before.kind === 'word')) return true;
  if (after !== undefined && touches(last, after)) {
    if (ORDINAL_ENDINGS.has(after.lower) || after.text === ':' || after.text === '/' || after.text === '°') return true;
    // "3-2", "10–12"; "a 12-bed ward" counts beds.
    if (TIES.has(after.text) && tokens[to + 1]?.kind === 'figure') return true;
    if (after.kind === 'word') return true;
  }
  if (lexicon.clock.has(after?.lower ?? '')) return true;
  // "No. 4", "Room 12"
  const label = before?.text === '.' && touches(tokens[from - 2], before) ? tokens[from - 2] : before;
  return label !== undefined && lexicon.labels.has(label.lower) && label.kind === 'word';
}

function nounEnd(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let to = at;
  while (to < tokens.length && to - at < LONGEST_NOUN) {
    const token = tokens[to];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      lexicon.stop.has(token.lower) ||
      lexicon.numbers.has(token.lower)
    )
      break;
    to += 1;
    if (endsNoun(token, lexicon)) break;
  }
  return to;
}

/** A plural in English, a capital in German; in the other languages the noun comes first. */
function endsNoun(token: Token, { tag, english }: Lexicon): boolean {
  if (english !== null) return token.lower.endsWith('s') || english.people.has(token.lower);
  return tag !== 'de' || isCapital(token);
}

function isRough(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let back = 1; back <= ROUGH_REACH; back++) {
    const token = tokens[at - back];
    if (token === undefined || token.kind !== 'word') return false;
    if (lexicon.rough.has(token.lower)) return true;
  }
  return false;
}

/** Whether two amounts can be added and compared. */
export const sameUnit = (one: Amount, other: Amount): boolean =>
  one.unit === other.unit && one.currency === other.currency && one.unit !== 'label' && one.unit !== 'year';
