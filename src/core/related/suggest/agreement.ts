// What the candidates say of one another: whether one belongs among the best of them, and when a story without a date was written.

import type { Likeness } from './likeness.ts';

/** How many of the most alike candidates tell what the story is about. */
const COMPANY = 8;
/** How much more a candidate that is more alike is trusted about the date: its likeness to this power. */
const TRUST = 4;
/** The same among candidates, which are more alike to one another than to a story from outside. */
const TRUST_AMONG = 6;
/** Days over which nearness fades, by a factor of e: of one event, and of one season. */
const EVENT = 3;
const SEASON = 60;
/** Two days apart, votes for a date support one another by a third. */
const VOTE = 2;

/**
 * The likenesses with `company`, `guessedMonth` and `companyDay` told.
 *
 * @param day of the sought story, null when it has none: then it is guessed, as that of the candidate whose likeness and whose neighbours in
 * time speak for it most.
 * @param vectors the candidates' weighed terms, of the same length each.
 */
export function agreement(
  day: number | null,
  days: readonly (number | null)[],
  likenesses: readonly Likeness[],
  vectors: readonly Float64Array[],
): readonly Likeness[] {
  const alike = likenesses.map(({ words }) => Math.exp(words));
  const units = vectors.map(unit);
  const near = (a: number, b: number): number => dot(units[a], units[b]);
  const guess = day ?? guessDay(days, alike);
  const first = alike
    .map((_, index) => index)
    .toSorted((a, b) => (alike[b] ?? 0) - (alike[a] ?? 0))
    .slice(0, COMPANY);
  return likenesses.map((likeness, index) => {
    const mine = days[index] ?? null;
    const company = mean(
      first.filter((other) => other !== index),
      (other) => (alike[other] ?? 0) ** 2,
      (other) => near(index, other),
    );
    if (guess === null) return { ...likeness, company };
    if (mine !== null) return { ...likeness, company, guessedMonth: day === null ? fade(mine - guess, SEASON) : 0 };
    const dated = days.flatMap((theirs, other) => (theirs === null ? [] : [{ theirs, other }]));
    const companyDay = mean(
      dated,
      ({ other }) => near(index, other) ** TRUST_AMONG,
      ({ theirs }) => fade(theirs - guess, EVENT),
    );
    return { ...likeness, company, companyDay };
  });
}

function guessDay(days: readonly (number | null)[], alike: readonly number[]): number | null {
  let most = 0;
  let guess: number | null = null;
  for (const day of new Set(days)) {
    if (day === null) continue;
    let votes = 0;
    days.forEach((other, index) => {
      if (other !== null) votes += (alike[index] ?? 0) ** TRUST * fade(other - day, VOTE);
    });
    if (votes > most) {
      most = votes;
      guess = day;
    }
  }
  return guess;
}

const fade = (days: number, over: number): number => Math.exp(-Math.abs(days) / over);

/** Mean of `value` weighed by `weight`; 0 of nothing. */
function mean<T>(items: readonly T[], weight: (item: T) => number, value: (item: T) => number): number {
  let sum = 0;
  let of = 0;
  for (const item of items) {
    const trust = weight(item);
    sum += trust * value(item);
    of += trust;
  }
  return of === 0 ? 0 : sum / of;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function dot(a: Float64Array | undefined, b: Float64Array | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
