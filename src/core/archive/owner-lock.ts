// One owner per archive, whatever the host: an exclusive transaction on a tiny lock database, which the kernel ends when the owner is killed.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { archiveFiles } from './layout.ts';
import { moment } from './moment.ts';
import { ArchiveNotOpened, type Owner } from './not-opened.ts';

/** A host that is just closing gets this long to let go, in milliseconds. */
const PATIENCE = 300;

export interface OwnerLock {
  release(): void;
}

/**
 * Makes this process the owner of the archive in `folder`, which must exist.
 *
 * Throws ArchiveNotOpened (REFUSED) with the owner's name when somebody else is, within a second; SQLite's own error where the folder cannot be written.
 */
export function takeOwnerLock(folder: string, self: Owner): OwnerLock {
  const files = archiveFiles(folder);
  const lock = new Database(files.lock, { timeout: PATIENCE });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    const owner = readOwner(folder);
    throw new ArchiveNotOpened('REFUSED', ownedSentence(owner), { why: 'owned', owner });
  }
  try {
    writeFileSync(`${files.owner}.new`, JSON.stringify(self));
    renameSync(`${files.owner}.new`, files.owner);
  } catch (error) {
    lock.close();
    throw error;
  }
  return {
    release() {
      rmSync(files.owner, { force: true });
      lock.close();
    },
  };
}

/** Who wrote the owner note last. It speaks of the present only while the lock is held. */
export function readOwner(folder: string): Owner | null {
  try {
    const note: unknown = JSON.parse(readFileSync(archiveFiles(folder).owner, 'utf8'));
    if (typeof note !== 'object' || note === null || !('host' in note && 'pid' in note && 'since' in note)) return null;
    return { host: String(note.host), pid: Number(note.pid), since: String(note.since) };
  } catch {
    return null;
  }
}

export const ownedSentence = (owner: Owner | null): string =>
  `This archive is already open in ${
    owner === null ? 'another Stet' : `another Stet (${owner.host}, process ${owner.pid}, since ${moment(owner.since)})`
  }. Nothing was changed. Work there, or close it and try again.`;
