// Where another desk's file says something else about a story than this archive: kept until somebody has chosen, and after.

import type { Migration } from '../migrate.ts';

export const deskDifferences: Migration = {
  number: 11,
  title: 'differences between desks',
  up: (db) => {
    // The same difference of the same record is asked about once, however often its file is taken in.
    db.exec(`
CREATE TABLE desk_differences (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id),
  record TEXT NOT NULL CHECK (record IN ('text', 'fact', 'source')),
  record_id TEXT NOT NULL,
  theirs TEXT NOT NULL,
  theirs_hash TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made TEXT NOT NULL,
  at TEXT NOT NULL,
  settled TEXT CHECK (settled IN ('mine', 'theirs')),
  settled_by TEXT,
  settled_at TEXT,
  UNIQUE (record, record_id, theirs_hash)
) STRICT;
CREATE INDEX desk_differences_story ON desk_differences (story_id) WHERE settled IS NULL;`);
  },
};
