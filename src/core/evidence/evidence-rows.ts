// The rows of `evidence`: what proves a fact, with its hash and the time it was taken in. Private as a whole.

import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Evidence } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';

const COLUMNS = 'e.id, e.kind, e.title, e.text, e.url, e.locator, e.captured, e.by, e.hash';

export const evidenceOfStory = (db: Database, storyId: string): (Evidence & { factId: string })[] =>
  prepared<[string], Evidence & { factId: string }>(db, OF_STORY).all(storyId);
const OF_STORY = `SELECT e.fact_id AS factId, ${COLUMNS} FROM facts f JOIN evidence e ON e.fact_id = f.id
  WHERE f.story_id = ? AND e.removed_at IS NULL ORDER BY e.captured, e.rowid`;

export const evidenceOfFact = (db: Database, factId: string): Evidence[] =>
  prepared<[string], Evidence>(db, OF_FACT).all(factId);
const OF_FACT = `SELECT ${COLUMNS} FROM evidence e WHERE e.fact_id = ? AND e.removed_at IS NULL ORDER BY e.captured, e.rowid`;

/** SHA-256 of the text as UTF-8, hexadecimal: proves later that the evidence is what was taken in. */
export const evidenceHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function insertEvidence(db: Database, factId: string, evidence: Evidence): void {
  prepared<[object]>(db, INSERT).run({ factId, ...evidence });
}
const INSERT = `INSERT INTO evidence (id, fact_id, kind, title, url, locator, captured, by, hash, text)
  VALUES (@id, @factId, @kind, @title, @url, @locator, @captured, @by, @hash, @text)`;

/** Taken out of sight; the row stays, because checks may rest on it. False when the fact has no such evidence. */
export const removeEvidenceRow = (db: Database, factId: string, id: string, at: string): boolean =>
  prepared<[string, string, string]>(db, REMOVE).run(at, id, factId).changes === 1;
const REMOVE = 'UPDATE evidence SET removed_at = ? WHERE id = ? AND fact_id = ? AND removed_at IS NULL';
