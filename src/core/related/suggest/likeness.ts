// How alike each candidate and the story that others are sought for are: a few numbers that the learned weights add up.

import { agreement } from './agreement.ts';
import type { Shared } from './shared.ts';
import { type Sought, weigh } from './sought.ts';

export interface Candidate {
  readonly shared: Shared;
  /** When it was published, in days since 1970; null when nobody knows. */
  readonly day: number | null;
}

/** What is told of a candidate. Logarithms, because twice as alike is one step whether much or little is shared. */
export const FEATURES = [
  /** All words (cosine), the words that few of the other candidates hold, pairs of words, the leads, the headlines. */
  'words',
  'rareWords',
  'pairs',
  'leads',
  'headlines',
  /** How much of one headline stands anywhere in the other story. */
  'headlineInText',
  'textInHeadline',
  'names',
  /** How like the best candidates it is. */
  'company',
  /** 1 when the two are at least so far apart in time; `undated` when one of them has no date. */
  'day',
  'twoDays',
  'fourDays',
  'eightDays',
  'month',
  'year',
  'undated',
  /** Where a date is missing: how near the days are that the company suggests. */
  'guessedMonth',
  'companyDay',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Likeness = Record<Feature, number>;

/** Share of a headline's words that tell something, and how rare such a word is (squared): for those of a candidate that are not shared. */
const TELLING = 0.6;
const USUAL_RARITY = 16;
/** Rarity among the candidates of a word that none of the terms is. */
const USUAL_LOCAL = 2;

/** One likeness for each candidate, in order. */
export function likenesses(sought: Sought, day: number | null, candidates: readonly Candidate[]): readonly Likeness[] {
  const { terms } = sought;
  const shared = candidates.map((candidate) => candidate.shared);
  const local = rarityAmong(terms.length, shared, ({ counts }, tell) => {
    counts.forEach((count, index) => {
      if (count > 0) tell(index);
    });
  });
  const localPairs = rarityAmong(sought.pairs.size, shared, ({ pairs }, tell) => {
    for (const pair of pairs) tell(pair);
  });
  const sums = { all: 0, local: 0, headline: 0, lead: 0 };
  terms.forEach(({ weight, rarity, inHeadline, inLead }, index) => {
    sums.all += weight ** 2;
    sums.local += weight ** 2 * (local[index] ?? 0);
    if (inHeadline) sums.headline += rarity ** 2;
    if (inLead) sums.lead += rarity ** 2;
  });
  const pairSum = localPairs.reduce((sum, rarity) => sum + rarity, 0);
  /** What a word of a story is worth, squared: stands for each of a candidate's words that the sought story lacks, whose frequency nobody looked up. */
  const usual = sums.all / Math.max(1, terms.length);

  const vectors: Float64Array[] = [];
  const found = candidates.map(({ shared, day: theirs }): Likeness => {
    const vector = new Float64Array(terms.length);
    const sum = {
      dot: 0,
      squares: 0,
      localDot: 0,
      localSquares: 0,
      names: 0,
      inText: 0,
      title: 0,
      titles: 0,
      leads: 0,
    };
    let many = 0;
    let titled = 0;
    terms.forEach((term, index) => {
      const count = shared.counts[index] ?? 0;
      if (count === 0) return;
      many += 1;
      const own = weigh(count, term.rarity);
      const near = local[index] ?? 0;
      const rare = term.rarity ** 2;
      vector[index] = own;
      sum.dot += term.weight * own;
      sum.squares += own * own;
      sum.localDot += term.weight * own * near;
      sum.localSquares += own * own * near;
      if (term.isName) sum.names += term.weight * own;
      if (term.inHeadline) sum.inText += rare;
      if (term.inLead && shared.inLead[index] === 1) sum.leads += rare;
      if (shared.inHeadline[index] !== 1) return;
      titled += 1;
      sum.title += rare;
      if (term.inHeadline) sum.titles += rare;
    });
    vectors.push(vector);
    const rest = Math.max(0, shared.different - many) * usual;
    const norm = Math.sqrt(sums.all * (sum.squares + rest));
    const title = sum.title + Math.max(0, shared.headlineWords * TELLING - titled) * USUAL_RARITY;
    let pairs = 0;
    for (const pair of shared.pairs) pairs += localPairs[pair] ?? 0;
    return {
      words: Math.log(share(sum.dot, norm) + 0.02),
      rareWords: Math.log(share(sum.localDot, Math.sqrt(sums.local * (sum.localSquares + rest * USUAL_LOCAL))) + 0.02),
      pairs: Math.log(share(pairs, Math.sqrt(pairSum * shared.different)) + 0.005),
      leads: Math.log(share(sum.leads, sums.lead) + 0.03),
      headlines: Math.log(share(sum.titles, Math.sqrt(sums.headline * title)) + 0.1),
      headlineInText: share(sum.inText, sums.headline),
      textInHeadline: share(sum.title, title),
      names: share(sum.names, norm),
      ...apart(day, theirs),
      ...{ company: 0, guessedMonth: 0, companyDay: 0 },
    };
  });
  return agreement(
    day,
    candidates.map((candidate) => candidate.day),
    found,
    vectors,
  );
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** For each of `many` things, the logarithm of all candidates by those that hold it; `holds` tells what one holds. */
function rarityAmong(
  many: number,
  all: readonly Shared[],
  holds: (shared: Shared, tell: (index: number) => void) => void,
): Float64Array {
  const holders = new Float64Array(many);
  for (const shared of all)
    holds(shared, (index) => {
      holders[index] = (holders[index] ?? 0) + 1;
    });
  return holders.map((count) => Math.log((all.length + 1) / (count + 0.5)));
}

/** Days from which on two stories are so far apart. A little less than whole ones: of dates without an hour, a day apart is a day. */
const APART = { day: 0.99, twoDays: 1.99, fourDays: 3.99, eightDays: 7.99, month: 31, year: 366 } as const;
type Apart = Record<keyof typeof APART | 'undated', number>;

function apart(day: number | null, theirs: number | null): Apart {
  const days = day === null || theirs === null ? 0 : Math.abs(day - theirs);
  const at = (least: number): number => (days >= least ? 1 : 0);
  return {
    ...{ day: at(APART.day), twoDays: at(APART.twoDays), fourDays: at(APART.fourDays), eightDays: at(APART.eightDays) },
    ...{ month: at(APART.month), year: at(APART.year), undated: day === null || theirs === null ? 1 : 0 },
  };
}
