import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { chainProblems } from '../../audit/verify-audit.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { tables } from './001-tables.ts';
import { checkingQueue } from './002-checking-queue.ts';
import { lastWords } from './003-last-words.ts';
import { wholeRecords } from './004-whole-records.ts';
import { audit } from './005-audit.ts';
import { MIGRATIONS } from './index.ts';

const OLDER = [tables, checkingQueue, lastWords, wholeRecords];

test('checks of an older archive begin the chain, in the order in which they were made', () => {
  const db = new Database(':memory:');
  migrate(db, OLDER);
  db.exec(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
      keywords, corrections, notes, body_text, document)
    VALUES ('s', 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', '', '{}');
    INSERT INTO facts (id, story_id, kind, terms, naming, description, reason, known_by, approved_by,
      private_reason, said_when, said_where, said_to, note, status, state, words, created, updated)
    VALUES ('f', 's', 'quote', 'on-record', 'named', '', '', '', '', '', '', '', '', '', 'verified', 'verified', 'We heard it', '', '');
    INSERT INTO checks (id, fact_id, at, by, result, words, evidence_id, note)
    VALUES ('later', 'f', '2026-01-02T12:00:00.000Z', 'Nora', 'verified', 'We heard it', NULL, ''),
      ('earlier', 'f', '2026-01-01T12:00:00.000Z', 'Jo', 'disputed', 'We heard', NULL, 'ask again')`);
  migrate(db, [...OLDER, audit]);
  expect(schemaVersion(db)).toBe(5);
  const entries = db.prepare(`SELECT number, by, what, json_extract(detail, '$.check') FROM audit ORDER BY number`);
  expect(entries.raw().all()).toEqual([
    [1, 'Jo', 'check', 'earlier'],
    [2, 'Nora', 'check', 'later'],
  ]);
  migrate(db, MIGRATIONS);
  expect([...chainProblems(db)]).toEqual([]);
});

test('an archive without checks has an empty audit that is in order', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS);
  expect([...chainProblems(db)]).toEqual([]);
});
