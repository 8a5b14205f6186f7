import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkingQueue as queueOf, WAITING_FACTS } from '../../checking/queue.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { tables } from './001-tables.ts';
import { checkingQueue } from './002-checking-queue.ts';
import { MIGRATIONS } from './index.ts';

/** An archive of version 1 with one story and a fact in every state. */
function before(): Database.Database {
  const db = new Database(':memory:');
  migrate(db, [tables]);
  db.exec(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
      keywords, corrections, notes, body_text, document, facts_total)
    VALUES ('s', 'checking', 1, '2026-01-01', '2026-01-01', 0, 's', 'News', '', '', '', 'en', '', '[]', '[]', '', '', '{}', 7)`);
  const add =
    db.prepare(`INSERT INTO facts (id, story_id, kind, terms, naming, description, reason, known_by, approved_by, private_reason,
      said_when, said_where, said_to, note, status, state, words, block, position, created, updated)
    VALUES (@state, 's', 'quote', 'on-record', 'named', '', '', '', '', '', '', '', '', '', 'unchecked', @state, @words, 0, @position, '', '')`);
  ['unchecked', 'checking', 'stale', 'disputed', 'wrong', 'verified', 'cannot-verify'].forEach((state, position) => {
    add.run({ state, position, words: 'words' });
  });
  add.run({ state: 'orphan', position: null, words: null });
  return db;
}

test('facts of an older archive that wait are in the queue, and the queue is read from their index', () => {
  const db = before();
  migrate(db, [tables, checkingQueue]);
  expect(schemaVersion(db)).toBe(2);
  // The queue is asked as this Stet asks it, of the newest schema.
  migrate(db, MIGRATIONS);
  const { stories, waiting } = queueOf(db, { order: 'deadline', desk: null, storyId: null, offset: 0, limit: 10 });
  expect(waiting).toBe(5);
  expect(stories[0]?.listed.filter(({ waits }) => waits).map(({ id }) => id)).toEqual([
    'unchecked',
    'checking',
    'stale',
    'disputed',
    'wrong',
  ]);
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${WAITING_FACTS}`).all();
  expect(plan.map(({ detail }) => detail).join()).toContain('USING INDEX facts_waiting');
});
