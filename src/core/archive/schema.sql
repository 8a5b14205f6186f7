-- Generated from the migrations; a test compares it. Version 12.

CREATE TABLE stories (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  external_id TEXT UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('draft', 'editing', 'checking', 'ready', 'published', 'corrected', 'withdrawn', 'spiked')),
  revision INTEGER NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  published TEXT,
  binned_at TEXT,
  shelf TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN binned_at IS NOT NULL THEN 'bin'
      WHEN status IN ('published', 'corrected', 'withdrawn') THEN 'published'
      WHEN status = 'spiked' THEN 'spiked'
      ELSE 'work'
    END
  ) VIRTUAL,
  words INTEGER NOT NULL,
  facts_total INTEGER NOT NULL DEFAULT 0,
  facts_verified INTEGER NOT NULL DEFAULT 0,
  facts_stale INTEGER NOT NULL DEFAULT 0,
  facts_disputed INTEGER NOT NULL DEFAULT 0,
  slug TEXT NOT NULL,
  desk TEXT NOT NULL,
  headline TEXT NOT NULL,
  byline TEXT NOT NULL,
  dateline TEXT NOT NULL,
  language TEXT NOT NULL,
  embargo TEXT,
  standfirst TEXT NOT NULL,
  keywords TEXT NOT NULL,
  corrections TEXT NOT NULL,
  notes TEXT NOT NULL,
  body_text TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE INDEX stories_shelf ON stories (shelf, updated);

CREATE INDEX stories_shelf_desk ON stories (shelf, desk, updated);

CREATE INDEX stories_status ON stories (status, updated) WHERE binned_at IS NULL;

CREATE INDEX stories_status_desk ON stories (status, desk, updated) WHERE binned_at IS NULL;

CREATE INDEX stories_updated ON stories (updated) WHERE binned_at IS NULL;

CREATE INDEX stories_desk ON stories (desk, updated) WHERE binned_at IS NULL;

CREATE TABLE tallies (
  shelf TEXT NOT NULL,
  status TEXT NOT NULL,
  desk TEXT NOT NULL,
  stories INTEGER NOT NULL,
  PRIMARY KEY (shelf, status, desk)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stories_tally_insert AFTER INSERT ON stories BEGIN
  INSERT INTO tallies VALUES (new.shelf, new.status, new.desk, 1) ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

CREATE TRIGGER stories_tally_update AFTER UPDATE ON stories
WHEN old.shelf <> new.shelf OR old.status <> new.status OR old.desk <> new.desk BEGIN
  UPDATE tallies SET stories = stories - 1 WHERE shelf = old.shelf AND status = old.status AND desk = old.desk;
  INSERT INTO tallies VALUES (new.shelf, new.status, new.desk, 1) ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

CREATE TRIGGER stories_tally_delete AFTER DELETE ON stories BEGIN
  UPDATE tallies SET stories = stories - 1 WHERE shelf = old.shelf AND status = old.status AND desk = old.desk;
END;

CREATE TABLE revisions (
  story_id TEXT NOT NULL REFERENCES stories (id),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('created', 'auto', 'kept', 'status', 'restored', 'imported')),
  status TEXT NOT NULL,
  words INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  prefix_length INTEGER NOT NULL,
  suffix_length INTEGER NOT NULL,
  middle TEXT NOT NULL,
  UNIQUE (story_id, number)
) STRICT;

CREATE TABLE related (
  story_id TEXT NOT NULL REFERENCES stories (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  target_id TEXT,
  url TEXT,
  title TEXT NOT NULL,
  seen_status TEXT,
  PRIMARY KEY (story_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX related_target ON related (target_id) WHERE target_id IS NOT NULL;

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  description TEXT NOT NULL,
  url TEXT NOT NULL,
  contact TEXT NOT NULL,
  protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  note TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL
, roles TEXT NOT NULL DEFAULT '[]', contacts TEXT NOT NULL DEFAULT '[]', may_know TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', private_reason TEXT NOT NULL DEFAULT '', approved_by TEXT NOT NULL DEFAULT '', approved_on TEXT NOT NULL DEFAULT '', conditions TEXT NOT NULL DEFAULT '', credibility TEXT NOT NULL DEFAULT '', conflicts TEXT NOT NULL DEFAULT '', merged_into TEXT REFERENCES sources (id)) STRICT;

CREATE TABLE source_names (
  folded TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id),
  part INTEGER NOT NULL,
  PRIMARY KEY (folded, source_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_names_source ON source_names (source_id);

CREATE TABLE facts (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id),
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'claim')),
  source_id TEXT REFERENCES sources (id),
  terms TEXT NOT NULL,
  naming TEXT NOT NULL,
  description TEXT NOT NULL,
  reason TEXT NOT NULL,
  known_by TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  private_reason TEXT NOT NULL,
  how TEXT,
  said_when TEXT NOT NULL,
  said_where TEXT NOT NULL,
  said_to TEXT NOT NULL,
  note TEXT NOT NULL,
  status TEXT NOT NULL,
  state TEXT NOT NULL,
  words TEXT,
  block INTEGER,
  position INTEGER,
  seal TEXT,
  sealed_by TEXT,
  sealed_at TEXT,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  removed_at TEXT
, last_words TEXT, detail TEXT, said_on TEXT NOT NULL DEFAULT '', obtained_by TEXT NOT NULL DEFAULT '', witnesses TEXT NOT NULL DEFAULT '', original_language TEXT NOT NULL DEFAULT '', original_words TEXT NOT NULL DEFAULT '', translator TEXT NOT NULL DEFAULT '', second_source_id TEXT REFERENCES sources (id), second_independent INTEGER CHECK (second_independent IN (0, 1)), second_note TEXT NOT NULL DEFAULT '', reply_whom TEXT NOT NULL DEFAULT '', reply_when TEXT NOT NULL DEFAULT '', reply_how TEXT NOT NULL DEFAULT '', reply_outcome TEXT, reply_answer TEXT NOT NULL DEFAULT '', referral TEXT NOT NULL DEFAULT '', disputes TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE INDEX facts_story ON facts (story_id);

CREATE INDEX facts_source ON facts (source_id) WHERE source_id IS NOT NULL AND removed_at IS NULL;

CREATE TABLE checks (
  id TEXT PRIMARY KEY,
  fact_id TEXT NOT NULL REFERENCES facts (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  result TEXT NOT NULL,
  words TEXT NOT NULL,
  evidence_id TEXT REFERENCES evidence (id),
  note TEXT NOT NULL
) STRICT;

CREATE INDEX checks_fact ON checks (fact_id);

CREATE TRIGGER checks_never_change BEFORE UPDATE ON checks BEGIN SELECT raise(ABORT, 'a check is never changed'); END;

CREATE TRIGGER checks_never_go BEFORE DELETE ON checks BEGIN SELECT raise(ABORT, 'a check is never taken away'); END;

CREATE TABLE declined (
  story_id TEXT NOT NULL REFERENCES stories (id),
  key TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (story_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE VIRTUAL TABLE story_index USING fts5 (
  slug, headline, standfirst, byline, body,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '3'
);

CREATE INDEX facts_waiting ON facts (story_id)
      WHERE words IS NOT NULL AND state NOT IN ('verified', 'cannot-verify');

CREATE INDEX facts_second_source ON facts (second_source_id) WHERE second_source_id IS NOT NULL AND removed_at IS NULL;

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

CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit is never taken away'); END;

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

CREATE INDEX stories_columns ON stories (number, desk, status, language, published, updated, facts_total, binned_at);

CREATE INDEX facts_state ON facts (state, story_id) WHERE words IS NOT NULL;

CREATE TABLE story_labels (
  label TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES stories (number) ON DELETE CASCADE,
  PRIMARY KEY (label, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_texts (
        number INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL
      ) STRICT;

CREATE TABLE evidence_files (
        hash TEXT PRIMARY KEY,
        type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        kept TEXT NOT NULL,
        read_at TEXT,
        title TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL DEFAULT '',
        text_hash TEXT REFERENCES evidence_texts (hash),
        places TEXT,
        note TEXT NOT NULL DEFAULT ''
      ) STRICT;

CREATE INDEX evidence_files_unread ON evidence_files (kept) WHERE read_at IS NULL;

CREATE TABLE "evidence" (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        fact_id TEXT NOT NULL REFERENCES facts (id),
        kind TEXT NOT NULL CHECK (kind IN ('text', 'link', 'file')),
        title TEXT NOT NULL,
        url TEXT NOT NULL,
        locator TEXT NOT NULL,
        origin TEXT NOT NULL,
        captured TEXT NOT NULL,
        by TEXT NOT NULL,
        hash TEXT NOT NULL,
        text_hash TEXT REFERENCES evidence_texts (hash),
        file_hash TEXT REFERENCES evidence_files (hash),
        file_name TEXT NOT NULL,
        removed_at TEXT,
        CHECK ((kind = 'file') = (file_hash IS NOT NULL))
      ) STRICT;

CREATE VIRTUAL TABLE evidence_text_index USING fts5(
        text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '3'
      );

CREATE VIRTUAL TABLE evidence_title_index USING fts5(
        title, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '3'
      );

CREATE INDEX evidence_fact ON evidence (fact_id);

CREATE INDEX evidence_text ON evidence (text_hash) WHERE text_hash IS NOT NULL;

CREATE INDEX evidence_file ON evidence (file_hash) WHERE file_hash IS NOT NULL;

CREATE TABLE word_counts (word TEXT PRIMARY KEY, stories INTEGER NOT NULL) STRICT, WITHOUT ROWID;

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

CREATE TABLE imported_stories (
  import INTEGER NOT NULL REFERENCES imports (number),
  story INTEGER NOT NULL,
  quotations INTEGER NOT NULL,
  words_hash BLOB,
  PRIMARY KEY (import, story)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_labels_story ON story_labels (number);

CREATE UNIQUE INDEX imported_words ON imported_stories (words_hash) WHERE words_hash IS NOT NULL;

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

CREATE INDEX desk_differences_story ON desk_differences (story_id) WHERE settled IS NULL;

CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created TEXT NOT NULL,
  looked_at TEXT NOT NULL,
  looked_number INTEGER NOT NULL
) STRICT;
