// The stories that match a query: all of them where that is cheap, else the newest, and an estimate of how many there are.

import type { Database } from 'better-sqlite3';
import type { Test } from './filters.ts';
import { among, batchesOf } from './gather.ts';
import type { StoryColumns } from './story-columns.ts';

/** Matches that are gathered; more are estimated. */
const MOST_MATCHES = 20_000;
/** Matches that may be turned away by filters before the search gives up on older ones. */
const MOST_TURNED_AWAY = 150_000;
/** Stories that fields alone leave: so few are asked one by one whether they hold the words, at up to a tenth of a millisecond each. */
const FEW = 400;
/** Of these so many are asked before the search looks whether it is still waited for. */
const AT_ONCE = 100;
/** Stories that are read to see whether they pass a dear test. */
const MOST_READ = 1_000;

export interface Wanted {
  /** FTS5 expressions of the very words, and with other forms; null when no words are asked for. */
  readonly match: { readonly exact: string; readonly loose: string; readonly whole: boolean } | null;
  /** FTS5 expression of what must not occur, when no words are asked for; null for none. */
  readonly excluded: string | null;
  readonly test: Test;
  /** True when fields are asked for. */
  readonly filtered: boolean;
  /** Stories that hold the rarest of the words. */
  readonly rarest: number;
  /** Number of the story that is left out. */
  readonly without: number | null;
}

export interface Matches {
  /** The newest by number first; where no words were asked for, by date. */
  readonly numbers: readonly number[];
  readonly total: number;
  /** False when `total` is an estimate: there are more matches than were gathered. */
  readonly counted: boolean;
}

export interface Finding {
  readonly db: Database;
  readonly columns: StoryColumns;
  /** Told once, as soon as there is a first page. */
  first(numbers: readonly number[]): void;
  /** Throws when nobody waits for the answer any more. */
  goOn(): void;
}

/** Numbers of a first page. */
export const FIRST_PAGE = 30;

export function findMatches(wanted: Wanted, finding: Finding): Matches {
  if (wanted.match === null) return byFields(wanted, finding);
  const few = fewByFields(wanted, finding);
  return few === null ? byWords(wanted, wanted.match, finding) : oneByOne(wanted, wanted.match.loose, few, finding);
}

const passing = ({ test, filtered, without }: Wanted, columns: StoryColumns) =>
  filtered
    ? (number: number) => number !== without && columns.stands(number) && test.passes(number)
    : (number: number) => number !== without;

/** The stories that the fields alone leave, when they are few and the words are not; else null. */
function fewByFields(wanted: Wanted, { columns }: Finding): readonly number[] | null {
  const { test, filtered, rarest } = wanted;
  if (!filtered || rarest <= FEW) return null;
  const passes = passing(wanted, columns);
  if (test.numbers !== null)
    return test.numbers.size > FEW ? null : [...test.numbers].filter(passes).toSorted((a, b) => b - a);
  if (!columns.complete) return null;
  const found: number[] = [];
  for (let number = columns.newest(); number > 0 && found.length <= FEW; number -= 1)
    if (passes(number)) found.push(number);
  return found.length > FEW ? null : found;
}

function oneByOne(wanted: Wanted, match: string, numbers: readonly number[], finding: Finding): Matches {
  const found: number[] = [];
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    finding.goOn();
    found.push(...among(finding.db, match, numbers.slice(at, at + AT_ONCE)));
  }
  return read(wanted, { numbers: found, total: found.length, counted: true }, finding);
}

function byWords(wanted: Wanted, match: NonNullable<Wanted['match']>, finding: Finding): Matches {
  const { db, columns } = finding;
  const passes = passing(wanted, columns);
  const { newest, oldest } = boundsOf(wanted, passes, columns);
  const gather = (expression: string, into: number[], page: boolean) => {
    let turnedAway = 0;
    for (const { numbers, down } of batchesOf({ db, match: expression, newest, oldest, whole: match.whole })) {
      finding.goOn();
      const before = into.length;
      for (const number of numbers) if (passes(number)) into.push(number);
      turnedAway += numbers.length - (into.length - before);
      if (page && before < FIRST_PAGE && into.length >= FIRST_PAGE) finding.first(readSome(wanted, into, finding));
      if ((into.length >= MOST_MATCHES || turnedAway >= MOST_TURNED_AWAY) && down > oldest)
        return { down, counted: false };
    }
    return { down: oldest, counted: true };
  };
  const loose: number[] = [];
  const { down, counted } = gather(match.loose, loose, true);
  if (counted) return read(wanted, { numbers: loose, total: loose.length, counted }, finding);
  // Of other forms there are so many that older stories with the very words have not been reached.
  const exact: number[] = [];
  if (match.exact !== match.loose) gather(match.exact, exact, false);
  const numbers = exact.length === 0 ? loose : [...new Set([...loose, ...exact])].toSorted((a, b) => b - a);
  const total = Math.max(numbers.length, Math.round((loose.length * (newest - oldest + 1)) / (newest - down + 1)));
  return read(wanted, { numbers, total, counted: false }, finding);
}

/** Between which numbers the stories stand that pass: those of one year stand together, and the rest need not be walked through. */
function boundsOf({ test, filtered }: Wanted, passes: (number: number) => boolean, columns: StoryColumns) {
  let newest = columns.newest();
  let oldest = 1;
  if (!filtered) return { newest, oldest };
  if (test.numbers !== null) {
    newest = 0;
    oldest = Number.POSITIVE_INFINITY;
    for (const number of test.numbers) {
      newest = Math.max(newest, number);
      oldest = Math.min(oldest, number);
    }
  } else if (columns.complete) {
    while (newest > 0 && !passes(newest)) newest -= 1;
    while (oldest < newest && !passes(oldest)) oldest += 1;
  }
  return { newest, oldest };
}

function byFields(wanted: Wanted, finding: Finding): Matches {
  const { columns } = finding;
  const passes = passing(wanted, columns);
  const numbers: number[] = [];
  if (wanted.test.numbers !== null) for (const number of wanted.test.numbers) if (passes(number)) numbers.push(number);
  if (wanted.test.numbers === null)
    for (let number = columns.newest(); number > 0; number -= 1) {
      if (number % 4_096 === 0) finding.goOn();
      if (passes(number)) numbers.push(number);
    }
  const dates = new Float64Array(numbers.length).map((_, index) => columns.at(numbers[index] ?? 0));
  const order = Uint32Array.from(numbers, (_, index) => index).sort(
    (a, b) => (dates[b] ?? 0) - (dates[a] ?? 0) || (numbers[b] ?? 0) - (numbers[a] ?? 0),
  );
  const sorted = Array.from(order, (index) => numbers[index] ?? 0);
  return read(wanted, { numbers: sorted, total: sorted.length, counted: true }, finding);
}

/** What is left once each story has been read that a field wants to look into; of very many the newest. */
function read(wanted: Wanted, matches: Matches, finding: Finding): Matches {
  const looks = lookInside(wanted, finding.db);
  if (looks === null) return matches;
  const looked = matches.numbers.slice(0, MOST_READ);
  const numbers = looked.filter((number, index) => {
    if (index % 50 === 0) finding.goOn();
    return looks(number);
  });
  if (looked.length === matches.numbers.length && matches.counted)
    return { numbers, total: numbers.length, counted: true };
  const total = Math.round((matches.total * numbers.length) / Math.max(1, looked.length));
  return { numbers, total: Math.max(numbers.length, total), counted: false };
}

function readSome(wanted: Wanted, numbers: readonly number[], { db }: Finding): readonly number[] {
  const looks = lookInside(wanted, db);
  return looks === null ? numbers.slice(0, FIRST_PAGE) : numbers.slice(0, FIRST_PAGE * 4).filter(looks);
}

function lookInside({ test, excluded }: Wanted, db: Database): ((number: number) => boolean) | null {
  const { reads } = test;
  if (reads === undefined && excluded === null) return null;
  return (number) =>
    (excluded === null || among(db, excluded, [number]).length === 0) && (reads === undefined || reads(number));
}
