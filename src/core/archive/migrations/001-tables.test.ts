import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../migrate.ts';
import { tables } from './001-tables.ts';

/** An empty file, which is what the version before this one left: nothing. */
function firstArchive(): Database.Database {
  const db = new Database(':memory:');
  migrate(db, [tables]);
  return db;
}
const addStory = (db: Database.Database, id: string, status = 'draft', desk = 'News') =>
  db
    .prepare(
      `INSERT INTO stories (id, status, revision, created, updated, words, slug, desk, headline, byline, dateline, language, standfirst,
        keywords, corrections, notes, body_text, document) VALUES (?, ?, 1, '', '', 0, '', ?, '', '', '', 'en', '', '[]', '[]', '', '', '{}')`,
    )
    .run(id, status, desk);

describe('the first tables', () => {
  it('bring an empty file to version 1, and running them again changes nothing', () => {
    const db = firstArchive();
    expect(schemaVersion(db)).toBe(1);
    const before = db.prepare('SELECT * FROM sqlite_schema').all();
    migrate(db, [tables]);
    expect(db.prepare('SELECT * FROM sqlite_schema').all()).toEqual(before);
  });

  it('are STRICT: a number is never kept as words', () => {
    const db = firstArchive();
    const loose = db
      .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict`)
      .pluck()
      .all();
    expect(loose.filter((name) => name !== 'sqlite_schema')).toEqual([]);
    addStory(db, 's1');
    expect(() => db.exec(`UPDATE stories SET words = 'many'`)).toThrow(/cannot store TEXT value in INTEGER column/);
  });

  it('refuse a status that nobody knows, a second story of the same id, a fact of no story', () => {
    const db = firstArchive();
    addStory(db, 's1');
    expect(() => addStory(db, 's2', 'lost')).toThrow(/CHECK constraint/);
    expect(() => addStory(db, 's1')).toThrow(/UNIQUE constraint/);
    expect(() => db.exec(`INSERT INTO declined (story_id, key, at, by) VALUES ('nobody', 'k', '', '')`)).toThrow(
      /FOREIGN KEY constraint/,
    );
  });

  it('put every story on one shelf and tally it there, whoever writes it', () => {
    const db = firstArchive();
    const tallied = () =>
      db
        .prepare<[], [string, string, string, number]>(
          'SELECT * FROM tallies WHERE stories <> 0 ORDER BY shelf, status, desk',
        )
        .raw()
        .all();
    const counted = () =>
      db.prepare('SELECT shelf, status, desk, count(*) FROM stories GROUP BY 1, 2, 3 ORDER BY 1, 2, 3').raw().all();
    const changes = [
      () => addStory(db, 's1', 'draft', 'News'),
      () => addStory(db, 's2', 'ready', 'News'),
      () => addStory(db, 's3', 'corrected', 'Sport'),
      () => db.exec(`UPDATE stories SET status = 'published' WHERE id = 's2'`),
      () => db.exec(`UPDATE stories SET binned_at = '2026-01-01' WHERE id = 's1'`),
      () => db.exec(`UPDATE stories SET desk = 'Arts', headline = 'x'`),
      () => db.exec(`UPDATE stories SET binned_at = NULL, status = 'spiked'`),
      () => db.exec(`DELETE FROM stories WHERE id = 's3'`),
    ];
    for (const change of changes) {
      change();
      expect(tallied()).toEqual(counted());
    }
    expect(tallied()).toEqual([['spiked', 'spiked', 'Arts', 2]]);
  });
});
