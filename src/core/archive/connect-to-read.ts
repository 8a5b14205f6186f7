// A connection that cannot write, wherever the archive lies.

import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { NewsroomError } from '../errors.ts';

/** Bytes of the largest archive that is read into memory. */
const MOST_IN_MEMORY = 1_073_741_824;

/**
 * Opens the archive file only to read. Throws SQLite's error; TOO_LARGE for a large archive in a folder that cannot be written.
 *
 * SQLite reads a WAL database only where its -wal and -shm files are or can be made. In a folder that cannot be written and has none,
 * nobody can be writing either, so the file is then read into memory as it is.
 */
export function connectToRead(file: string): Database.Database {
  try {
    return checked(new Database(file, { readonly: true, timeout: 5_000 }));
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !/^SQLITE_(CANTOPEN|READONLY)/.test(error.code)) throw error;
    if (statSync(file).size > MOST_IN_MEMORY)
      throw new NewsroomError(
        'TOO_LARGE',
        'This archive lies in a folder that cannot be written and is too large to be read there. Copy the folder to where you may write, and open the copy.',
      );
    return checked(new Database(withoutWal(readFileSync(file)), { readonly: true }));
  }
}

/** The first read shows whether the file can be read at all. */
function checked(db: Database.Database): Database.Database {
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('schema_version');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Bytes 18 and 19 of the header say 2 for WAL, which a database in memory cannot have: https://www.sqlite.org/fileformat.html#file_format_version_numbers */
function withoutWal(bytes: Buffer): Buffer {
  if (bytes.length >= 20) bytes.fill(1, 18, 20);
  return bytes;
}
