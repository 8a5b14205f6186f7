// Turns anything thrown into one of the contract's codes and a sentence; a stack never leaves the core.

import Database from 'better-sqlite3';
import { DocumentError } from '#shared/story/document.ts';
import { NewsroomError } from './errors.ts';

const DISK_FULL =
  'The disk is full. This change was not kept; everything saved before is safe. Free some space, then try again.';
const DISK_FAILED =
  'The disk did not do what was asked of it. This change was not kept; everything saved before is as it was. Check the disk, then try again.';
const READ_ONLY =
  'The archive’s folder cannot be written. This change was not kept; everything can still be read, copied and exported.';
const DAMAGED =
  'The archive file is damaged. Nothing was changed by this. Close Stet, keep a copy of the archive’s folder, and restore the newest backup.';
const BUSY = 'The archive is busy with something else. Nothing was lost; try again in a moment.';
const TOO_LARGE = 'That is larger than the archive can hold in one piece. Nothing was changed.';
const FAILED =
  'Something in Stet itself went wrong, and this change was not kept. Everything saved before is safe; try again, and restart Stet if it happens twice.';

/** The contract's error for anything that was thrown. The original is its `cause`, for the log only. */
export function asNewsroomError(error: unknown): NewsroomError {
  if (error instanceof NewsroomError) return error;
  const options = { cause: error };
  if (error instanceof DocumentError) return new NewsroomError('INVALID', error.message, options);
  if (error instanceof Database.SqliteError) return fromSqlite(error.code, options);
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new NewsroomError('DISK', DISK_FULL, options);
    if (error.code === 'EROFS' || error.code === 'EACCES' || error.code === 'EPERM')
      return new NewsroomError('READ_ONLY', READ_ONLY, options);
    if (error.code === 'EIO') return new NewsroomError('DISK', DISK_FAILED, options);
  }
  return new NewsroomError('FAILED', FAILED, options);
}

/** SQLite's extended result codes by name: https://www.sqlite.org/rescode.html */
function fromSqlite(code: string, options: ErrorOptions): NewsroomError {
  if (code === 'SQLITE_FULL') return new NewsroomError('DISK', DISK_FULL, options);
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(code)) return new NewsroomError('READ_ONLY', READ_ONLY, options);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new NewsroomError('DAMAGED', DAMAGED, options);
  if (/^SQLITE_(IOERR|CANTOPEN|NOLFS)/.test(code)) return new NewsroomError('DISK', DISK_FAILED, options);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new NewsroomError('REFUSED', BUSY, options);
  if (code === 'SQLITE_TOOBIG') return new NewsroomError('TOO_LARGE', TOO_LARGE, options);
  return new NewsroomError('FAILED', FAILED, options);
}
