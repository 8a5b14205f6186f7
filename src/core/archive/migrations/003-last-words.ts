// Words of a fact outlive their mark, so that a copy of off-record words is known when the marked words are gone.

import type { Migration } from '../migrate.ts';

export const lastWords: Migration = {
  number: 3,
  title: 'the last words of facts whose mark is gone',
  up: (db) => {
    // Of facts whose mark went before this, only those that were checked have left their words.
    db.exec(`ALTER TABLE facts ADD COLUMN last_words TEXT;
      UPDATE facts SET last_words = coalesce(words, (
        SELECT c.words FROM checks c WHERE c.fact_id = facts.id ORDER BY c.at DESC, c.rowid DESC LIMIT 1))`);
  },
};
