// The rows of `imports` and `imported_stories`: which story came in with which import, so that an import can be taken back.

import type { Database } from 'better-sqlite3';
import type { ImportRow } from '#shared/contract/exchange.ts';
import { prepared } from '../../../archive/prepared.ts';

export interface ImportCounts {
  readonly imported: number;
  readonly skipped: number;
  readonly failed: number;
  readonly quotations: number;
}

export const insertImport = (
  db: Database,
  row: { readonly id: string; readonly at: string; readonly by: string; readonly name: string },
): number =>
  Number(
    prepared<[object]>(db, 'INSERT INTO imports (id, at, by, name) VALUES (@id, @at, @by, @name)').run(row)
      .lastInsertRowid,
  );

/** Adds to what an import counts; in the transaction that keeps its stories, so that a kill leaves the two in step. */
export const addToImport = (db: Database, number: number, counts: ImportCounts): void => {
  prepared<[object]>(db, ADD).run({ number, ...counts });
};
const ADD = `UPDATE imports SET imported = imported + @imported, skipped = skipped + @skipped, failed = failed + @failed,
  quotations = quotations + @quotations WHERE number = @number`;

export const endImport = (db: Database, number: number, at: string): void => {
  prepared<[string, number]>(db, 'UPDATE imports SET ended = ? WHERE number = ?').run(at, number);
};

export const noteTakenBack = (db: Database, number: number, at: string, removed: number): void => {
  prepared<[string, number, number]>(
    db,
    'UPDATE imports SET taken_back = ?, removed = removed + ? WHERE number = ?',
  ).run(at, removed, number);
};

export interface ImportedStory {
  readonly import: number;
  /** The story's number. */
  readonly story: number;
  readonly quotations: number;
  readonly wordsHash: Uint8Array | null;
}

export const insertImported = (db: Database, story: ImportedStory): void => {
  prepared<[object]>(
    db,
    'INSERT INTO imported_stories (import, story, quotations, words_hash) VALUES (@import, @story, @quotations, @wordsHash)',
  ).run(story);
};

export const hasWordsHash = (db: Database, hash: Uint8Array): boolean =>
  prepared<[Uint8Array]>(db, 'SELECT 1 FROM imported_stories WHERE words_hash = ?').get(hash) !== undefined;

export const hasExternalId = (db: Database, externalId: string): boolean =>
  prepared<[string]>(db, 'SELECT 1 FROM stories WHERE external_id = ?').get(externalId) !== undefined;

/** The number of an import by its id; undefined where there is none. */
export const importNumber = (db: Database, id: string): number | undefined =>
  prepared<[string], number>(db, 'SELECT number FROM imports WHERE id = ?').pluck().get(id);

/** Newest first. */
export const importRows = (db: Database, limit: number): ImportRow[] =>
  prepared<[number], ImportRow>(
    db,
    `SELECT id, at, by, name, ended, imported, skipped, failed, quotations, taken_back AS takenBack, removed
      FROM imports ORDER BY number DESC LIMIT ?`,
  ).all(limit);
