// The rows of `sources` and of the names they are found by.

import type { Database } from 'better-sqlite3';
import type { Source, SourceFields } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import { fold } from '../search/fold.ts';

interface Row {
  id: string;
  kind: SourceFields['kind'];
  name: string;
  aliases: string;
  description: string;
  url: string;
  contact: string;
  protected: number;
  note: string;
  updated: string;
  facts: number;
}
const COLUMNS = `s.id, s.kind, s.name, s.aliases, s.description, s.url, s.contact, s.protected, s.note, s.updated,
  (SELECT count(*) FROM facts f WHERE f.source_id = s.id AND f.removed_at IS NULL) AS facts`;

const sourceOf = (row: Row): Source => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  aliases: JSON.parse(row.aliases) as string[],
  description: row.description,
  url: row.url,
  contact: row.contact,
  protected: row.protected === 1,
  note: row.note,
  facts: row.facts,
  updated: row.updated,
});

export function readSource(db: Database, id: string): Source | null {
  const row = prepared<[string], Row>(db, `SELECT ${COLUMNS} FROM sources s WHERE s.id = ?`).get(id);
  return row === undefined ? null : sourceOf(row);
}

/**
 * Sources one of whose names begins with `query`, or has a word at which `query` begins. First the whole name, then the beginning of a
 * name, of an alias, of a later word; among equals the most used. An empty query gives the most used of all.
 */
export function findSources(db: Database, query: string, limit: number): Source[] {
  const prefix = foldName(query);
  const rows =
    prefix === ''
      ? prepared<[object], Row>(db, MOST_USED).all({ limit })
      : prepared<[object], Row>(db, BY_NAME).all({ prefix, end: `${prefix}\u{10ffff}`, limit });
  return rows.map(sourceOf);
}
const MOST_USED = `SELECT ${COLUMNS} FROM sources s ORDER BY facts DESC, s.updated DESC, s.id LIMIT @limit`;
const BY_NAME = `SELECT ${COLUMNS} FROM sources s JOIN (
    SELECT source_id, min(iif(folded = @prefix AND part < 2, -1, part)) AS part FROM source_names
    WHERE folded >= @prefix AND folded < @end GROUP BY source_id
  ) n ON n.source_id = s.id
  ORDER BY n.part, facts DESC, s.name, s.id LIMIT @limit`;

export function insertSource(db: Database, id: string, fields: SourceFields, at: string): void {
  prepared<[object]>(db, INSERT).run({ ...columns(fields), id, at });
  insertNames(db, id, fields);
}
const INSERT = `INSERT INTO sources (id, kind, name, aliases, description, url, contact, protected, note, created, updated)
  VALUES (@id, @kind, @name, @aliases, @description, @url, @contact, @protected, @note, @at, @at)`;

/** False when there is no such source. */
export function updateSource(db: Database, id: string, fields: SourceFields, at: string): boolean {
  if (prepared<[object]>(db, UPDATE).run({ ...columns(fields), id, at }).changes === 0) return false;
  prepared<[string]>(db, 'DELETE FROM source_names WHERE source_id = ?').run(id);
  insertNames(db, id, fields);
  return true;
}
const UPDATE = `UPDATE sources SET kind = @kind, name = @name, aliases = @aliases, description = @description, url = @url,
  contact = @contact, protected = @protected, note = @note, updated = @at WHERE id = @id`;

const columns = (fields: SourceFields) => ({
  kind: fields.kind,
  name: fields.name,
  aliases: JSON.stringify(fields.aliases),
  description: fields.description,
  url: fields.url,
  contact: fields.contact,
  protected: fields.protected ? 1 : 0,
  note: fields.note,
});

function insertNames(db: Database, id: string, { name, aliases }: SourceFields): void {
  const keep = (folded: string, part: number) =>
    prepared<[string, string, number]>(db, INSERT_NAME).run(folded, id, part);
  for (const [index, each] of [name, ...aliases].entries()) {
    const words = foldName(each).split(' ');
    if (words[0] === '') continue;
    words.forEach((_, from) => {
      keep(words.slice(from).join(' '), from > 0 ? 2 : Math.min(index, 1));
    });
  }
}
const INSERT_NAME = `INSERT INTO source_names (folded, source_id, part) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET part = min(part, excluded.part)`;

/** Words of letters and digits with one space between them: "O’Brien-Smith" is found as "obrien smith" and as "smith". */
const foldName = (name: string): string =>
  fold(name)
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
