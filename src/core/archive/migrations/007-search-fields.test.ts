import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keywordLabel } from '../../search/labels.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { MIGRATIONS } from './index.ts';

test('stories of an older archive are found by their keywords and by what they have', () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS.slice(0, 6));
  const add = db.prepare<
    [object]
  >(`INSERT INTO stories (number, id, status, revision, created, updated, words, slug, desk, headline, byline, dateline,
      language, standfirst, keywords, corrections, notes, body_text, document, embargo)
    VALUES (@number, @id, 'draft', 1, '', '', 0, '', '', '', '', '', 'en', '', @keywords, @corrections, '', '', @document, @embargo)`);
  const plain = { keywords: '[]', corrections: '[]', document: '{}', embargo: null };
  add.run({ ...plain, number: 1, id: 's1', keywords: JSON.stringify(['Flöod  defences', 'sea']) });
  add.run({
    ...plain,
    number: 2,
    id: 's2',
    document: '{"root":{"children":[{"type":"image"}]}}',
    embargo: '2026-01-01T00:00:00Z',
  });
  add.run({ ...plain, number: 3, id: 's3', corrections: '[{"at":"2026-01-01T00:00:00Z","text":"It was blue."}]' });
  db.exec(
    `INSERT INTO related (story_id, id, position, role, target_id, title) VALUES ('s3', 'r', 0, 'inline', 's1', '')`,
  );
  migrate(db, MIGRATIONS.slice(0, 7));
  expect(schemaVersion(db)).toBe(7);
  expect(db.prepare('SELECT label, number FROM story_labels ORDER BY number, label').raw().all()).toEqual([
    ['has:keyword', 1],
    [keywordLabel('Flöod  defences'), 1],
    ['keyword:sea', 1],
    ['has:embargo', 2],
    ['has:image', 2],
    ['has:correction', 3],
    ['has:related', 3],
  ]);
});
