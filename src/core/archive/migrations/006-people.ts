// The people of the desk, and who wrote words of which story.

import { randomBytes } from 'node:crypto';
import type { Migration } from '../migrate.ts';

export const people: Migration = {
  number: 6,
  title: 'the people of the desk and the authors of stories',
  up: (db) => {
    // Every name that a person has borne is kept, folded: checks and revisions bear the name under which they were made.
    db.exec(`
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('writer', 'editor', 'checker', 'desk-head')),
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE TABLE person_names (
  folded TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE authors (
  story_id TEXT NOT NULL REFERENCES stories (id),
  name TEXT NOT NULL,
  PRIMARY KEY (story_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO authors SELECT DISTINCT story_id, by FROM revisions WHERE reason IN ('created', 'auto', 'kept');`);
    const me = db.prepare<[], string>(`SELECT value FROM settings WHERE key = 'me'`).pluck().get();
    const known = me === undefined ? null : readName(me);
    if (known === null) return;
    const id = randomBytes(10).toString('hex');
    const at = new Date().toISOString();
    db.prepare(`INSERT INTO people (id, name, initials, role, created, updated) VALUES (?, ?, ?, 'editor', ?, ?)`).run(
      ...[id, known.name, known.initials, at, at],
    );
    db.prepare('INSERT INTO person_names (folded, person_id) VALUES (?, ?)').run(folded(known.name), id);
    db.exec(`DELETE FROM settings WHERE key = 'me'`);
    db.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('person', ?)`).run(JSON.stringify(id));
  },
};

/** As names were compared when this migration was written. */
const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

function readName(json: string): { name: string; initials: string } | null {
  try {
    const { name, initials } = JSON.parse(json) as { name?: unknown; initials?: unknown };
    if (typeof name !== 'string' || name.trim() === '') return null;
    return { name: name.trim(), initials: typeof initials === 'string' ? initials : '' };
  } catch {
    return null;
  }
}
