// The audit: a chain of entries that nobody changes unseen, begun with the checks that the archive holds already.

import { type ChainedCheck, canonicalJson, checkHash, entryHash } from '../../audit/chain.ts';
import type { Migration } from '../migrate.ts';

export const audit: Migration = {
  number: 5,
  title: 'a chained audit',
  up: (db) => {
    db.exec(`
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  story_id TEXT,
  fact_id TEXT,
  detail TEXT NOT NULL,
  before TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_story ON audit (story_id, number) WHERE story_id IS NOT NULL;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit is never taken away'); END;`);
    const add = db.prepare(`INSERT INTO audit (number, at, by, what, story_id, fact_id, detail, before, hash)
      VALUES (@number, @at, @by, 'check', @storyId, @factId, @detail, @before, @hash)`);
    const checks = db.prepare<
      [],
      ChainedCheck & { storyId: string }
    >(`SELECT c.id, c.fact_id AS factId, c.at, c.by, c.result,
      c.words, c.evidence_id AS evidenceId, c.note, f.story_id AS storyId
      FROM checks c JOIN facts f ON f.id = c.fact_id ORDER BY c.at, c.rowid`);
    let number = 0;
    let before = '';
    for (const { storyId, ...check } of checks.all()) {
      number += 1;
      const detail = canonicalJson({ check: check.id, result: check.result, content: checkHash(check) });
      const entry = {
        number,
        at: check.at,
        by: check.by,
        what: 'check',
        storyId,
        factId: check.factId,
        detail,
        before,
      };
      before = entryHash(entry);
      add.run({ ...entry, hash: before });
    }
    if (number > 0)
      db.prepare(`INSERT INTO settings (key, value) VALUES ('audit-head', ?)`).run(
        JSON.stringify({ number, hash: before }),
      );
  },
};
