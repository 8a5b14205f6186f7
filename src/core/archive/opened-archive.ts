// An archive once it is open: transactions, and a tidy close.

import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { NewsroomError } from '../errors.ts';
import type { Archive } from './archive.ts';
import { archiveFiles } from './layout.ts';
import type { OwnerLock } from './owner-lock.ts';

const MOVED =
  'The archive’s folder was moved, renamed or deleted while Stet had it open. This change was not kept. Copy what you are writing, put the folder back, and start Stet again.';

const CLOSED = 'The archive was closed before this could be kept. Copy what you are writing, and start Stet again.';

export function openedArchive(db: Database, folder: string, readOnly: string | null, lock: OwnerLock): Archive {
  const { database } = archiveFiles(folder);
  const number = readFileNumber(database);
  return {
    db,
    folder,
    readOnly,
    transaction(work) {
      if (readOnly !== null) throw new NewsroomError('READ_ONLY', readOnly);
      if (!db.open) throw new NewsroomError('REFUSED', CLOSED);
      if (readFileNumber(database) !== number) throw new NewsroomError('DISK', MOVED);
      return db.transaction(work).immediate();
    },
    close() {
      if (!db.open) return;
      try {
        // Keeps the query planner's figures fresh; a look at few rows. https://www.sqlite.org/lang_analyze.html#recommended_usage_patterns
        if (readOnly === null) db.pragma('optimize');
      } finally {
        db.close();
        lock.release();
      }
    },
  };
}

/** The file system's number of the file, or null when it is not there: SQLite would go on writing into a file that nobody can find any more. */
const readFileNumber = (file: string): bigint | null =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
