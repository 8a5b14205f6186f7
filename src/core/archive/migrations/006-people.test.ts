import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

const OLDER = MIGRATIONS.slice(0, 5);
const HERE = MIGRATIONS.slice(0, 6);

function before(): Database.Database {
  const db = new Database(':memory:');
  migrate(db, OLDER);
  return db;
}

test('who worked at the desk is its first person', () => {
  const db = before();
  db.exec(`INSERT INTO settings VALUES ('me', '{"name":"Nora  Whitfield","initials":"NW"}')`);
  migrate(db, HERE);
  expect(schemaVersion(db)).toBe(6);
  const [person] = db.prepare('SELECT id, name, initials, role FROM people').all() as { id: string }[];
  expect(person).toMatchObject({ name: 'Nora  Whitfield', initials: 'NW', role: 'editor' });
  expect(db.prepare('SELECT folded, person_id FROM person_names').raw().all()).toEqual([
    ['nora whitfield', person?.id],
  ]);
  expect(db.prepare(`SELECT value FROM settings WHERE key IN ('me', 'person')`).pluck().all()).toEqual([
    JSON.stringify(person?.id),
  ]);
});

test.each([['{broken'], ['{"name":" "}'], ['5']])('%s is nobody', (me) => {
  const db = before();
  db.prepare(`INSERT INTO settings VALUES ('me', ?)`).run(me);
  migrate(db, HERE);
  expect(db.prepare('SELECT * FROM people').all()).toEqual([]);
});

test('who wrote revisions of an older archive is among the authors; who imported or passed a story on is not', () => {
  const db = before();
  db.exec(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
      keywords, corrections, notes, body_text, document)
    VALUES ('s', 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', '', '{}')`);
  const add =
    db.prepare(`INSERT INTO revisions (story_id, number, at, by, reason, status, words, whole, prefix_length, suffix_length, middle)
    VALUES ('s', ?, '', ?, ?, 'draft', 0, 1, 0, 0, '{}')`);
  const kept = [
    ['Ida', 'imported'],
    ['Nora', 'auto'],
    ['Nora', 'kept'],
    ['Jo', 'status'],
    ['Ed', 'created'],
  ];
  for (const [number, [by, reason]] of kept.entries()) add.run(number, by, reason);
  migrate(db, HERE);
  expect(db.prepare('SELECT name FROM authors ORDER BY name').pluck().all()).toEqual(['Ed', 'Nora']);
});
