// What the library shows of a story that was found.

import type { Database } from 'better-sqlite3';
import type { Hit } from '#shared/contract/search.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { GAP } from '#shared/story/seal.ts';
import { prepared } from '../archive/prepared.ts';
import type { Term } from './query.ts';
import { makeSnippet } from './snippet.ts';

interface Row {
  id: string;
  external_id: string | null;
  slug: string;
  headline: string;
  standfirst: string;
  desk: string;
  status: StoryStatus;
  date: string;
  facts_total: number;
  facts_verified: number;
  facts_stale: number;
  facts_disputed: number;
  body_text: string;
}

/** Null when it is not there any more. */
export function readHit(db: Database, number: number, score: number, terms: readonly Term[]): Hit | null {
  const row = prepared<[number], Row>(db, READ).get(number);
  return row === undefined ? null : hitOf({ ...row, body_text: openText(db, row) }, score, terms);
}
const READ = `SELECT id, external_id, slug, headline, standfirst, desk, status, coalesce(published, updated) AS date,
  facts_total, facts_verified, facts_stale, facts_disputed, body_text FROM stories WHERE number = ?`;

/** Snippets reach terminals and screens that others look at: off-record words are found, and not shown. */
function openText(db: Database, { id, facts_total, body_text }: Row): string {
  if (facts_total === 0) return body_text;
  return prepared<[string], string>(db, OFF_RECORD)
    .pluck()
    .all(id)
    .flatMap((words) => words.split(PARTS))
    .filter((part) => part.trim() !== '')
    .reduce((text, part) => text.replaceAll(part, ' … '), body_text);
}
const OFF_RECORD = `SELECT words FROM facts WHERE story_id = ? AND terms = 'off-record' AND words IS NOT NULL`;
/** Where the words of a fact go on in another place or paragraph of the text. */
const PARTS = new RegExp(`[${GAP}\n]+`);

const hitOf = (row: Row, score: number, terms: readonly Term[]): Hit => ({
  id: row.id,
  externalId: row.external_id,
  slug: row.slug,
  headline: row.headline,
  desk: row.desk,
  status: row.status,
  date: row.date,
  snippet: makeSnippet([row.body_text, row.standfirst], terms),
  score,
  facts: {
    total: row.facts_total,
    verified: row.facts_verified,
    stale: row.facts_stale,
    disputed: row.facts_disputed,
  },
});
