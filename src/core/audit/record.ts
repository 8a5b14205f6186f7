// Writing the audit: one small function for every feature that does something to be answered for.

import type { Database } from 'better-sqlite3';
import type { AuditDeed, AuditDetail } from '#shared/contract/audit.ts';
import { prepared } from '../archive/prepared.ts';
import { canonicalJson, entryHash } from './chain.ts';

export interface AuditRecord {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly by: string;
  readonly what: AuditDeed;
  readonly storyId?: string | null;
  readonly factId?: string | null;
  /** No words of a story or a source: an entry can never be taken back. Reasons that a person gave for the audit are meant for it. */
  readonly detail?: AuditDetail;
}

/** The end of the chain: its length and the hash of its last entry. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/**
 * Adds an entry to the end of the chain. Runs inside the caller's transaction, beside the deed itself: both are kept or neither.
 *
 * The end is also noted apart from the entries, and the chain goes on from that note, so that entries taken off its end leave a hole.
 */
export function record(
  db: Database,
  { at, by, what, storyId = null, factId = null, detail = {} }: AuditRecord,
): AuditHead {
  const head = notedHead(db) ?? lastEntry(db);
  const entry = {
    ...{ at, by, what, storyId, factId },
    number: (head?.number ?? 0) + 1,
    detail: canonicalJson(detail),
    before: head?.hash ?? '',
  };
  const hash = entryHash(entry);
  prepared<[object]>(db, INSERT).run({ ...entry, hash });
  prepared<[string]>(db, NOTE).run(JSON.stringify({ number: entry.number, hash }));
  return { number: entry.number, hash };
}
const INSERT = `INSERT INTO audit (number, at, by, what, story_id, fact_id, detail, before, hash)
  VALUES (@number, @at, @by, @what, @storyId, @factId, @detail, @before, @hash)`;
const NOTE = `INSERT INTO settings (key, value) VALUES ('audit-head', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`;

/** Where the chain ends by the note beside it; null when there is none, or none that can be read. */
export function notedHead(db: Database): AuditHead | null {
  const note = prepared<[], { value: string }>(db, `SELECT value FROM settings WHERE key = 'audit-head'`).get();
  if (note === undefined) return null;
  try {
    const { number, hash } = JSON.parse(note.value) as Partial<AuditHead>;
    return typeof number === 'number' && typeof hash === 'string' ? { number, hash } : null;
  } catch {
    return null;
  }
}

/** Where the entries themselves end. */
export const lastEntry = (db: Database): AuditHead | null =>
  prepared<[], AuditHead>(db, 'SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1').get() ?? null;
