// Brings an archive to the newest schema: numbered steps, all pending ones in one transaction.

import type { Database } from 'better-sqlite3';

export interface Migration {
  /** 1, 2, 3 …: the archive's `user_version` once it has run. */
  readonly number: number;
  /** What it brings, for the log: "stories, facts and sources". */
  readonly title: string;
  /** SQL or code; runs inside the transaction of all pending migrations, so it must not begin or commit one. */
  up(db: Database): void;
}

/** "Stet" as four bytes; tells an archive from any other SQLite file. */
export const APPLICATION_ID = 0x53746574;

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0;

/** Those that an archive at `version` still lacks. Throws when the list itself is out of order: numbers must run 1, 2, 3 without a hole. */
export function pendingMigrations(version: number, migrations: readonly Migration[]): readonly Migration[] {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1)
      throw new Error(`Migration ${migration.number} stands where ${index + 1} belongs.`);
  });
  return migrations.filter(({ number }) => number > version);
}

/**
 * Runs every pending migration and checks the references between tables, all in one transaction: it ends at the newest version or where it began.
 *
 * Foreign keys are not enforced row by row meanwhile (SQLite's procedure for changing tables), but checked as a whole at the end.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const pending = pendingMigrations(schemaVersion(db), migrations);
  if (pending.length === 0) return;
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of pending) {
        migration.up(db);
        db.pragma(`user_version = ${migration.number}`);
      }
      db.pragma(`application_id = ${APPLICATION_ID}`);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`${broken.length} references point nowhere after the migrations.`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
