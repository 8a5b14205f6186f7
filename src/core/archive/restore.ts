// After damage: the files are set aside under a new name, and a verified backup takes their place. Only ever on a person's explicit choice.

import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { RESTORED_KEY } from '../audit/waiting.ts';
import { NewsroomError } from '../errors.ts';
import { listBackups } from './backup.ts';
import { flushFile, flushFolderOf } from './flush.ts';
import { archiveFiles } from './layout.ts';
import type { BackupFile, Owner } from './not-opened.ts';
import { takeOwnerLock } from './owner-lock.ts';

export interface Restored {
  readonly backup: BackupFile;
  /** The archive file's new name, or null when there was none to set aside. */
  readonly setAside: string | null;
}

/**
 * Puts a backup (the newest verified one unless `file` names another of the list) in the archive's place. The archive's own files are kept under a new name.
 *
 * Throws REFUSED while another host owns the archive, NOT_FOUND where there is no such backup, DAMAGED where it does not pass its check; nothing was changed then.
 */
export function restoreBackup(folder: string, self: Owner, file?: string): Restored {
  const files = archiveFiles(folder);
  const lock = takeOwnerLock(folder, self);
  try {
    const backup = listBackups(files).find((one) => file === undefined || one.file === file);
    if (backup === undefined)
      throw new NewsroomError('NOT_FOUND', 'There is no such backup of this archive. Nothing was changed.');
    const copy = `${files.database}.restored`;
    copyFileSync(backup.file, copy);
    check(copy);
    leaveWord(copy, backup, self);
    flushFile(copy);
    const setAside = moveAside(files.database, self.since);
    renameSync(copy, files.database);
    flushFolderOf(files.database);
    return { backup, setAside };
  } finally {
    lock.release();
  }
}

/** Sets the archive's files aside under a new name, so that a new archive can be begun (`beginNew`). Nothing is lost. Returns the new name. */
export function setArchiveAside(folder: string, self: Owner): string | null {
  const lock = takeOwnerLock(folder, self);
  const { database } = archiveFiles(folder);
  try {
    const name = moveAside(database, self.since);
    rmSync(database, { force: true });
    return name;
  } finally {
    lock.release();
  }
}

/**
 * Keeps the archive's files under a new name. WAL and shared memory go first and with their file: a WAL left beside another database would
 * be played into it. The database itself gets a second name where the file system can (the restored copy then takes the first name in one
 * step), else it is renamed.
 */
function moveAside(database: string, at: string): string | null {
  const name = database.replace(/\.db$/, `.set-aside-${at.replaceAll(/[:.]/g, '-')}.db`);
  for (const end of ['-wal', '-shm']) if (existsSync(database + end)) renameSync(database + end, name + end);
  if (!existsSync(database)) return null;
  try {
    linkSync(database, name);
  } catch {
    renameSync(database, name);
  }
  return name;
}

/** The audit of the restored archive will say that it was restored: entries that stand in newer backups were taken back by a person's choice. */
function leaveWord(file: string, backup: BackupFile, self: Owner): void {
  const db = new Database(file);
  try {
    const entry = { at: self.since, by: self.host, what: 'archive-restored', detail: { backup: backup.at } };
    db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)').run(RESTORED_KEY, JSON.stringify(entry));
  } finally {
    db.close();
  }
}

function check(file: string): void {
  const db = new Database(file, { readonly: true });
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new NewsroomError('DAMAGED', 'That backup is damaged too. Nothing was changed; try an older one.');
  } finally {
    db.close();
  }
}
