// Verifying the audit: that every entry says what it said when it was written, that none is missing, and that the checks are those it tells of.

import type { Database } from 'better-sqlite3';
import type { AuditDeed } from '#shared/contract/audit.ts';
import { listBackups } from '../archive/backup.ts';
import { connectToRead } from '../archive/connect-to-read.ts';
import type { ArchiveFiles } from '../archive/layout.ts';
import { moment } from '../archive/moment.ts';
import { chainOf } from './audit-rows.ts';
import { type ChainedCheck, type ChainedEntry, checkHash, entryHash } from './chain.ts';
import { type AuditHead, lastEntry, notedHead } from './record.ts';

/** Sentences; the first break only, since nothing behind it can be trusted. */
export function* chainProblems(db: Database): Generator<string> {
  const broken = firstBreak(db);
  if (broken !== null) {
    yield broken;
    return;
  }
  yield* endProblems(db);
  yield* checkProblems(db);
}

function firstBreak(db: Database): string | null {
  let number = 0;
  let before = '';
  for (const { hash, ...entry } of chainOf(db)) {
    number += 1;
    if (entry.number !== number)
      return `The audit is broken: entry ${number} is missing before ${named(entry)}. Restore a backup from before that.`;
    if (entryHash(entry) !== hash)
      return `The audit is broken at ${named(entry)}: it was changed after it was written. Restore a backup from before that.`;
    if (entry.before !== before)
      return `The audit is broken at ${named(entry)}: it does not follow the entry before it. Restore a backup from before that.`;
    before = hash;
  }
  return null;
}

/** By the note that is kept apart from the entries. */
function* endProblems(db: Database): Generator<string> {
  const noted = notedHead(db);
  const last = lastEntry(db);
  if (noted === null && last === null) return;
  if (noted === null) yield 'The note of where the audit ends is gone, so entries may be missing at its end.';
  else if (noted.number > (last?.number ?? 0))
    yield `The audit ends with entry ${last?.number ?? 0}, but ${noted.number} were written: the last ${noted.number - (last?.number ?? 0)} are missing.`;
  else if (noted.hash !== last?.hash)
    yield `The last entry of the audit, ${last?.number}, is not the one that was written.`;
}

/** Every check against what the audit keeps of it. */
function* checkProblems(db: Database): Generator<string> {
  const rows = db.prepare<
    [],
    ChainedCheck & { number: number; content: string; checkId: string; found: string | null }
  >(
    `SELECT a.number, json_extract(a.detail, '$.content') AS content, json_extract(a.detail, '$.check') AS checkId, c.id AS found,
      c.id, c.fact_id AS factId, c.at, c.by, c.result, c.words, c.evidence_id AS evidenceId, c.note
      FROM audit a LEFT JOIN checks c ON c.id = json_extract(a.detail, '$.check') WHERE a.what = 'check' ORDER BY a.number`,
  );
  let told = 0;
  for (const { number, content, checkId, found, ...check } of rows.iterate()) {
    if (found === null) yield `Check ${checkId}, entry ${number} of the audit, is no longer in the archive.`;
    else if (checkHash(check) !== content)
      yield `Check ${checkId} is not what it was when entry ${number} of the audit was written.`;
    told += 1;
  }
  const kept = Number(db.prepare('SELECT count(*) FROM checks').pluck().get());
  if (kept > told) yield `${kept - told} checks are in the archive of which the audit says nothing.`;
}

/**
 * Entries that a backup holds and the archive does not, which is how a chain that was cut off and its note with it is found out. Backups
 * of a stretch of time that a restore of an older one took back hold more by right, and so do those of older schemas nothing.
 */
export function* backupProblems(db: Database, files: ArchiveFiles): Generator<string> {
  const takenBack = db
    .prepare<[], { from: string; at: string }>(
      `SELECT json_extract(detail, '$.backup') AS "from", at FROM audit WHERE what = 'archive-restored'`,
    )
    .all();
  for (const backup of listBackups(files)) {
    if (takenBack.some(({ from, at }) => backup.at > from && backup.at <= at)) continue;
    const head = headOfBackup(backup.file);
    if (head === null) continue;
    const here = db.prepare<[number], string>('SELECT hash FROM audit WHERE number = ?').pluck().get(head.number);
    if (here === head.hash) continue;
    yield `The backup of ${moment(backup.at)} holds entry ${head.number} of the audit, which the archive ${here === undefined ? 'lacks' : 'has with other content'}.`;
    return;
  }
}

function headOfBackup(file: string): AuditHead | null {
  let db: Database | null = null;
  try {
    db = connectToRead(file);
    const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'audit'`).get() !== undefined;
    return known ? lastEntry(db) : null;
  } catch {
    // A backup that cannot be read says nothing of the archive; restoring it is refused when somebody tries.
    return null;
  } finally {
    db?.close();
  }
}

const DEEDS: Readonly<Record<AuditDeed, string>> = {
  check: 'a check',
  'seal-lifted': 'a seal that was lifted',
  'seal-stale': 'a seal that no longer held',
  'seal-held': 'a seal that held again',
  'seal-gone': 'sealed words that are marked no longer',
  terms: 'other terms of a source',
  unprotected: 'a source that is protected no longer',
  status: 'a change of status',
  export: 'an export',
  override: 'a reason to pass a gate',
  'override-withdrawn': 'a reason that was taken back',
  'source-merged': 'two sources made one',
  'source-parted': 'a source parted again',
  import: 'an import',
  'import-taken-back': 'an import that was taken back',
  'desk-file': 'a desk file that was taken in',
  'difference-settled': 'a choice between two desks',
  'revision-restored': 'a restored revision',
  'archive-restored': 'a restored archive',
  policy: 'a change of the newsroom’s rules',
  person: 'a change among the people',
};

function named({ number, what, at }: ChainedEntry): string {
  const deed = what in DEEDS ? DEEDS[what as AuditDeed] : 'a deed';
  return `entry ${number} (${deed}${Number.isNaN(Date.parse(at)) ? '' : `, ${moment(at)}`})`;
}
