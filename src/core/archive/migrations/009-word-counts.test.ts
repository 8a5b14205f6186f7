import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countedStories, countedTo, newWordCounter } from '../../search/word-counts.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('the words of an older archive are counted after it was brought up to date', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 8));
  const add = db.prepare<
    [string, string]
  >(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline,
      language, standfirst, keywords, corrections, notes, body_text, document)
    VALUES (?, 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', ?, '{}')`);
  add.run('a', 'A gale, a gale.');
  add.run('b', 'The GÁLE went.');
  migrate(db, MIGRATIONS.slice(0, 9));
  expect(schemaVersion(db)).toBe(9);
  expect(countedTo(db)).toBe(0);
  newWordCounter({
    db,
    folder: '',
    readOnly: null,
    transaction: (work) => db.transaction(work)(),
    close: () => db.close(),
  }).now();
  expect([countedTo(db), countedStories(db, 'gale'), countedStories(db, 'went'), countedStories(db, 'calm')]).toEqual([
    2, 2, 1, 0,
  ]);
});
