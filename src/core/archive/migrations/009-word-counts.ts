// In how many stories each word stands, for the search and the suggestions.

import type { Migration } from '../migrate.ts';

export const wordCounts: Migration = {
  number: 9,
  title: 'counts of words',
  up: (db) => {
    // Filled in the background, also for the stories of an older archive; see search/word-counts.ts.
    db.exec(`CREATE TABLE word_counts (word TEXT PRIMARY KEY, stories INTEGER NOT NULL) STRICT, WITHOUT ROWID`);
  },
};
