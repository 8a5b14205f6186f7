// Searches that somebody wants to see again, and when they were last looked at.

import type { Migration } from '../migrate.ts';

export const savedSearches: Migration = {
  number: 12,
  title: 'saved searches',
  up: (db) => {
    // looked_at and looked_number: stories changed later, or with a higher number, are new to whoever opens the search.
    db.exec(`CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created TEXT NOT NULL,
  looked_at TEXT NOT NULL,
  looked_number INTEGER NOT NULL
) STRICT`);
  },
};
