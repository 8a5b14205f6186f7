import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newFact, newSource } from '#shared/story/records.ts';
import { readFact } from '../../facts/facts-rows.ts';
import { readSource } from '../../sources/sources-rows.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { tables } from './001-tables.ts';
import { checkingQueue } from './002-checking-queue.ts';
import { lastWords } from './003-last-words.ts';
import { wholeRecords } from './004-whole-records.ts';
import { MIGRATIONS } from './index.ts';

test('sources and facts of an older archive keep what they say, and begin with nothing said to the new questions', () => {
  const db = new Database(':memory:');
  migrate(db, [tables, checkingQueue, lastWords]);
  db.exec(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
      keywords, corrections, notes, body_text, document)
    VALUES ('s', 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', '', '{}');
    INSERT INTO sources (id, kind, name, aliases, description, url, contact, protected, note, created, updated)
    VALUES ('elias', 'person', 'Elias Corran', '["Capt Corran"]', 'harbour master', '', 'ext. 12', 1, 'n', 'c', 'u');
    INSERT INTO facts (id, story_id, kind, source_id, terms, naming, description, reason, known_by, approved_by, private_reason, said_when,
      said_where, said_to, note, status, state, words, created, updated)
    VALUES ('f', 's', 'claim', 'elias', 'on-record', 'named', '', '', '', '', '', 'Friday', '', '', '', 'unchecked', 'unchecked', 'w', '', '')`);
  migrate(db, [tables, checkingQueue, lastWords, wholeRecords]);
  expect(schemaVersion(db)).toBe(4);
  migrate(db, MIGRATIONS);
  expect(readSource(db, 'elias')).toEqual({
    ...newSource('person', 'Elias Corran'),
    ...{ id: 'elias', aliases: ['Capt Corran'], description: 'harbour master', contact: 'ext. 12', protected: true },
    ...{ note: 'n', updated: 'u', facts: 1, mergedInto: null },
  });
  expect(readFact(db, 'f')).toMatchObject({ ...newFact('claim'), sourceId: 'elias', when: 'Friday' });
});
