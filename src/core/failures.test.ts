import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDocument } from '#shared/story/document.ts';
import { NewsroomError } from './errors.ts';
import { asNewsroomError } from './failures.ts';
import { temporaryFolder } from './test-newsroom.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
};
const database = (name: string): string => {
  const file = join(folder, name);
  const db = new Database(file);
  db.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); INSERT INTO t VALUES (1, zeroblob(100000))');
  db.close();
  return file;
};

test.each([
  [
    'READ_ONLY',
    'a connection that cannot write',
    () => new Database(database('a.db'), { readonly: true }).exec('DELETE FROM t'),
  ],
  [
    'DAMAGED',
    'a damaged page',
    () => {
      const file = database('b.db');
      writeFileSync(file, readFileSync(file).fill(0xff, 4_096));
      new Database(file).prepare('SELECT count(b) FROM t').get();
    },
  ],
  [
    'DAMAGED',
    'a file that is no database',
    () => {
      writeFileSync(join(folder, 'c.db'), 'x'.repeat(5_000));
      new Database(join(folder, 'c.db')).prepare('SELECT 1 FROM t').get();
    },
  ],
  [
    'DISK',
    'a database that cannot grow',
    () => {
      const db = new Database(database('d.db'));
      db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
      db.exec('INSERT INTO t VALUES (2, zeroblob(100000))');
    },
  ],
  [
    'REFUSED',
    'a lock that another holds',
    () => {
      const file = database('e.db');
      new Database(file).exec('BEGIN EXCLUSIVE');
      new Database(file, { timeout: 0 }).exec('DELETE FROM t');
    },
  ],
  ['TOO_LARGE', 'a value that is too large', () => new Database(':memory:').exec('SELECT zeroblob(2000000000)')],
  ['FAILED', 'a broken constraint', () => new Database(database('f.db')).exec('INSERT INTO t VALUES (1, 1)')],
  [
    'DISK',
    'a file that cannot be opened',
    () => new Database(mkdirSync(join(folder, 'g'), { recursive: true }) ?? join(folder, 'g')),
  ],
  ['INVALID', 'a document that is none', () => parseDocument({ root: 5 })],
  ['FAILED', 'a defect', () => (undefined as unknown as { length: number }).length],
])('%s is said of %s', (code, _, work) => {
  const error = asNewsroomError(thrownBy(work));
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^[A-Z].*\.$/s);
});

test('an error with a sentence stays as it is', () => {
  const error = new NewsroomError('CONFLICT', 'Somebody saved meanwhile.', { revision: 4 });
  expect(asNewsroomError(error)).toBe(error);
});
