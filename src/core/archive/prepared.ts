// Statements are prepared once for each connection and found again by their text.

import type { Database, Statement } from 'better-sqlite3';

const kept = new WeakMap<Database, Map<string, Statement>>();

/**
 * The statement for `sql` on this connection. `Bind` is the tuple of what is bound (one object for named parameters), `Row` what a row is.
 * `sql` must be a literal of the code: a text made at run time would be kept for as long as the connection.
 */
export function prepared<Bind extends unknown[] = [], Row = unknown>(db: Database, sql: string): Statement<Bind, Row> {
  const statements = kept.get(db) ?? new Map<string, Statement>();
  if (statements.size === 0) kept.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as unknown as Statement<Bind, Row>;
}
