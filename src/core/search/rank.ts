// Which of the matches are best: BM25 over the fields, a little for being recent, the very words before other forms of them.

import type { Database } from 'better-sqlite3';
import { batchesOf } from './gather.ts';
import { matchOf } from './match.ts';
import type { Term } from './query.ts';
import { type Corpus, newScorer, type Weighed } from './scoring.ts';
import type { StoryColumns } from './story-columns.ts';

/** Stories whose text is read for their score. */
const SCORED = 500;
/** Of these so many are simply the newest. */
const NEWEST = 120;
/** Newest stories that are looked up with a word in the headline, for each of the rarest words. */
const PLACED = 2_048;
const PLACED_WORDS = 4;
/** A story of today counts so much more than one of long ago; half of that is gone after so many days. */
const RECENT = 0.05;
const HALF_LIFE = 365;
/** A spiked story is kept, but off the list: it comes after others that match as well. */
const SPIKED = 0.3;
/** What other forms are worth at most, beside the least of the very words. */
const BELOW = 0.99;
const DAY = 86_400_000;

export interface Ranking {
  readonly db: Database;
  readonly columns: StoryColumns;
  readonly corpus: Corpus;
  /** Milliseconds since 1970. */
  readonly now: number;
  goOn(): void;
}
export interface Ranked {
  readonly number: number;
  readonly score: number;
}

/**
 * @param matches numbers, the newest first.
 * @param match FTS5 expression of the very words, to find those of `matches` (and older ones) that have them in the headline.
 */
export function rank(
  matches: readonly number[],
  groups: readonly (readonly Term[])[],
  weighed: readonly Weighed[],
  match: string,
  ranking: Ranking,
): Ranked[] {
  const chosen = matches.length <= SCORED ? matches : choose(matches, groups, weighed, match, ranking);
  const score = newScorer(ranking.db, weighed, ranking.corpus);
  const exact: Ranked[] = [];
  const loose: Ranked[] = [];
  chosen.forEach((number, index) => {
    if (index % 50 === 0) ranking.goOn();
    const scored = score(number);
    if (scored !== null) (scored.exact ? exact : loose).push({ number, score: scored.score * factor(number, ranking) });
  });
  const first = best(exact);
  const second = best(loose);
  const least = first.at(-1)?.score;
  const most = second[0]?.score ?? 0;
  const down = least === undefined || most < least ? 1 : (BELOW * least) / most;
  return [...first, ...second.map(({ number, score }) => ({ number, score: score * down }))];
}

const best = (ranked: Ranked[]): Ranked[] => ranked.toSorted((a, b) => b.score - a.score || b.number - a.number);

function factor(number: number, { columns, now }: Ranking): number {
  const age = Math.max(0, now - columns.at(number)) / DAY;
  return (1 + RECENT * 0.5 ** (age / HALF_LIFE)) * (columns.status(number) === 'spiked' ? SPIKED : 1);
}

/** Those most likely to score high: with the rarest words in headline or slug, in the standfirst, and the newest. */
function choose(
  matches: readonly number[],
  groups: readonly (readonly Term[])[],
  weighed: readonly Weighed[],
  match: string,
  { db, columns, goOn }: Ranking,
): readonly number[] {
  const known = new Set(matches);
  // What is older than the oldest of them was never gathered; it may be chosen too.
  const oldest = matches.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const promise = new Map<number, number>();
  const rarest = groups
    .map((terms, group) => ({
      terms,
      stories: Math.min(...weighed.filter((one) => one.group === group).map(({ stories }) => stories)),
    }))
    .toSorted((a, b) => a.stories - b.stories)
    .slice(0, PLACED_WORDS);
  rarest.forEach(({ terms, stories }) => {
    const worth = 1 / Math.log(2 + stories);
    for (const [place, weight] of PLACES) {
      const placed = terms.filter(({ field }) => field === null).map((term) => `${place} : ${matchOf(term)}`);
      if (placed.length === 0) continue;
      let found = 0;
      for (const { numbers } of batchesOf({
        db,
        match: `(${match}) AND (${placed.join(' OR ')})`,
        newest: columns.newest(),
      })) {
        goOn();
        for (const number of numbers)
          if (known.has(number) || number < oldest) promise.set(number, (promise.get(number) ?? 0) + worth * weight);
        found += numbers.length;
        if (found >= PLACED) break;
      }
    }
  });
  const placed = [...promise]
    .toSorted(([a, x], [b, y]) => y - x || b - a)
    .slice(0, SCORED - NEWEST)
    .map(([number]) => number);
  const chosen = new Set(placed);
  for (const number of matches) {
    if (chosen.size >= SCORED) break;
    chosen.add(number);
  }
  return [...chosen];
}
const PLACES = [
  ['{slug headline}', 1],
  ['standfirst', 0.4],
] as const;
