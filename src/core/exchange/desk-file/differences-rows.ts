// The rows of `desk_differences`. Private as a whole: they hold what another desk said.

import type { Database } from 'better-sqlite3';
import { prepared } from '../../archive/prepared.ts';
import { canonicalJson, sha256 } from '../../audit/chain.ts';

export interface DifferenceRow {
  readonly id: string;
  readonly storyId: string;
  readonly record: 'text' | 'fact' | 'source';
  readonly recordId: string;
  /** JSON: of a text its content, of a fact or a source the values by path. */
  readonly theirs: string;
  readonly madeBy: string;
  readonly made: string;
}

/** One that was kept before, settled or not, is not kept again. */
export function keepDifference(
  db: Database,
  { theirs, ...row }: Omit<DifferenceRow, 'theirs'> & { readonly theirs: unknown; readonly at: string },
): void {
  // As it was given: texts are compared as JSON, in which the order of keys counts.
  prepared<[object]>(db, INSERT).run({ ...row, theirs: JSON.stringify(theirs), hash: sha256(canonicalJson(theirs)) });
}
const INSERT = `INSERT INTO desk_differences (id, story_id, record, record_id, theirs, theirs_hash, made_by, made, at)
  VALUES (@id, @storyId, @record, @recordId, @theirs, @hash, @madeBy, @made, @at) ON CONFLICT DO NOTHING`;

const COLUMNS = 'id, story_id AS storyId, record, record_id AS recordId, theirs, made_by AS madeBy, made';

/** Those that wait, the text first. */
export const waitingDifferences = (db: Database, storyId: string): DifferenceRow[] =>
  prepared<[string], DifferenceRow>(db, WAITING).all(storyId);
const WAITING = `SELECT ${COLUMNS} FROM desk_differences WHERE story_id = ? AND settled IS NULL
  ORDER BY record <> 'text', record, at, id`;

/** Null when there is none of that id that waits. */
export const waitingDifference = (db: Database, id: string): DifferenceRow | null =>
  prepared<[string], DifferenceRow>(db, `SELECT ${COLUMNS} FROM desk_differences WHERE id = ? AND settled IS NULL`).get(
    id,
  ) ?? null;

export function settleDifference(
  db: Database,
  settled: { readonly id: string; readonly choice: 'mine' | 'theirs'; readonly by: string; readonly at: string },
): void {
  prepared<[object]>(
    db,
    'UPDATE desk_differences SET settled = @choice, settled_by = @by, settled_at = @at WHERE id = @id',
  ).run(settled);
}
