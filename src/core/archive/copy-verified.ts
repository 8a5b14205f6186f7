// One verified copy of an archive: SQLite's backup to a temporary name, fsync, a check of the copy, then its name.

import { renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { NewsroomError } from '../errors.ts';
import { connectToRead } from './connect-to-read.ts';
import { flushFile, flushFolderOf } from './flush.ts';

/** Pages copied at a stretch: 16 MB, so that the thread can be ended between two. */
const PAGES_PER_STEP = 4_096;

const NOT_WHOLE =
  'The backup was made but did not pass its check, so it was thrown away: the archive itself may be damaged. The older backups are as they were. Verify the archive now.';

/** Bytes of the copy at `target`, which appears whole or not at all. Throws DAMAGED when the copy does not pass `quick_check`. */
export async function copyVerified(source: string, target: string): Promise<number> {
  const halfMade = `${target}.half-made-${process.pid}`;
  try {
    await copy(source, halfMade);
    check(halfMade);
    flushFile(halfMade);
    renameSync(halfMade, target);
    flushFolderOf(target);
    return statSync(target).size;
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(halfMade + end, { force: true });
    throw error;
  }
}

/** One read transaction over the whole copy: saves go on meanwhile, and the copy is the archive at one moment, however long it takes. */
async function copy(source: string, target: string): Promise<void> {
  rmSync(target, { force: true });
  const db = connectToRead(source);
  try {
    db.exec('begin');
    db.prepare('select count(*) from sqlite_schema').get();
    await db.backup(target, { progress: () => PAGES_PER_STEP });
    db.exec('commit');
  } finally {
    db.close();
  }
}

/** Makes the copy one file that needs no other beside it, and has SQLite read it through. */
function check(file: string): void {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = DELETE');
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new NewsroomError('DAMAGED', NOT_WHOLE);
  } finally {
    db.close();
  }
}
