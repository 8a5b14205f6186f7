// Opens an archive: its owner lock, its rules (checked after the first write), its schema, and a sentence for everything that can stand in the way.

import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { asNewsroomError } from '../failures.ts';
import type { Archive } from './archive.ts';
import { makeBackup, newestBackup } from './backup.ts';
import { connectToRead } from './connect-to-read.ts';
import { type ArchiveFiles, archiveFiles } from './layout.ts';
import { APPLICATION_ID, type Migration, migrate, newestVersion, pendingMigrations, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { moment } from './moment.ts';
import { ArchiveNotOpened } from './not-opened.ts';
import { openedArchive } from './opened-archive.ts';
import { type OwnerLock, takeOwnerLock } from './owner-lock.ts';
import { checkWritingRules, setWritingRules } from './writing-rules.ts';

export interface OpenOptions {
  readonly folder: string;
  /** The host's name, for the owner lock. */
  readonly host: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Open beside an owner, only to read: takes no lock and changes nothing. */
  readonly readOnly?: boolean;
  /** A person chose to begin a new archive where one was lost or set aside. */
  readonly beginNew?: boolean;
  /** Other than the released ones in tests of the machinery only. */
  readonly migrations?: readonly Migration[];
}

const NEWER =
  'This archive was made by a newer Stet, so it is open to read, copy and export only. Update Stet to go on working in it.';
const FOLDER_READ_ONLY =
  'The archive’s folder cannot be written, so it is open to read, copy and export only. Give yourself the right to write there, or copy the folder, and open it again.';
const ASKED = 'This archive was opened only to read.';

/**
 * Opens the archive in `folder`, making folder and archive where there is none.
 *
 * Throws ArchiveNotOpened: `owned` by another host, `damaged`, or a `folder` that cannot be used. A newer archive and a folder that cannot be
 * written open read-only. Pending migrations run after a verified backup; a failure leaves the archive as it was.
 */
export async function openArchive(options: OpenOptions): Promise<Archive> {
  const files = archiveFiles(options.folder);
  try {
    if (options.readOnly === true) return openToRead(options, files, ASKED);
    const writable = prepareFolder(options.folder, files);
    return writable ? await openToWrite(options, files) : openToRead(options, files, FOLDER_READ_ONLY);
  } catch (error) {
    throw notOpened(error, options.folder);
  }
}

/** False where the folder or the archive in it cannot be written. */
function prepareFolder(folder: string, files: ArchiveFiles): boolean {
  try {
    mkdirSync(files.media, { recursive: true });
    mkdirSync(files.backups, { recursive: true });
    accessSync(folder, constants.W_OK);
    for (const file of [files.database, files.lock]) if (existsSync(file)) accessSync(file, constants.W_OK);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if ((code === 'EACCES' || code === 'EROFS' || code === 'EPERM') && existsSync(files.database)) return false;
    throw error;
  }
}

async function openToWrite(options: OpenOptions, files: ArchiveFiles): Promise<Archive> {
  const migrations = options.migrations ?? MIGRATIONS;
  const since = new Date(options.now()).toISOString();
  const lock = takeOwnerLock(options.folder, { host: options.host, pid: process.pid, since });
  let db: Database.Database | null = null;
  try {
    if (!existsSync(files.database)) beginArchive(files, migrations, options.beginNew === true);
    db = new Database(files.database, { fileMustExist: true, timeout: 5_000 });
    const version = recognise(db, files);
    if (version > newestVersion(migrations)) {
      db.close();
      lock.release();
      return openToRead(options, files, NEWER);
    }
    setWritingRules(db);
    if (pendingMigrations(version, migrations).length > 0)
      await makeBackup({ folder: options.folder, now: options.now });
    migrate(db, migrations);
    checkWritingRules(db);
    return openedArchive(db, options.folder, null, lock);
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

/**
 * A new archive is made under another name and gets its own only when it is whole, so that an empty archive.db is always damage.
 * Where there are backups but no archive, the file was lost: that is told, never passed over with an empty archive.
 */
function beginArchive(files: ArchiveFiles, migrations: readonly Migration[], asked: boolean): void {
  if (!asked && newestBackup(files) !== null) throw damaged(files, 'The archive file is missing from its folder.');
  const made = `${files.database}.new`;
  for (const end of ['', '-wal', '-shm']) rmSync(made + end, { force: true });
  const db = new Database(made);
  try {
    setWritingRules(db);
    migrate(db, migrations);
  } finally {
    db.close();
  }
  for (const end of ['-wal', '-shm']) rmSync(files.database + end, { force: true });
  renameSync(made, files.database);
}

function openToRead(options: OpenOptions, files: ArchiveFiles, why: string): Archive {
  if (!existsSync(files.database))
    throw new ArchiveNotOpened('NOT_FOUND', `There is no archive in ${options.folder}.`, { why: 'folder' });
  const migrations = options.migrations ?? MIGRATIONS;
  const db = connectToRead(files.database);
  try {
    const version = recognise(db, files);
    if (pendingMigrations(version, migrations).length > 0)
      throw new ArchiveNotOpened(
        'REFUSED',
        'This archive was made by an older Stet. Open it once in a window of this Stet, which brings it up to date after a backup; until then it cannot be read here.',
        { why: 'folder' },
      );
    return openedArchive(db, options.folder, version > newestVersion(migrations) ? NEWER : why, NO_LOCK);
  } catch (error) {
    db.close();
    throw error;
  }
}

const NO_LOCK: OwnerLock = { release() {} };

/** The schema's version of an archive; throws where the file is no archive or is shorter than it says it is. */
function recognise(db: Database.Database, files: ArchiveFiles): number {
  const version = schemaVersion(db);
  const tables = Number(db.prepare('select count(*) from sqlite_schema').pluck().get());
  if (version === 0 && tables === 0) throw damaged(files, 'The archive file is empty.');
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID)
    throw new ArchiveNotOpened(
      'REFUSED',
      'The file archive.db in this folder is not an archive of Stet. Choose another folder.',
      {
        why: 'folder',
      },
    );
  const expected = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  const wal = `${files.database}-wal`;
  const walBytes = existsSync(wal) ? statSync(wal).size : 0;
  if (walBytes === 0 && statSync(files.database).size < expected)
    throw damaged(files, 'The archive file is shorter than it was.');
  return version;
}

function damaged(files: ArchiveFiles, what: string, cause?: unknown): ArchiveNotOpened {
  const backup = newestBackup(files);
  const offer =
    backup === null
      ? 'There is no backup of it. The file can be set aside under a new name, and a new archive begun.'
      : `The newest verified backup is from ${moment(backup.at)}. It can be restored; what is there now is then kept under a new name.`;
  const sentence = `${what} Nothing was changed and nothing was deleted. ${offer}`;
  return new ArchiveNotOpened('DAMAGED', sentence, { why: 'damaged', backup }, { cause });
}

function notOpened(error: unknown, folder: string): ArchiveNotOpened {
  if (error instanceof ArchiveNotOpened) return error;
  const known = asNewsroomError(error);
  if (known.code === 'DAMAGED') return damaged(archiveFiles(folder), 'The archive file is damaged.', error);
  if (known.code === 'CONFLICT') throw error;
  const sentence =
    known.code === 'READ_ONLY'
      ? `The folder ${folder} cannot be written, and there is no archive in it to read. Choose another folder, or give yourself the right to write there.`
      : known.code === 'FAILED'
        ? `The archive in ${folder} could not be opened. Nothing in it was changed.`
        : known.message;
  return new ArchiveNotOpened(known.code, sentence, { why: 'folder' }, { cause: error });
}
