import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('a story of an older archive can differ from a desk file, and the same difference is kept once', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 10));
  db.exec(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
      keywords, corrections, notes, body_text, document)
    VALUES ('s', 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', '', '{}')`);
  migrate(db, MIGRATIONS.slice(0, 11));
  expect(schemaVersion(db)).toBe(11);
  const add =
    db.prepare(`INSERT INTO desk_differences (id, story_id, record, record_id, theirs, theirs_hash, made_by, made, at)
    VALUES (?, 's', 'text', 's', '{}', 'hash', 'Nora', '', '') ON CONFLICT DO NOTHING`);
  expect([add.run('d1').changes, add.run('d2').changes]).toEqual([1, 0]);
});
