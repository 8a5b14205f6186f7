import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../migrate.ts';
import { tables } from './001-tables.ts';
import { checkingQueue } from './002-checking-queue.ts';
import { lastWords } from './003-last-words.ts';

test('facts of an older archive keep the words that stand, or that were last checked', () => {
  const db = new Database(':memory:');
  migrate(db, [tables, checkingQueue]);
  db.exec(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
      keywords, corrections, notes, body_text, document)
    VALUES ('s', 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', '', '{}')`);
  const addFact =
    db.prepare(`INSERT INTO facts (id, story_id, kind, terms, naming, description, reason, known_by, approved_by,
      private_reason, said_when, said_where, said_to, note, status, state, words, created, updated)
    VALUES (?, 's', 'quote', 'off-record', 'named', '', '', '', '', '', '', '', '', '', 'unchecked', 'unchecked', ?, '', '')`);
  addFact.run('stands', 'We heard it go');
  addFact.run('checked', null);
  addFact.run('gone', null);
  const addCheck = db.prepare(`INSERT INTO checks (id, fact_id, at, by, result, words, evidence_id, note)
    VALUES (?, 'checked', ?, '', 'disputed', ?, NULL, '')`);
  addCheck.run('c1', '2026-01-01', 'earlier words');
  addCheck.run('c2', '2026-01-02', 'later words');
  migrate(db, [tables, checkingQueue, lastWords]);
  expect(schemaVersion(db)).toBe(3);
  expect(db.prepare('SELECT id, last_words FROM facts ORDER BY id').raw().all()).toEqual([
    ['checked', 'later words'],
    ['gone', null],
    ['stands', 'We heard it go'],
  ]);
});
