// Who wrote a story: everybody who changed its words, and everybody in its byline.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { standsIn } from '../gates/whole-name.ts';
import { folded, namesOf } from './people.ts';

/** Notes that somebody changed words of the story. Runs inside the caller's transaction; the story's row must exist. */
export function keepAuthor(db: Database, storyId: string, name: string): void {
  prepared<[string, string]>(db, 'INSERT OR IGNORE INTO authors (story_id, name) VALUES (?, ?)').run(storyId, name);
}

/** True when the person, under any name borne at this desk, changed words of the story or stands in its byline. */
export function isAuthor(db: Database, storyId: string, name: string): boolean {
  const own = namesOf(db, name);
  const authors = prepared<[string], string>(db, 'SELECT name FROM authors WHERE story_id = ?').pluck().all(storyId);
  if (authors.some((author) => own.includes(folded(author)))) return true;
  const byline = prepared<[string], string>(db, 'SELECT byline FROM stories WHERE id = ?').pluck().get(storyId) ?? '';
  return own.some((one) => standsIn(one, byline));
}
