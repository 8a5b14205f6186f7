// Reading the audit.

import type { Database } from 'better-sqlite3';
import type { AuditDeed, AuditDetail, AuditEntry } from '#shared/contract/audit.ts';
import { prepared } from '../archive/prepared.ts';
import type { ChainedEntry } from './chain.ts';

const COLUMNS = 'number, at, by, what, story_id AS storyId, fact_id AS factId, detail';
type Row = Omit<AuditEntry, 'detail'> & { detail: string };

const entryOf = ({ detail, ...row }: Row): AuditEntry => ({ ...row, detail: JSON.parse(detail) as AuditDetail });

export interface AuditQuery {
  readonly storyId: string | null;
  readonly before: number | null;
  readonly limit: number;
}

/** Newest first; of one story, or of the archive. */
export function auditEntries(db: Database, { storyId, before, limit }: AuditQuery): AuditEntry[] {
  const bound = { before: before ?? Number.MAX_SAFE_INTEGER, limit };
  const rows =
    storyId === null
      ? prepared<[object], Row>(db, NEWEST).all(bound)
      : prepared<[object], Row>(db, OF_STORY).all({ ...bound, storyId });
  return rows.map(entryOf);
}
const NEWEST = `SELECT ${COLUMNS} FROM audit WHERE number < @before ORDER BY number DESC LIMIT @limit`;
const OF_STORY = `SELECT ${COLUMNS} FROM audit WHERE story_id = @storyId AND number < @before
  ORDER BY number DESC LIMIT @limit`;

/** A story's entries of one kind, oldest first. */
export const deedsOfStory = (db: Database, storyId: string, what: AuditDeed): AuditEntry[] =>
  prepared<[string, string], Row>(db, DEEDS).all(storyId, what).map(entryOf);
const DEEDS = `SELECT ${COLUMNS} FROM audit WHERE story_id = ? AND what = ? ORDER BY number`;

/** Every entry with its hashes, oldest first, a row at a time: a long audit is never in memory as a whole. */
export const chainOf = (db: Database): IterableIterator<ChainedEntry & { readonly hash: string }> =>
  db
    .prepare<[], ChainedEntry & { hash: string }>(`SELECT ${COLUMNS}, before, hash FROM audit ORDER BY number`)
    .iterate();
