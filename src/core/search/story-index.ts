// Keeps the full-text index: every story outside the bin, under its number, in the transaction that changes it.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';

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

export function dropFromIndex(db: Database, number: number): void {
  prepared<[number]>(db, 'DELETE FROM story_index WHERE rowid = ?').run(number);
}
