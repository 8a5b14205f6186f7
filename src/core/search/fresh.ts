// How much is new to a saved search: stories that match and were added or changed since somebody last looked.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import type { Searcher } from './search-stories.ts';

/** More are told as so many. */
export const MOST_FRESH = 99;
/** Changed stories that are looked through for each search, the latest. */
const LOOKED_THROUGH = 1_000;

export interface FreshQuery {
  readonly searches: readonly { readonly query: string; readonly lookedAt: string; readonly lookedNumber: number }[];
  readonly now: number;
}

export const countFresh = (db: Database, searcher: Searcher, { searches, now }: FreshQuery): number[] =>
  searches.map(({ query, lookedAt, lookedNumber }) => {
    // An import brings stories with old dates: they are new because their number is.
    const changed = prepared<[string, number], number>(db, CHANGED).pluck().all(lookedAt, LOOKED_THROUGH);
    const added = prepared<[number, number], number>(db, ADDED).pluck().all(lookedNumber, LOOKED_THROUGH);
    const numbers = [...new Set([...changed, ...added])];
    return Math.min(MOST_FRESH, searcher.among(query, numbers, now).length);
  });
const CHANGED = 'SELECT number FROM stories WHERE updated > ? AND binned_at IS NULL ORDER BY updated DESC LIMIT ?';
const ADDED = 'SELECT number FROM stories WHERE number > ? ORDER BY number DESC LIMIT ?';
