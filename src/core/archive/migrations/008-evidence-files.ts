// Evidence may be a file: its text is kept once however often it is attached, and can be searched.

import { createHash } from 'node:crypto';
import type { Migration } from '../migrate.ts';

export const evidenceFiles: Migration = {
  number: 8,
  title: 'evidence from files, and a search index of evidence',
  up: (db) => {
    // A table whose CHECK grows has to be made anew: https://www.sqlite.org/lang_altertable.html#otheralter
    db.exec(`
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
      CREATE TABLE evidence_new (
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
      );`);
    db.function('text_hash', { deterministic: true }, (text: unknown) =>
      createHash('sha256').update(String(text), 'utf8').digest('hex'),
    );
    db.exec(`
      INSERT OR IGNORE INTO evidence_texts (hash, text) SELECT text_hash(text), text FROM evidence WHERE text <> '' ORDER BY rowid;
      INSERT INTO evidence_new (id, fact_id, kind, title, url, locator, origin, captured, by, hash, text_hash, file_hash, file_name, removed_at)
        SELECT e.id, e.fact_id, e.kind, e.title, e.url, e.locator, '', e.captured, e.by, e.hash,
          iif(e.text = '', NULL, text_hash(e.text)), NULL, '', e.removed_at
        FROM evidence e ORDER BY e.rowid;
      DROP TABLE evidence;
      ALTER TABLE evidence_new RENAME TO evidence;
      CREATE INDEX evidence_fact ON evidence (fact_id);
      CREATE INDEX evidence_text ON evidence (text_hash) WHERE text_hash IS NOT NULL;
      CREATE INDEX evidence_file ON evidence (file_hash) WHERE file_hash IS NOT NULL;
      INSERT INTO evidence_text_index (rowid, text) SELECT number, text FROM evidence_texts;
      INSERT INTO evidence_title_index (rowid, title) SELECT number, concat_ws(' ', title, url) FROM evidence;`);
  },
};
