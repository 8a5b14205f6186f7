// The rules of every connection that writes, and the proof after its first write that SQLite really keeps them.

import type { Database } from 'better-sqlite3';

const BUSY_TIMEOUT = 5_000;

/** Set on every open: this build of SQLite falls back to `synchronous=NORMAL` in WAL mode unless FULL is asked for each time. */
export function setWritingRules(db: Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // On macOS fsync does not reach the platter; F_FULLFSYNC does. No effect elsewhere.
  if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync = ON');
}

export interface WritingRules {
  readonly journal_mode: string;
  readonly synchronous: number;
  readonly foreign_keys: number;
  readonly busy_timeout: number;
  readonly trusted_schema: number;
}

export const readWritingRules = (db: Database): WritingRules => ({
  journal_mode: String(db.pragma('journal_mode', { simple: true })),
  synchronous: Number(db.pragma('synchronous', { simple: true })),
  foreign_keys: Number(db.pragma('foreign_keys', { simple: true })),
  busy_timeout: Number(db.pragma('busy_timeout', { simple: true })),
  trusted_schema: Number(db.pragma('trusted_schema', { simple: true })),
});

/** Writes the header once without changing it, then reads the rules back. Throws when one does not hold: no word is trusted to such a connection. */
export function checkWritingRules(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  db.transaction(() => {
    db.pragma(`user_version = ${version}`);
  }).immediate();
  const rules = readWritingRules(db);
  const held =
    rules.journal_mode === 'wal' &&
    rules.synchronous === 2 &&
    rules.foreign_keys === 1 &&
    rules.busy_timeout >= BUSY_TIMEOUT &&
    rules.trusted_schema === 0;
  if (!held) throw new Error(`The archive’s connection does not keep its rules: ${JSON.stringify(rules)}`);
}
