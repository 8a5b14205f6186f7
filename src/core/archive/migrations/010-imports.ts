// Which story came in with which import, so that an import can be taken back and stories without a name of their own are known again.

import type { Migration } from '../migrate.ts';

export const imports: Migration = {
  number: 10,
  title: 'imports and the stories that came with them',
  up: (db) => {
    db.exec(`
-- ended NULL: under way, or broken off. removed: stories that taking it back took out of the archive.
CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  name TEXT NOT NULL,
  ended TEXT,
  taken_back TEXT,
  imported INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  quotations INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
-- story: stories.number. words_hash: of stories that came without an external id, to know them when they come again.
CREATE TABLE imported_stories (
  import INTEGER NOT NULL REFERENCES imports (number),
  story INTEGER NOT NULL,
  quotations INTEGER NOT NULL,
  words_hash BLOB,
  PRIMARY KEY (import, story)
) STRICT, WITHOUT ROWID;
-- A story that leaves the archive takes its labels with it; without this index each would be looked for among all.
CREATE INDEX story_labels_story ON story_labels (number);
CREATE UNIQUE INDEX imported_words ON imported_stories (words_hash) WHERE words_hash IS NOT NULL;
`);
  },
};
