// Verifies an archive: SQLite's own checks, the chain of the audit, and whether everything that is derived follows from what it is derived from.

import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { VerifyReport } from '#shared/contract/archive.ts';
import { DocumentError } from '#shared/story/document.ts';
import { factSpans, factState } from '#shared/story/facts.ts';
import { connectToRead } from '../archive/connect-to-read.ts';
import { archiveFiles } from '../archive/layout.ts';
import { backupProblems, chainProblems } from '../audit/verify-audit.ts';
import { evidenceProblems } from '../evidence/verify-evidence.ts';
import { factWordsRows } from '../facts/facts-rows.ts';
import { revisionJson } from '../revisions/revisions-rows.ts';
import { contentJson, documentOf } from '../stories/content-json.ts';
import { readStory, type StoredStory } from '../stories/stories-rows.ts';

/** More than this is not read by anyone. */
const MAX_PROBLEMS = 100;

/**
 * Reads the whole archive on a connection of its own, as it stands at one moment; it takes minutes for a million stories.
 * Problems name stories by id and quote no words.
 */
export function verifyArchive(file: string): VerifyReport {
  const db = connectToRead(file);
  try {
    db.exec('begin');
    const problems = [...sqliteProblems(db)];
    const files = archiveFiles(dirname(file));
    problems.push(...chainProblems(db), ...backupProblems(db, files), ...evidenceProblems(db, files.evidence));
    let stories = 0;
    for (const id of db.prepare<[], string>('SELECT id FROM stories ORDER BY number').pluck().all()) {
      stories += 1;
      problems.push(...storyProblems(db, id));
    }
    const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
    return {
      ok: problems.length === 0,
      problems: shortened(problems),
      stories,
      facts: count('SELECT count(*) FROM facts WHERE removed_at IS NULL'),
      revisions: count('SELECT count(*) FROM revisions'),
      audit: count('SELECT count(*) FROM audit'),
      stale: count(`SELECT count(*) FROM facts WHERE state = 'stale' AND words IS NOT NULL`),
    };
  } finally {
    db.close();
  }
}

function* sqliteProblems(db: Database): Generator<string> {
  for (const row of db.pragma(`integrity_check(${MAX_PROBLEMS})`) as { integrity_check: string }[])
    if (row.integrity_check !== 'ok') yield `The archive file is damaged: ${row.integrity_check}`;
  const references = db.pragma('foreign_key_check') as { table: string; parent: string }[];
  for (const { table, parent } of references)
    yield `A row of “${table}” points to a row of “${parent}” that is not there.`;
}

function* storyProblems(db: Database, id: string): Generator<string> {
  try {
    const story = readStory(db, id);
    yield* revisionProblems(db, story);
    yield* factProblems(db, story);
  } catch (error) {
    const why = error instanceof DocumentError ? error.message : 'its row cannot be read';
    yield `Story ${id} cannot be read: ${why}.`;
  }
}

function* revisionProblems(db: Database, story: StoredStory): Generator<string> {
  const { kept, last } = db
    .prepare<[string], { kept: number; last: number | null }>(
      'SELECT count(*) AS kept, max(number) AS last FROM revisions WHERE story_id = ?',
    )
    .get(story.id) ?? { kept: 0, last: null };
  if (kept !== story.revision || last !== story.revision)
    yield `Story ${story.id} is at revision ${story.revision}, but ${kept} revisions are kept, the last of them ${last ?? 'none'}.`;
  else if (revisionJson(db, story.id, story.revision) !== contentJson(story.fields, story.document))
    yield `The text of story ${story.id} is not the text of its newest revision.`;
}

/** Every fact's words and state, derived anew from the document, against what is stored. */
function* factProblems(db: Database, story: StoredStory): Generator<string> {
  const spans = new Map(factSpans(documentOf(story.document)).map((span) => [span.id, span]));
  let total = 0;
  for (const fact of factWordsRows(db, story.id)) {
    const words = spans.get(fact.id)?.words ?? null;
    spans.delete(fact.id);
    if (words !== null) total += 1;
    if (fact.words !== words) yield `The words kept for fact ${fact.id} are not those in story ${story.id}.`;
    if (fact.state !== factState(fact.status, fact.seal, words))
      yield `Fact ${fact.id} of story ${story.id} is kept as “${fact.state}”, but its words and its seal say otherwise.`;
  }
  for (const id of spans.keys()) yield `The mark of fact ${id} in story ${story.id} has no record.`;
  if (total !== story.facts.total)
    yield `Story ${story.id} says that it has ${story.facts.total} facts; ${total} stand in it.`;
}

const shortened = (problems: readonly string[]): string[] =>
  problems.length <= MAX_PROBLEMS
    ? [...problems]
    : [...problems.slice(0, MAX_PROBLEMS), `And ${problems.length - MAX_PROBLEMS} more.`];
