// The rows of `sources` and of the names they are found by.

import type { Database } from 'better-sqlite3';
import { newSource, type Source, type SourceFields } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import { fold } from '../search/fold.ts';

interface FieldsRow {
  kind: SourceFields['kind'];
  name: string;
  aliases: string;
  description: string;
  roles: string;
  url: string;
  contact: string;
  contacts: string;
  protected: 0 | 1;
  may_know: string;
  reason: string;
  private_reason: string;
  approved_by: string;
  approved_on: string;
  conditions: string;
  credibility: string;
  conflicts: string;
  note: string;
}
interface Row extends FieldsRow {
  id: string;
  updated: string;
  facts: number;
  merged_into: string | null;
}

const sourceOf = (row: Row): Source => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  aliases: JSON.parse(row.aliases) as string[],
  description: row.description,
  roles: JSON.parse(row.roles) as Source['roles'],
  url: row.url,
  contact: row.contact,
  contacts: JSON.parse(row.contacts) as Source['contacts'],
  protected: row.protected === 1,
  protection: {
    mayKnow: row.may_know,
    reason: row.reason,
    privateReason: row.private_reason,
    approvedBy: row.approved_by,
    approvedOn: row.approved_on,
    conditions: row.conditions,
  },
  credibility: row.credibility,
  conflicts: row.conflicts,
  note: row.note,
  facts: row.facts,
  updated: row.updated,
  mergedInto: row.merged_into,
});

const rowOf = (fields: SourceFields): FieldsRow => ({
  kind: fields.kind,
  name: fields.name,
  aliases: JSON.stringify(fields.aliases),
  description: fields.description,
  roles: JSON.stringify(fields.roles),
  url: fields.url,
  contact: fields.contact,
  contacts: JSON.stringify(fields.contacts),
  protected: fields.protected ? 1 : 0,
  may_know: fields.protection.mayKnow,
  reason: fields.protection.reason,
  private_reason: fields.protection.privateReason,
  approved_by: fields.protection.approvedBy,
  approved_on: fields.protection.approvedOn,
  conditions: fields.protection.conditions,
  credibility: fields.credibility,
  conflicts: fields.conflicts,
  note: fields.note,
});

const NAMES = Object.keys(rowOf(newSource('person', '')));
const COLUMNS = `s.id, ${NAMES.map((name) => `s.${name}`).join(', ')}, s.updated, s.merged_into,
  (SELECT count(*) FROM facts f WHERE f.source_id = s.id AND f.removed_at IS NULL) AS facts`;

/** Also one that was merged into another; null when there is none of that id. */
export function readSource(db: Database, id: string): Source | null {
  const row = prepared<[string], Row>(db, `SELECT ${COLUMNS} FROM sources s WHERE s.id = ?`).get(id);
  return row === undefined ? null : sourceOf(row);
}

/**
 * Sources one of whose names begins with `query`, or has a word at which `query` begins. First the whole name, then the beginning of a
 * name, of an alias, of a later word; among equals the most used. An empty query gives the most used of all.
 * One that was merged into another is not found: the other is, under both names.
 */
export const findSources = (db: Database, query: string, limit: number): Source[] => find(db, query, limit, 1);

/** The same without protected sources: in the search of stories a true name is neither offered nor found. */
export const findOpenSources = (db: Database, query: string, limit: number): Source[] => find(db, query, limit, 0);

function find(db: Database, query: string, limit: number, hidden: 0 | 1): Source[] {
  const prefix = foldName(query);
  const rows =
    prefix === ''
      ? prepared<[object], Row>(db, MOST_USED).all({ limit, hidden })
      : prepared<[object], Row>(db, BY_NAME).all({ prefix, end: `${prefix}\u{10ffff}`, limit, hidden });
  return rows.map(sourceOf);
}
const FOUND = 's.merged_into IS NULL AND s.protected <= @hidden';
const MOST_USED = `SELECT ${COLUMNS} FROM sources s WHERE ${FOUND} ORDER BY facts DESC, s.updated DESC, s.id LIMIT @limit`;
const BY_NAME = `SELECT ${COLUMNS} FROM sources s JOIN (
    SELECT source_id, min(iif(folded = @prefix AND part < 2, -1, part)) AS part FROM source_names
    WHERE folded >= @prefix AND folded < @end GROUP BY source_id
  ) n ON n.source_id = s.id WHERE ${FOUND}
  ORDER BY n.part, facts DESC, s.name, s.id LIMIT @limit`;

export function insertSource(db: Database, id: string, fields: SourceFields, at: string): void {
  prepared<[object]>(db, INSERT).run({ ...rowOf(fields), id, at });
  insertNames(db, id, fields);
}
const INSERT = `INSERT INTO sources (id, ${NAMES.join(', ')}, created, updated)
  VALUES (@id, ${NAMES.map((name) => `@${name}`).join(', ')}, @at, @at)`;

/** False when there is no such source. */
export function updateSource(db: Database, id: string, fields: SourceFields, at: string): boolean {
  if (prepared<[object]>(db, UPDATE).run({ ...rowOf(fields), id, at }).changes === 0) return false;
  prepared<[string]>(db, 'DELETE FROM source_names WHERE source_id = ?').run(id);
  insertNames(db, id, fields);
  return true;
}
const UPDATE = `UPDATE sources SET ${NAMES.map((name) => `${name} = @${name}`).join(', ')}, updated = @at WHERE id = @id`;

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
