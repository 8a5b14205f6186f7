// What a story is found by beside its words: its keywords, and what it has. Kept in the transaction that keeps the story.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import type { ContentFields } from '../stories/content-json.ts';
import { fold } from './fold.ts';

/** What `has:` may be asked for of a story's content; `fact` is answered by the story's counts. */
export const HAS = ['image', 'related', 'correction', 'embargo', 'keyword'] as const;

export const keywordLabel = (keyword: string): string => `keyword:${fold(keyword).replace(/\s+/gu, ' ').trim()}`;
export const hasLabel = (what: string): string => `has:${what}`;

/** `document` as JSON. */
export function labelsOf(fields: ContentFields, document: string): readonly string[] {
  const { keywords, related, corrections, embargo } = fields;
  const has = {
    image: document.includes('"type":"image"'),
    related: related.length > 0,
    correction: corrections.length > 0,
    embargo: embargo !== null,
    keyword: keywords.length > 0,
  };
  return [...new Set([...HAS.filter((what) => has[what]).map(hasLabel), ...keywords.map(keywordLabel)])];
}

/** Brings a story's labels from `before` to `after`. */
export function keepLabels(db: Database, number: number, before: readonly string[], after: readonly string[]): void {
  for (const label of before) if (!after.includes(label)) prepared<[string, number]>(db, DROP).run(label, number);
  for (const label of after) if (!before.includes(label)) prepared<[string, number]>(db, KEEP).run(label, number);
}
const DROP = 'DELETE FROM story_labels WHERE label = ? AND number = ?';
const KEEP = 'INSERT OR IGNORE INTO story_labels (label, number) VALUES (?, ?)';

/** Numbers of the stories with a label, the newest first. */
export const labelled = (db: Database, label: string, most: number): number[] =>
  prepared<[string, number], number>(db, LABELLED).pluck().all(label, most);
const LABELLED = 'SELECT number FROM story_labels WHERE label = ? ORDER BY number DESC LIMIT ?';

/** Keywords that begin with `prefix`, the most used first among the first few hundred by name. */
export function keywordsLike(db: Database, prefix: string, limit: number): { keyword: string; stories: number }[] {
  const from = keywordLabel(prefix);
  return prepared<[string, string, number, number], { keyword: string; stories: number }>(db, KEYWORDS).all(
    from,
    `${from}\u{10ffff}`,
    SCANNED,
    limit,
  );
}
/** Labels that are read to complete a keyword. */
const SCANNED = 20_000;
const KEYWORDS = `SELECT substr(label, 9) AS keyword, count(*) AS stories FROM (
    SELECT label FROM story_labels WHERE label >= ? AND label < ? LIMIT ?
  ) GROUP BY label ORDER BY stories DESC, label LIMIT ?`;
