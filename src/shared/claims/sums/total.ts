/** Parts that do not add up to their total: "20 people (12 men and 9 women)", "12 in Leith and 9 in Perth, a total of 20". */
import { type Amount, sameUnit } from '../amounts.ts';
import type { EnglishLexicon } from '../languages/index.ts';
import { amountsBySentence, type ReadParagraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { type SumFinding, written } from './finding.ts';
import { meet, plus, rangeOf, shown } from './range.ts';

const OPENS: ReadonlySet<string> = new Set(['(', '–', '—', '-', ':', ',']);
const JOINS: ReadonlySet<string> = new Set([',', ';', 'and', 'plus', '&']);
/** Words after which the parts are only some of the whole, or overlap. */
const NOT_ALL: ReadonlySet<string> = new Set(
  'including include includes included among them whom which rest others other mostly mainly least another both each'.split(
    ' ',
  ),
);
const TOTALS: ReadonlySet<string> = new Set(['total', 'altogether', 'combined', 'overall']);
/** Tokens of one part: "12 people from the island of Mull". */
const PART = 7;
const NOUN = 4;
/** Parts of one total. */
const MOST = 12;

/** English only: see docs/claims.md. */
export function totalsOf(paragraph: ReadParagraph): SumFinding[] {
  const { english } = paragraph.lexicon;
  if (english === null) return [];
  return amountsBySentence(paragraph).flatMap((amounts, index) => {
    const { from = 0, to = 0 } = paragraph.sentences[index] ?? {};
    if (amounts.length < 3 || paragraph.tokens.slice(from, to).some(({ lower }) => NOT_ALL.has(lower))) return [];
    return [...totalFirst(paragraph, english, amounts, to), ...totalLast(paragraph, amounts)];
  });
}

/** Total, an opening mark, then nothing but parts. */
function totalFirst(
  paragraph: ReadParagraph,
  english: EnglishLexicon,
  amounts: readonly Amount[],
  end: number,
): SumFinding[] {
  const { tokens } = paragraph;
  return amounts.flatMap((total, at) => {
    if (total.unit !== 'count' && total.unit !== 'money') return [];
    const opens = openAfter(tokens, total);
    const first = amounts[at + 1];
    if (opens < 0 || first === undefined || first.from !== opens + 1) return [];
    const isTotal = tokens.slice(Math.max(0, total.from - 3), opens).some(({ lower }) => TOTALS.has(lower));
    if (tokens[opens]?.text === ',' && !isTotal) return [];
    const parts = partsFrom(tokens, amounts.slice(at + 1, at + 1 + MOST), total, end);
    if (parts.length < 2 || !parts.every((part) => isTotal || isPartOf(paragraph, english, part, total))) return [];
    return judge(paragraph, parts, total);
  });
}

/** Index of the mark behind a total and its noun; -1 where another word stands. */
function openAfter(tokens: readonly Token[], total: Amount): number {
  for (let at = total.to; at <= total.nounTo + NOUN - 1; at++) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (OPENS.has(token.text)) return at;
    if (token.kind !== 'word') return -1;
  }
  return -1;
}

/** Parts that stand one after the other up to the closing mark; none when the list does not end with "and" or a bracket. */
function partsFrom(tokens: readonly Token[], amounts: readonly Amount[], total: Amount, end: number): Amount[] {
  const parts: Amount[] = [];
  let closed = false;
  for (const [index, part] of amounts.entries()) {
    if (!sameUnit(part, total) || part.value > total.value) return [];
    parts.push(part);
    const next = amounts[index + 1];
    const stop = Math.min(next?.from ?? end, end, part.to + PART);
    let at = part.to;
    while (
      at < stop &&
      (tokens[at]?.kind === 'word' || tokens[at]?.kind === 'figure') &&
      !JOINS.has(tokens[at]?.lower ?? '')
    )
      at += 1;
    let joins = at;
    while (joins < (next?.from ?? end) && JOINS.has(tokens[joins]?.lower ?? '')) joins += 1;
    if (next !== undefined && joins === next.from && joins > at) continue;
    closed = tokens[at]?.text === ')' || hasAnd(tokens, amounts[index - 1], part);
    break;
  }
  return closed ? parts : [];
}

const hasAnd = (tokens: readonly Token[], before: Amount | undefined, last: Amount): boolean =>
  before !== undefined && tokens.slice(before.to, last.from).some(({ lower }) => lower === 'and' || lower === 'plus');

/** Kinds of people, places, or the same noun as the total: a game's "20 points – 12 rebounds and 3 assists" is no sum. */
function isPartOf({ tokens }: ReadParagraph, english: EnglishLexicon, part: Amount, total: Amount): boolean {
  if (part.unit === 'money') return true;
  const noun = tokens[part.nounTo - 1]?.lower ?? '';
  if (part.nounTo > part.to && english.people.has(noun)) return true;
  if (part.nounTo > part.to && noun === tokens[total.nounTo - 1]?.lower) return true;
  return english.partPrepositions.has(tokens[part.nounTo]?.lower ?? '') && part.nounTo === part.to;
}

/** "12 men and 9 women, a total of 20", "… making 20 in all". */
function totalLast(paragraph: ReadParagraph, amounts: readonly Amount[]): SumFinding[] {
  const { tokens } = paragraph;
  return amounts.flatMap((total, at) => {
    if (at < 2 || !isCalledTotal(tokens, total)) return [];
    const parts: Amount[] = [];
    for (let back = at - 1; back >= Math.max(0, at - MOST); back--) {
      const part = amounts[back];
      const next = parts.at(-1);
      if (part === undefined || !sameUnit(part, total)) break;
      if (next !== undefined && !isJoined(tokens, part, next)) break;
      parts.push(part);
    }
    const last = parts[0];
    if (last === undefined || parts.length < 2 || total.from - last.nounTo > PART) return [];
    return judge(paragraph, parts.reverse(), total);
  });
}

function isCalledTotal(tokens: readonly Token[], total: Amount): boolean {
  const before = tokens.slice(Math.max(0, total.from - 3), total.from).map(({ lower }) => lower);
  const behind = tokens.slice(total.nounTo, total.nounTo + 2).map(({ lower }) => lower);
  return (
    before.join(' ').endsWith('total of') ||
    behind[0] === 'altogether' ||
    (behind[0] === 'in' && (behind[1] === 'all' || behind[1] === 'total'))
  );
}

function isJoined(tokens: readonly Token[], part: Amount, next: Amount): boolean {
  const between = tokens.slice(part.to, next.from);
  if (between.length > PART || !JOINS.has(between.at(-1)?.lower ?? '')) return false;
  return between.every(({ kind, lower }) => kind === 'word' || JOINS.has(lower));
}

function judge(paragraph: ReadParagraph, parts: readonly Amount[], total: Amount): SumFinding[] {
  const sum = parts.map(rangeOf).reduce(plus);
  if (meet(sum, rangeOf(total))) return [];
  const added = parts.map(({ value }) => shown(value)).join(' + ');
  const all = [...parts, total];
  const from = Math.min(...all.map((amount) => amount.from));
  const to = Math.max(...all.map((amount) => amount.to));
  const computed = shown(parts.reduce((value, part) => value + part.value, 0));
  const says = written(paragraph, total.from, total.to);
  return [
    {
      rule: 'total',
      from,
      to,
      message: `${added} is ${computed}, the text says ${says}: check the parts and the total.`,
    },
  ];
}
