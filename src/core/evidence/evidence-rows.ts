// The rows of `evidence`, `evidence_texts` and `evidence_files`: what proves a fact, with its hash and the time it was taken in. Private as a whole.

import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { Places } from '#shared/story/evidence-file.ts';
import type { Evidence, WholeEvidence } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';

interface FileColumns {
  readonly fileHash: string | null;
  readonly fileName: string;
  readonly type: NonNullable<Evidence['file']>['type'] | null;
  readonly bytes: number | null;
}
type Shared = Omit<WholeEvidence, 'file' | 'text' | 'places' | 'read'> & FileColumns & { read: 0 | 1; factId: string };
type Row = Shared & { textHash: string | null };
type WholeRow = Shared & { text: string; places: string | null };

const SHARED = `e.fact_id AS factId, e.id, e.kind, e.title, e.url, e.locator, e.origin, e.captured, e.by, e.hash,
  e.file_hash AS fileHash, e.file_name AS fileName, f.type, f.bytes, coalesce(f.note, '') AS note,
  e.file_hash IS NULL OR f.read_at IS NOT NULL AS read`;
const COLUMNS = `${SHARED}, e.text_hash AS textHash`;
const FILES_JOINED = 'LEFT JOIN evidence_files f ON f.hash = e.file_hash';
const WHOLE_COLUMNS = `${SHARED}, coalesce(t.text, '') AS text, f.places`;
const WHOLE_JOINED = `LEFT JOIN evidence_texts t ON t.hash = e.text_hash ${FILES_JOINED}`;

const fileOf = ({ fileHash, fileName, type, bytes }: FileColumns): Evidence['file'] =>
  fileHash === null || type === null || bytes === null ? null : { hash: fileHash, type, bytes, name: fileName };

const evidenceOf = ({ factId: _factId, fileHash, fileName, type, bytes, read, ...row }: Row): Evidence => ({
  ...row,
  file: fileOf({ fileHash, fileName, type, bytes }),
  read: read === 1,
});

const wholeOf = ({ factId: _, fileHash, fileName, type, bytes, places, read, ...row }: WholeRow): WholeEvidence => ({
  ...row,
  file: fileOf({ fileHash, fileName, type, bytes }),
  places: placesOf(places),
  read: read === 1,
});

export const placesOf = (json: string | null): Places | null => (json === null ? null : Places.parse(JSON.parse(json)));

export const evidenceOfStory = (db: Database, storyId: string): (Evidence & { factId: string })[] =>
  prepared<[string], Row>(db, OF_STORY)
    .all(storyId)
    .map((row) => ({ ...evidenceOf(row), factId: row.factId }));
const OF_STORY = `SELECT ${COLUMNS} FROM facts o JOIN evidence e ON e.fact_id = o.id ${FILES_JOINED}
  WHERE o.story_id = ? AND e.removed_at IS NULL ORDER BY e.captured, e.number`;

/** With their texts, and with those that were taken out of sight too, for whoever hands on the checks that rest on them. */
export const allEvidenceOfStory = (
  db: Database,
  storyId: string,
): (WholeEvidence & { factId: string; removed: string | null })[] =>
  prepared<[string], WholeRow & { removed: string | null }>(db, ALL_OF_STORY)
    .all(storyId)
    .map(({ removed, ...row }) => ({ ...wholeOf(row), factId: row.factId, removed }));
const ALL_OF_STORY = `SELECT e.removed_at AS removed, ${WHOLE_COLUMNS} FROM facts o JOIN evidence e ON e.fact_id = o.id ${WHOLE_JOINED}
  WHERE o.story_id = ? ORDER BY e.captured, e.number`;

export const evidenceOfFact = (db: Database, factId: string): Evidence[] =>
  prepared<[string], Row>(db, OF_FACT).all(factId).map(evidenceOf);
const OF_FACT = `SELECT ${COLUMNS} FROM evidence e ${FILES_JOINED}
  WHERE e.fact_id = ? AND e.removed_at IS NULL ORDER BY e.captured, e.number`;

/** One piece of evidence with its text, also one that was taken off its fact; null when there is none of that id. */
export const readEvidence = (db: Database, id: string): WholeEvidence | null => {
  const row = prepared<[string], WholeRow>(db, ONE).get(id);
  return row === undefined ? null : wholeOf(row);
};
const ONE = `SELECT ${WHOLE_COLUMNS} FROM evidence e ${WHOLE_JOINED} WHERE e.id = ?`;

/** Empty when the archive has no such text. */
export const readText = (db: Database, textHash: string): string =>
  prepared<[string], string>(db, 'SELECT text FROM evidence_texts WHERE hash = ?').pluck().get(textHash) ?? '';

/** SHA-256 of the text as UTF-8, hexadecimal: proves later that the evidence is what was taken in. */
export const evidenceHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What is handed in of a piece of evidence; the rest follows from its text or its file. */
export type NewEvidence = Omit<WholeEvidence, 'hash' | 'places' | 'read' | 'note'>;

/** The row of a file must be there. The text is kept and indexed once, however often it is attached. */
export function insertEvidence(db: Database, factId: string, { file, text, ...evidence }: NewEvidence): void {
  const textHash = file === null ? keepText(db, text) : (readFileRow(db, file.hash)?.textHash ?? null);
  const row = {
    ...evidence,
    factId,
    textHash,
    hash: file?.hash ?? evidenceHash(text),
    fileHash: file?.hash ?? null,
    fileName: file?.name ?? '',
  };
  const { lastInsertRowid } = prepared<[object]>(db, INSERT).run(row);
  const title = [evidence.title, row.fileName, evidence.origin, evidence.url].filter(Boolean).join(' ');
  prepared<[number | bigint, string]>(db, INDEX_TITLE).run(lastInsertRowid, title);
}
const INSERT = `INSERT INTO evidence (id, fact_id, kind, title, url, locator, origin, captured, by, hash, text_hash, file_hash, file_name)
  VALUES (@id, @factId, @kind, @title, @url, @locator, @origin, @captured, @by, @hash, @textHash, @fileHash, @fileName)`;
const INDEX_TITLE = 'INSERT INTO evidence_title_index (rowid, title) VALUES (?, ?)';

/** Its hash, or null for a text without a word. */
export function keepText(db: Database, text: string): string | null {
  if (text.trim() === '') return null;
  const hash = evidenceHash(text);
  const { changes, lastInsertRowid } = prepared<[string, string]>(db, ADD_TEXT).run(hash, text);
  if (changes === 1)
    prepared<[number | bigint, string]>(db, 'INSERT INTO evidence_text_index (rowid, text) VALUES (?, ?)').run(
      lastInsertRowid,
      text,
    );
  return hash;
}
const ADD_TEXT = 'INSERT INTO evidence_texts (hash, text) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING';

/** Taken out of sight; the row stays, because checks may rest on it. False when the fact has no such evidence. */
export const removeEvidenceRow = (db: Database, factId: string, id: string, at: string): boolean =>
  prepared<[string, string, string]>(db, REMOVE).run(at, id, factId).changes === 1;
const REMOVE = 'UPDATE evidence SET removed_at = ? WHERE id = ? AND fact_id = ? AND removed_at IS NULL';

/** False when the fact never had such evidence. */
export const restoreEvidenceRow = (db: Database, factId: string, id: string): boolean =>
  prepared<[string, string]>(db, 'UPDATE evidence SET removed_at = NULL WHERE id = ? AND fact_id = ?').run(id, factId)
    .changes === 1;

/** Fills in what the person left empty and the file or the place of the words tells. */
export function fillInEvidence(
  db: Database,
  id: string,
  found: { readonly title: string; readonly url: string; readonly locator: string },
): void {
  prepared<[object]>(db, FILL_IN).run({ id, ...found });
}
const FILL_IN = `UPDATE evidence SET title = iif(title = '', @title, title), url = iif(url = '', @url, url),
  locator = iif(locator = '', @locator, locator) WHERE id = @id`;

export interface FileRow {
  readonly hash: string;
  readonly type: NonNullable<Evidence['file']>['type'];
  readonly bytes: number;
  /** Null while it has not been read. */
  readonly readAt: string | null;
  readonly title: string;
  readonly url: string;
  readonly textHash: string | null;
}
export const readFileRow = (db: Database, hash: string): FileRow | undefined =>
  prepared<[string], FileRow>(db, `${FILES} WHERE hash = ?`).get(hash);
/** Files whose reading was cut off. */
export const unreadFiles = (db: Database): FileRow[] =>
  prepared<[], FileRow>(db, `${FILES} WHERE read_at IS NULL ORDER BY kept`).all();
const FILES = 'SELECT hash, type, bytes, read_at AS readAt, title, url, text_hash AS textHash FROM evidence_files';

export function insertFileRow(db: Database, file: Pick<FileRow, 'hash' | 'type' | 'bytes'>, at: string): void {
  prepared<[object]>(db, INSERT_FILE).run({ hash: file.hash, type: file.type, bytes: file.bytes, at });
}
const INSERT_FILE = `INSERT INTO evidence_files (hash, type, bytes, kept) VALUES (@hash, @type, @bytes, @at)
  ON CONFLICT (hash) DO NOTHING`;

export interface ReadFile {
  readonly hash: string;
  readonly at: string;
  readonly text: string;
  readonly places: Places | null;
  readonly title: string;
  readonly url: string;
  readonly note: string;
}
/** What was read of a file, for every piece of evidence that is this file. */
export function updateReadFile(db: Database, { text, places, ...file }: ReadFile): void {
  const textHash = keepText(db, text);
  const row = { ...file, textHash, places: places === null ? null : JSON.stringify(places) };
  prepared<[object]>(db, UPDATE_FILE).run(row);
  prepared<[string | null, string]>(db, 'UPDATE evidence SET text_hash = ? WHERE file_hash = ?').run(
    textHash,
    file.hash,
  );
}
const UPDATE_FILE = `UPDATE evidence_files SET read_at = @at, title = @title, url = @url, text_hash = @textHash, places = @places,
  note = @note WHERE hash = @hash`;
