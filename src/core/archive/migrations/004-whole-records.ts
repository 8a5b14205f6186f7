// The complete records of sources and facts, and the merges of sources that turned out to be one.

import type { Migration } from '../migrate.ts';

export const wholeRecords: Migration = {
  number: 4,
  title: 'complete records of sources and facts, and merged sources',
  up: (db) => {
    db.exec(`
ALTER TABLE sources ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
ALTER TABLE sources ADD COLUMN contacts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE sources ADD COLUMN may_know TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN private_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN approved_on TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN conditions TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN credibility TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN conflicts TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN merged_into TEXT REFERENCES sources (id);

ALTER TABLE facts ADD COLUMN detail TEXT;
ALTER TABLE facts ADD COLUMN said_on TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN obtained_by TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN witnesses TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN original_language TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN original_words TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN translator TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN second_source_id TEXT REFERENCES sources (id);
ALTER TABLE facts ADD COLUMN second_independent INTEGER CHECK (second_independent IN (0, 1));
ALTER TABLE facts ADD COLUMN second_note TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN reply_whom TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN reply_when TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN reply_how TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN reply_outcome TEXT;
ALTER TABLE facts ADD COLUMN reply_answer TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN referral TEXT NOT NULL DEFAULT '';
ALTER TABLE facts ADD COLUMN disputes TEXT NOT NULL DEFAULT '[]';
CREATE INDEX facts_second_source ON facts (second_source_id) WHERE second_source_id IS NOT NULL AND removed_at IS NULL;

-- Two sources that turned out to be one, kept so that it can be taken back: which facts went over, and which aliases the kept one gained.
CREATE TABLE source_merges (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES sources (id),
  merged_id TEXT NOT NULL REFERENCES sources (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  facts TEXT NOT NULL,
  second_facts TEXT NOT NULL,
  aliases TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX source_merges_kept ON source_merges (kept_id);
`);
  },
};
