// Keeps the full-text index: every story outside the bin, under its number, in the transaction that changes it.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { countedTo, recount } from './word-counts.ts';

/** What is searched of a story. `body` is its publishable words; notes are not among them. */
export interface IndexedWords {
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly body: string;
}

export function indexStory(db: Database, number: number, words: IndexedWords): void {
  const { slug, headline, standfirst, byline, body } = words;
  prepared<[object]>(db, INSERT).run({ number, slug, headline, standfirst, byline, body });
}
const INSERT = `INSERT OR REPLACE INTO story_index (rowid, slug, headline, standfirst, byline, body)
  VALUES (@number, @slug, @headline, @standfirst, @byline, @body)`;

/** The same for a story that was indexed before, or was and is no more; `before` is null when it comes back. */
export function reindexStory(db: Database, number: number, before: IndexedWords | null, words: IndexedWords): void {
  indexStory(db, number, words);
  if (number <= countedTo(db)) recount(db, before, words);
}

export function dropFromIndex(db: Database, number: number, words: IndexedWords): void {
  prepared<[number]>(db, 'DELETE FROM story_index WHERE rowid = ?').run(number);
  if (number <= countedTo(db)) recount(db, words, null);
}
