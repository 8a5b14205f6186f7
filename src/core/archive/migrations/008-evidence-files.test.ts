import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { evidenceHash, evidenceOfFact } from '../../evidence/evidence-rows.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('evidence of an older archive keeps its text, its hash and the checks that rest on it, and can be searched', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, MIGRATIONS.slice(0, 7));
  db.exec(`INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
      keywords, corrections, notes, body_text, document)
    VALUES ('s', 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', '[]', '[]', '', '', '{}');
    INSERT INTO facts (id, story_id, kind, terms, naming, description, reason, known_by, approved_by,
      private_reason, said_when, said_where, said_to, note, status, state, created, updated)
    VALUES ('f', 's', 'quote', 'on-record', 'named', '', '', '', '', '', '', '', '', '', 'unchecked', 'unchecked', '', '')`);
  const add =
    db.prepare(`INSERT INTO evidence (id, fact_id, kind, title, url, locator, captured, by, hash, removed_at, text)
    VALUES (?, 'f', ?, ?, '', '00:01', '2026-01-01T00:00:00Z', 'Ida', ?, ?, ?)`);
  const tape = 'The café will close.';
  add.run('e1', 'text', 'Tape', evidenceHash(tape), null, tape);
  add.run('e2', 'text', 'Tape again', evidenceHash(tape), null, tape);
  add.run('e3', 'link', 'Minutes', evidenceHash(''), null, '');
  add.run('e4', 'text', 'Gone', evidenceHash('other'), '2026-01-02', 'other');
  db.exec(
    `INSERT INTO checks (id, fact_id, at, by, result, words, evidence_id, note) VALUES ('c', 'f', '', '', 'verified', '', 'e1', '')`,
  );

  migrate(db, MIGRATIONS.slice(0, 8));
  expect(schemaVersion(db)).toBe(8);
  // The code that reads them is the newest.
  migrate(db, MIGRATIONS);
  const kept = { captured: '2026-01-01T00:00:00Z', by: 'Ida', locator: '00:01', origin: '', url: '' };
  const unread = { file: null, read: true, note: '' };
  expect(evidenceOfFact(db, 'f')).toEqual([
    {
      id: 'e1',
      kind: 'text',
      title: 'Tape',
      textHash: evidenceHash(tape),
      hash: evidenceHash(tape),
      ...kept,
      ...unread,
    },
    {
      id: 'e2',
      kind: 'text',
      title: 'Tape again',
      textHash: evidenceHash(tape),
      hash: evidenceHash(tape),
      ...kept,
      ...unread,
    },
    { id: 'e3', kind: 'link', title: 'Minutes', textHash: null, hash: evidenceHash(''), ...kept, ...unread },
  ]);
  const count = (sql: string) => db.prepare(sql).pluck().get();
  expect(count('SELECT count(*) FROM evidence_texts')).toBe(2);
  expect(count(`SELECT count(*) FROM evidence_text_index WHERE evidence_text_index MATCH 'cafe'`)).toBe(1);
  expect(count(`SELECT count(*) FROM evidence_title_index WHERE evidence_title_index MATCH 'minutes'`)).toBe(1);
  expect(() => db.exec(`DELETE FROM evidence WHERE id = 'e1'`)).toThrow('FOREIGN KEY');
});
