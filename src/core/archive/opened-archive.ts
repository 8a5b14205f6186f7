// An archive once it is open: transactions, and a tidy close.

import type { Database } from 'better-sqlite3';
import { NewsroomError } from '../errors.ts';
import type { Archive } from './archive.ts';
import type { OwnerLock } from './owner-lock.ts';

export function openedArchive(db: Database, folder: string, readOnly: string | null, lock: OwnerLock): Archive {
  return {
    db,
    folder,
    readOnly,
    transaction(work) {
      if (readOnly !== null) throw new NewsroomError('READ_ONLY', readOnly);
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
