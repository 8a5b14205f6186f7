// The open archive: one connection, its rules, its transactions.

import type { Database } from 'better-sqlite3';

export interface Archive {
  readonly db: Database;
  readonly folder: string;
  /** A sentence when nothing may be written (made by a newer Stet, folder read-only), else null. */
  readonly readOnly: string | null;
  /** Runs `work` as one immediate transaction: all of it or nothing. Throws READ_ONLY as a sentence where nothing may be written. */
  transaction<T>(work: () => T): T;
  close(): void;
}
