// The rows of `facts` and `checks`, to and from the words of the code.

import type { Database } from 'better-sqlite3';
import type { FactCounts } from '#shared/contract/story.ts';
import type { FactState, FactStatus } from '#shared/story/facts.ts';
import type { Check, Fact, FactFields } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import { checkHash } from '../audit/chain.ts';
import { record } from '../audit/record.ts';
import { evidenceOfFact, evidenceOfStory } from '../evidence/evidence-rows.ts';
import {
  type FactFieldsRow,
  FIELD_ASSIGNMENTS,
  FIELD_COLUMNS,
  FIELD_VALUES,
  fieldsOfRow,
  rowOfFields,
} from './fact-columns.ts';

interface Row extends FactFieldsRow {
  id: string;
  story_id: string;
  status: FactStatus;
  state: FactState;
  words: string | null;
  block: number | null;
  seal: string | null;
  sealed_by: string | null;
  sealed_at: string | null;
}

const factOf = (row: Row, evidence: Fact['evidence'], checks: Check[]): Fact => ({
  id: row.id,
  storyId: row.story_id,
  ...fieldsOfRow(row),
  status: row.status,
  state: row.state,
  words: row.words,
  block: row.block,
  seal: row.seal,
  sealedBy: row.sealed_by,
  sealedAt: row.sealed_at,
  evidence,
  checks,
});

/**
 * The facts that a person sees: those whose words stand in the text, in reading order, then orphans by age. A record that was taken away
 * is seen only while its mark still stands in the archive's text.
 */
export function readFacts(db: Database, storyId: string): Fact[] {
  const rows = prepared<[string], Row>(db, OF_STORY).all(storyId);
  if (rows.length === 0) return [];
  const evidence = Map.groupBy(evidenceOfStory(db, storyId), ({ factId }) => factId);
  const checks = Map.groupBy(prepared<[string], CheckRow>(db, CHECKS_OF_STORY).all(storyId), ({ factId }) => factId);
  return rows.map((row) =>
    factOf(
      row,
      (evidence.get(row.id) ?? []).map(({ factId: _, ...rest }) => rest),
      (checks.get(row.id) ?? []).map(({ factId: _, ...rest }) => rest),
    ),
  );
}
const OF_STORY = `SELECT * FROM facts WHERE story_id = ? AND (removed_at IS NULL OR words IS NOT NULL)
  ORDER BY position IS NULL, position, created, id`;

type CheckRow = Check & { factId: string };
const CHECK = `c.id, c.at, c.by, c.result, c.words, c.evidence_id AS evidenceId, c.note`;
const CHECKS_OF_STORY = `SELECT c.fact_id AS factId, ${CHECK} FROM facts f JOIN checks c ON c.fact_id = f.id
  WHERE f.story_id = ? ORDER BY c.at, c.rowid`;
const CHECKS_OF_FACT = `SELECT ${CHECK} FROM checks c WHERE c.fact_id = ? ORDER BY c.at, c.rowid`;

/** One fact, also one that was taken away; null when there is none of that id. */
export function readFact(db: Database, id: string): Fact | null {
  const row = prepared<[string], Row>(db, 'SELECT * FROM facts WHERE id = ?').get(id);
  if (row === undefined) return null;
  return factOf(row, evidenceOfFact(db, id), prepared<[string], Check>(db, CHECKS_OF_FACT).all(id));
}

/** What deriving words and states needs of a fact. */
export interface FactWordsRow {
  readonly id: string;
  readonly status: FactStatus;
  readonly state: FactState;
  readonly seal: string | null;
  readonly words: string | null;
  readonly block: number | null;
  readonly position: number | null;
  readonly removed: 0 | 1;
}
/** Every fact of a story, also those taken away. */
export const factWordsRows = (db: Database, storyId: string): FactWordsRow[] =>
  prepared<[string], FactWordsRow>(db, WORDS_OF_STORY).all(storyId);
const WORDS_OF_STORY = `SELECT id, status, state, seal, words, block, position, removed_at IS NOT NULL AS removed
  FROM facts WHERE story_id = ?`;

/** As they last stood marked in the text, by the fact's id; private, for gates only. Not those of facts that were taken away. */
export const lastWordsOfOrphans = (db: Database, storyId: string): ReadonlyMap<string, string> =>
  new Map(
    prepared<[string], { id: string; words: string }>(db, LAST_WORDS)
      .all(storyId)
      .map(({ id, words }) => [id, words]),
  );
const LAST_WORDS = `SELECT id, last_words AS words FROM facts
  WHERE story_id = ? AND words IS NULL AND last_words IS NOT NULL AND removed_at IS NULL`;

/** `back`: the mark was away and stands again, so a record that was taken away is a fact again. */
export function updateFactWords(
  db: Database,
  fact: Omit<FactWordsRow, 'status' | 'seal' | 'removed'> & { back: 0 | 1 },
): void {
  prepared<[object]>(db, UPDATE_WORDS).run(fact);
}
/** Words that are taken away bit by bit stay whole in `last_words`: a piece of what it holds does not replace it. */
const UPDATE_WORDS = `UPDATE facts SET words = @words,
  last_words = iif(@words IS NULL OR instr(last_words, @words) > 0, last_words, @words),
  block = @block, position = @position, state = @state,
  removed_at = iif(@back, NULL, removed_at) WHERE id = @id`;

export interface NewFactRow {
  readonly id: string;
  readonly storyId: string;
  readonly fields: FactFields;
  readonly status: FactStatus;
  readonly state: FactState;
  readonly words: string | null;
  /** Of an orphan that stood in a text before it came here; left out, its words. */
  readonly lastWords?: string | null;
  readonly block: number | null;
  readonly position: number | null;
  readonly seal: string | null;
  readonly sealedBy: string | null;
  readonly sealedAt: string | null;
  readonly at: string;
}
export function insertFact(db: Database, { fields, ...fact }: NewFactRow): void {
  prepared<[object]>(db, INSERT).run({ ...rowOfFields(fields), lastWords: fact.words, ...fact });
}
const INSERT = `INSERT INTO facts (id, story_id, ${FIELD_COLUMNS},
    status, state, words, last_words, block, position, seal, sealed_by, sealed_at, created, updated)
  VALUES (@id, @storyId, ${FIELD_VALUES},
    @status, @state, @words, @lastWords, @block, @position, @seal, @sealedBy, @sealedAt, @at, @at)`;

export function updateFactFields(db: Database, id: string, fields: FactFields, at: string): void {
  prepared<[object]>(db, UPDATE_FIELDS).run({ ...rowOfFields(fields), id, at });
}
const UPDATE_FIELDS = `UPDATE facts SET ${FIELD_ASSIGNMENTS}, updated = @at WHERE id = @id`;

export interface Verdict {
  readonly id: string;
  readonly status: FactStatus;
  readonly state: FactState;
  readonly seal: string | null;
  readonly sealedBy: string | null;
  readonly sealedAt: string | null;
  readonly at: string;
}
export function updateFactStatus(db: Database, verdict: Verdict): void {
  prepared<[object]>(db, UPDATE_STATUS).run(verdict);
}
const UPDATE_STATUS = `UPDATE facts SET status = @status, state = @state, seal = @seal, sealed_by = @sealedBy, sealed_at = @sealedAt,
  updated = @at WHERE id = @id`;

/** No check without its entry in the audit, whoever made it and wherever it comes from. */
export function insertCheck(db: Database, factId: string, check: Check): void {
  prepared<[object]>(db, INSERT_CHECK).run({ factId, ...check });
  const storyId = prepared<[string], string>(db, 'SELECT story_id FROM facts WHERE id = ?').pluck().get(factId) ?? null;
  const { id, at, by, result } = check;
  const content = checkHash({ ...check, factId });
  record(db, { at, by, what: 'check', storyId, factId, detail: { check: id, result, content } });
}
const INSERT_CHECK = `INSERT INTO checks (id, fact_id, at, by, result, words, evidence_id, note)
  VALUES (@id, @factId, @at, @by, @result, @words, @evidenceId, @note)`;

/** False for one that was taken away already. */
export const markFactRemoved = (db: Database, id: string, at: string): boolean =>
  prepared<[string, string]>(db, 'UPDATE facts SET removed_at = ? WHERE id = ? AND removed_at IS NULL').run(at, id)
    .changes === 1;

/** Brings the counts in a story's row up to its facts; orphans are not counted. */
export function countFacts(db: Database, storyId: string): void {
  const counts = prepared<[string], FactCounts>(db, COUNTS).get(storyId);
  prepared<[object]>(db, UPDATE_COUNTS).run({ ...counts, storyId });
}
const COUNTS = `SELECT count(*) AS total, count(*) FILTER (WHERE state = 'verified') AS verified,
    count(*) FILTER (WHERE state = 'stale') AS stale, count(*) FILTER (WHERE state IN ('disputed', 'wrong')) AS disputed
  FROM facts WHERE story_id = ? AND words IS NOT NULL`;
const UPDATE_COUNTS = `UPDATE stories SET facts_total = @total, facts_verified = @verified, facts_stale = @stale,
  facts_disputed = @disputed WHERE id = @storyId`;
