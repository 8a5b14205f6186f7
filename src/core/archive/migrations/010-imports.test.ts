import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('stories of an older archive belong to no import, and an import never holds a story twice by its words', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 9));
  db.exec(`INSERT INTO stories (id, external_id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language,
      standfirst, keywords, corrections, notes, body_text, document)
    VALUES ('s', 'wire/1', 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', '', '{}')`);
  migrate(db, MIGRATIONS.slice(0, 10));
  expect(schemaVersion(db)).toBe(10);
  expect(db.prepare('SELECT external_id FROM stories').pluck().get()).toBe('wire/1');
  expect(db.prepare('SELECT count(*) FROM imported_stories').pluck().get()).toBe(0);
  db.exec(`INSERT INTO imports (id, at, by, name) VALUES ('i', '', '', 'wire.jsonl');
    INSERT INTO imported_stories VALUES (1, 1, 0, x'00')`);
  expect(() => db.exec(`INSERT INTO imported_stories VALUES (1, 2, 0, x'00')`)).toThrow('UNIQUE');
});
