/** The claims of a paragraph, each with a weight: figures, money, dates, names with offices, superlatives, allegations. */
import { allegationsOf } from './allegations.ts';
import type { Amount } from './amounts.ts';
import type { Claim, ClaimKind } from './claim.ts';
import type { Lexicon } from './languages/index.ts';
import { namesOf } from './names.ts';
import type { ReadParagraph } from './paragraph.ts';
import { superlativesOf } from './superlatives.ts';

/** Tokens of a paragraph that state something; `to` is the first behind them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type FoundClaim = Omit<Claim, 'paragraph' | 'key'>;

/** What is worth checking sooner. A wrong allegation is a lawsuit, a wrong office a correction. */
const WEIGHT: Readonly<Record<ClaimKind, number>> = {
  allegation: 7,
  percentage: 6,
  money: 5,
  superlative: 4,
  number: 3,
  date: 2,
  name: 1,
};

const REASON: Readonly<Record<ClaimKind, string>> = {
  allegation: 'Says that somebody may have done wrong: check it, and ask them.',
  percentage: 'Check the figure, and what it is a share of.',
  money: 'Check the figure and the currency.',
  superlative: 'Check that nothing else of its kind goes further.',
  number: 'Check the figure, and what it counts.',
  date: 'Check the day, the month and the year.',
  name: 'Check the office, and that it was held then.',
};

/** A number word counts for less than figures: "two men" is seldom in doubt. */
const IN_WORDS = 1;
/** Smaller counts than this in words are no claims. */
const LEAST_IN_WORDS = 3;
/** From here on a number is taken to count what stands behind it, plural or not: "300 sheep". */
const LARGE = 100;

/** In reading order; of two that overlap the one of more weight. */
export function claimsOf(paragraph: ReadParagraph): FoundClaim[] {
  const { text, tokens, dates, lexicon } = paragraph;
  const found: FoundClaim[] = [];
  const add = (kind: ClaimKind, { from, to }: Stretch, less = 0): void => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    found.push({ kind, start, end, words: text.slice(start, end), reason: REASON[kind], weight: WEIGHT[kind] - less });
  };
  for (const stretch of allegationsOf(paragraph)) add('allegation', stretch);
  for (const stretch of superlativesOf(paragraph)) add('superlative', stretch);
  for (const stretch of namesOf(paragraph)) add('name', stretch);
  for (const date of dates) if (date.day !== null || date.year !== null) add('date', closed(paragraph, date));
  for (const amount of paragraph.amounts) {
    const kind = kindOf(amount);
    const noun = tokens[amount.nounTo - 1]?.lower ?? '';
    if (kind === 'number' && !isCounted(amount, noun, lexicon)) continue;
    if (kind !== null) add(kind, { from: amount.from, to: amount.nounTo }, amount.figures ? 0 : IN_WORDS);
  }
  return withoutOverlaps(found);
}

/** "Friday (3 May)" ends with its bracket. */
const closed = ({ tokens }: ReadParagraph, { from, to }: Stretch): Stretch => {
  const opens = tokens.slice(from, to).some((token) => token.text === '(');
  return { from, to: opens && tokens[to]?.text === ')' ? to + 1 : to };
};

/** In English a plural, unless the number is a large one: "4 saw" counts nothing. */
function isCounted({ figures, value }: Amount, noun: string, { english }: Lexicon): boolean {
  if (english === null) return true;
  if (!figures && english.durations.has(noun)) return false;
  return noun.endsWith('s') || english.people.has(noun) || value >= LARGE;
}

function kindOf({ unit, to, nounTo, figures, scaled, value }: Amount): ClaimKind | null {
  if (unit === 'percent' || unit === 'points') return 'percentage';
  if (unit === 'money') return 'money';
  if (unit !== 'count' || nounTo === to) return null;
  return figures || scaled || value >= LEAST_IN_WORDS ? 'number' : null;
}

function withoutOverlaps(found: readonly FoundClaim[]): FoundClaim[] {
  const kept: FoundClaim[] = [];
  for (const claim of found.toSorted((a, b) => a.start - b.start || b.weight - a.weight)) {
    const last = kept.at(-1);
    if (last === undefined || claim.start >= last.end) kept.push(claim);
    else if (claim.weight > last.weight) kept[kept.length - 1] = claim;
  }
  return kept;
}
