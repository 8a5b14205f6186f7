import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { trace } from './trace.ts';

test('names the kind and the places of an error and repeats no word of its message, however many lines it has', () => {
  const error = new TypeError('“It was the crane driver”\n    at the quay, he said\nis no number');
  const [kind, ...places] = trace(error).split('\n');
  expect(kind).toBe('TypeError');
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(place).toMatch(/^ {4}at /);
  expect(trace(error)).not.toMatch(/crane|quay|no number/);
  expect(trace('the crane driver')).toBe('string');
});

test('keeps what SQLite says', () => {
  expect(trace(new Database.SqliteError('no such table: stories', 'SQLITE_ERROR'))).toMatch(
    /^SqliteError: no such table: stories\n/,
  );
});
