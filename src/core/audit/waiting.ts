// Deeds that could not be written into the audit when they were done, because another host owned the archive or it was closed: they wait
// in a file each, or in the restored archive itself, until the owner takes them in.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AuditEntry } from '#shared/contract/audit.ts';
import type { Archive } from '../archive/archive.ts';
import { archiveFiles } from '../archive/layout.ts';
import { prepared } from '../archive/prepared.ts';
import { type AuditRecord, record } from './record.ts';

const Waiting = AuditEntry.omit({ number: true }).partial({ storyId: true, factId: true, detail: true });

/**
 * Records a deed now, or leaves it to the archive's owner where this connection may only read (the command line beside an open window).
 * False where the archive's folder cannot be written either: then nobody will ever know of it.
 */
export function recordOrLeave(archive: Archive, id: string, entry: AuditRecord): boolean {
  if (archive.readOnly === null) {
    archive.transaction(() => record(archive.db, entry));
    return true;
  }
  try {
    const { auditWaiting } = archiveFiles(archive.folder);
    mkdirSync(auditWaiting, { recursive: true });
    writeFileSync(join(auditWaiting, `${id}.json`), JSON.stringify(entry), { flush: true });
    return true;
  } catch {
    return false;
  }
}

/** Takes in what waits; a file that is no entry is left where it lies. Called by the owner when it opens and before the audit is read. */
export function takeInWaiting(archive: Archive): void {
  if (archive.readOnly !== null) return;
  const files = waitingFiles(archiveFiles(archive.folder).auditWaiting);
  const restored = prepared<[], { value: string }>(archive.db, RESTORED).get();
  if (files.length === 0 && restored === undefined) return;
  const taken: string[] = [];
  archive.transaction(() => {
    if (restored !== undefined) takeIn(archive.db, restored.value);
    archive.db.exec(`DELETE FROM settings WHERE key = '${RESTORED_KEY}'`);
    for (const file of files) if (takeIn(archive.db, readFileSync(file, 'utf8'))) taken.push(file);
  });
  // A kill before this line makes an entry stand twice, which is less than one that is lost.
  for (const file of taken) rmSync(file, { force: true });
}

/** Where a restore leaves word in the copy that it puts in the archive's place. */
export const RESTORED_KEY = 'audit-restored';
const RESTORED = `SELECT value FROM settings WHERE key = '${RESTORED_KEY}'`;

function takeIn(db: Database, text: string): boolean {
  const entry = Waiting.safeParse(parsed(text));
  if (!entry.success) return false;
  const { storyId = null, factId = null, detail = {}, ...rest } = entry.data;
  record(db, { ...rest, storyId, factId, detail });
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function waitingFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    // Nothing has ever waited here.
    return [];
  }
}
