// The numbers of the stories that match, the newest first, in slices: bounded work, and a place to stop between any two of them.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';

/** Numbers that one look into the index covers: at first few, for the first answer; then more. */
const FIRST_SLICE = 16_384;
const WIDEST_SLICE = 262_144;
/** Matches read at once. */
const BATCH = 2_048;

export interface Gathering {
  readonly db: Database;
  /** An FTS5 expression. */
  readonly match: string;
  /** Stories from this number down to that one are looked at. */
  readonly newest: number;
  readonly oldest?: number;
  /** Cuts the archive into one slice: for expressions that cost as much for a slice as for the whole. */
  readonly whole?: boolean;
}

/** Batches of numbers, each with the number down to which everything has been looked at. An empty batch is told too: it is a place to stop. */
export function* batchesOf({
  db,
  match,
  newest,
  oldest = 1,
  whole = false,
}: Gathering): Generator<{ numbers: readonly number[]; down: number }> {
  let top = newest;
  let width = whole ? newest : FIRST_SLICE;
  while (top >= oldest) {
    const bottom = Math.max(oldest, top - width + 1);
    let from = top;
    while (from >= bottom) {
      const numbers = prepared<[string, number, number, number], number>(db, SLICE)
        .pluck()
        .all(match, bottom, from, BATCH);
      const last = numbers.length < BATCH ? bottom : (numbers.at(-1) ?? bottom);
      yield { numbers, down: last };
      from = last - 1;
    }
    top = bottom - 1;
    width = Math.min(width * 2, WIDEST_SLICE);
  }
}
// FTS5 passes over a bound that is not an integer, and numbers are bound as floating point.
const SLICE = `SELECT rowid FROM story_index WHERE story_index MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
  ORDER BY rowid DESC LIMIT ?`;

/** Which of `numbers` match: a look into the index each. */
export const among = (db: Database, match: string, numbers: readonly number[]): number[] =>
  numbers.filter((number) => prepared<[string, number], number>(db, ONE).pluck().get(match, number) !== undefined);
const ONE = 'SELECT 1 FROM story_index WHERE story_index MATCH ? AND rowid = CAST(? AS INTEGER)';
