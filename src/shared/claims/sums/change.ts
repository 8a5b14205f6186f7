/** A rise or fall from one figure to another: "rose from 40 to 50, up 20 per cent". */
import { type Amount, sameUnit } from '../amounts.ts';
import type { EnglishLexicon } from '../languages/index.ts';
import { amountsBySentence, type ReadParagraph } from '../paragraph.ts';
import { type SumFinding, written } from './finding.ts';
import { meet, minus, percentRange, type Range, rangeOf, shown } from './range.ts';

/** Tokens between the first figure and "to": "from 40 a year ago to 50". */
const BETWEEN = 6;
/** Tokens before "from" among which the verb stands: "rose sharply, by 20 per cent, from". */
const VERB = 7;

type Direction = 'rise' | 'fall';

/** English only: see docs/claims.md. */
export function changesOf(paragraph: ReadParagraph): SumFinding[] {
  const { english } = paragraph.lexicon;
  if (english === null) return [];
  return amountsBySentence(paragraph).flatMap((amounts) =>
    amounts.flatMap((before, at) => {
      const after = amounts[at + 1];
      if (after === undefined || !isFromTo(paragraph, before, after)) return [];
      return judge(paragraph, english, alike(before, after), after, amounts[at - 1], amounts[at + 2]);
    }),
  );
}

/** "from 3 to 4 million": the scale is said once. */
const alike = (before: Amount, after: Amount): Amount =>
  after.scaled && !before.scaled && before.unit === 'count' && before.value < 1_000
    ? {
        ...before,
        value: before.value * scaleOf(after),
        slack: after.slack,
        unit: after.unit,
        currency: after.currency,
      }
    : before;

const scaleOf = ({ value }: Amount): number => 10 ** (3 * Math.floor(Math.log10(Math.max(1, value)) / 3));

function isFromTo({ tokens }: ReadParagraph, before: Amount, after: Amount): boolean {
  const first = fromAt(tokens, before);
  if (first < 0 || after.from - before.to > BETWEEN) return false;
  const between = tokens.slice(before.to, after.from);
  return between.some(({ lower }) => lower === 'to') && between.every(({ kind }) => kind === 'word');
}

/** Index of the "from" before an amount, with at most two words such as "about" between; -1 where there is none. */
function fromAt(tokens: ReadParagraph['tokens'], { from }: Amount): number {
  for (let at = from - 1; at >= from - 3; at--) {
    if (tokens[at]?.kind !== 'word') return -1;
    if (tokens[at]?.lower === 'from') return at;
  }
  return -1;
}

function judge(
  paragraph: ReadParagraph,
  english: EnglishLexicon,
  before: Amount,
  after: Amount,
  told: Amount | undefined,
  toldAfter: Amount | undefined,
): SumFinding[] {
  const { tokens } = paragraph;
  const fit = sameUnit(before, after) || (before.unit === 'count' && after.unit === 'money');
  if (!fit || before.value === 0) return [];
  const start = fromAt(tokens, before);
  const verb = verbBefore(paragraph, english, start);
  if (verb === null) return [];
  const finding = (message: string, from: number, to: number): SumFinding[] => [{ rule: 'change', from, to, message }];
  const [low, high] = [rangeOf(before), rangeOf(after)];
  const pair = `From ${shown(before.value)} to ${shown(after.value)}`;
  const really: Direction = after.value < before.value ? 'fall' : 'rise';
  const ranked = tokens.slice(verb.at, after.to + 3).some((token) => english.ranks.has(token.lower));
  if (really !== verb.direction && !meet(low, high) && !ranked) {
    const said = tokens[verb.at]?.text ?? '';
    return finding(
      `${pair} is a ${really}, the text says “${said}”: check the figures and their order.`,
      verb.at,
      after.to,
    );
  }
  const by = (really === 'rise' ? minus(high, low) : minus(low, high)) satisfies Range;
  const change = [
    toldAfter !== undefined && leadsToChange(paragraph, english, after.nounTo, toldAfter.from) ? toldAfter : null,
    told !== undefined && start - told.nounTo <= 1 && told.from > verb.at ? told : null,
  ].find((one) => one !== null);
  if (change === undefined || change === null) return [];
  const percent: Range = {
    low: (100 * by.low) / low.high,
    high: (100 * by.high) / Math.max(low.low, Number.MIN_VALUE),
  };
  const right = isRight(change, before, by, percent);
  if (right) return [];
  const of = shown(Math.abs(after.value - before.value));
  const share = shown((100 * Math.abs(after.value - before.value)) / before.value);
  const says = written(paragraph, change.from, change.to);
  const computed =
    change.unit === 'percent' && before.unit === 'percent'
      ? `${of} points, or ${share}%`
      : change.unit === 'percent'
        ? `${share}%`
        : of;
  return finding(
    `${pair} is a ${really} of ${computed}, the text says ${says}: check which figure is right.`,
    Math.min(verb.at, change.from),
    Math.max(after.to, change.to),
  );
}

/** "to 50, up 20 per cent", "to 50, an increase of 20 per cent", "to 50 (up 20%)", "to 50 – a 20 per cent rise". */
function leadsToChange({ tokens }: ReadParagraph, english: EnglishLexicon, from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (between.length === 0 || between.length > 6) return false;
  const told = [...between, ...tokens.slice(to, to + 4)].some(
    ({ lower }) => lower === 'up' || lower === 'down' || english.rises.has(lower) || english.falls.has(lower),
  );
  const plain = between.every(
    ({ kind, lower }) => kind === 'sign' || PLAIN.has(lower) || english.rises.has(lower) || english.falls.has(lower),
  );
  return told && plain && between.some(({ kind }) => kind === 'sign');
}
const PLAIN: ReadonlySet<string> = new Set(
  'up down a an of about around nearly almost roughly some just over more than or which is that by'.split(' '),
);

function isRight(change: Amount, before: Amount, by: Range, percent: Range): boolean {
  if (change.unit === 'percent') {
    const told = percentRange(change);
    return meet(told, percent) || (before.unit === 'percent' && meet(told, by));
  }
  if (change.unit === 'points') return before.unit !== 'percent' || meet(rangeOf(change), by);
  // A year, a count of something else: nothing that the rule knows how to compare.
  if (!sameUnit(change, before)) return true;
  return meet(rangeOf(change), by);
}

/** The verb or noun that says which way it went, with nothing but figures, adverbs and "by" between it and "from". */
function verbBefore(
  { tokens }: ReadParagraph,
  english: EnglishLexicon,
  start: number,
): { readonly at: number; readonly direction: Direction } | null {
  for (let at = start - 1; at >= Math.max(0, start - VERB); at--) {
    const { lower = '', kind = 'sign' } = tokens[at] ?? {};
    if (english.rises.has(lower)) return { at, direction: 'rise' };
    if (english.falls.has(lower)) return { at, direction: 'fall' };
    const passes =
      kind === 'figure' ||
      lower === '%' ||
      lower === ',' ||
      lower.endsWith('ly') ||
      MAY_STAND.has(lower) ||
      /^[£$€]$/u.test(lower);
    if (!passes) return null;
  }
  return null;
}
const MAY_STAND: ReadonlySet<string> = new Set(
  'by per cent percent percentage points point about around nearly almost over more than million billion thousand'.split(
    ' ',
  ),
);
