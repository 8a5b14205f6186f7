// How many stories and words the full-text index holds, from its own records.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import type { Corpus } from './scoring.ts';

/**
 * FTS5 keeps these sums itself, as variable-length integers in one row: the number of rows, then the words of each column
 * (https://www.sqlite.org/fts5.html#fts5_data_structures, FTS5_AVERAGES_ROWID).
 */
export function readCorpus(db: Database): Corpus {
  const bytes = prepared<[], Buffer>(db, 'SELECT block FROM story_index_data WHERE id = 1').pluck().get();
  const [stories = 0, ...words] = bytes === undefined ? [] : varints(bytes);
  return { stories, words: stories === 0 ? 1 : Math.max(1, words.reduce((sum, each) => sum + each, 0) / stories) };
}

/** SQLite's variable-length integers of up to seven bytes: more words than that no archive holds. */
function varints(bytes: Buffer): number[] {
  const found: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 127);
    if ((byte & 128) !== 0) continue;
    found.push(value);
    value = 0;
  }
  return found;
}
