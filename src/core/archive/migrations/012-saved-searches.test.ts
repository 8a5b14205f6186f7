import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('an older archive gets a place for saved searches and keeps its settings', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 11));
  db.exec(`INSERT INTO settings VALUES ('newsroom', '"The Mercury"')`);
  migrate(db, MIGRATIONS.slice(0, 12));
  expect(schemaVersion(db)).toBe(12);
  db.exec(`INSERT INTO saved_searches VALUES ('s', 'Storms', 'storm', '', '', 0)`);
  expect(db.prepare('SELECT value FROM settings').pluck().get()).toBe('"The Mercury"');
});
