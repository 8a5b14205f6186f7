// What the checking desk asks for first: which facts of which stories wait.

import type { Migration } from '../migrate.ts';

export const checkingQueue: Migration = {
  number: 2,
  title: 'the facts that wait for a checker',
  up: (db) => {
    // The condition is that of WAITS in checking/queue.ts, term by term: SQLite uses a partial index only where it can see that.
    db.exec(`CREATE INDEX facts_waiting ON facts (story_id)
      WHERE words IS NOT NULL AND state NOT IN ('verified', 'cannot-verify')`);
  },
};
