// The rows of `revisions`: every kept state of a story, most of them as a difference to the one before.

import type { Database } from 'better-sqlite3';
import type { RevisionRow } from '#shared/contract/revision.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';
import { applyDelta, type Delta, makeDelta } from './delta.ts';

/** A whole revision at least this often: restoring reads at most this many rows. */
export const WHOLE_EVERY = 50;

export interface NewRevision {
  readonly storyId: string;
  /** One more than the revision before, 1 for the first. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly reason: RevisionRow['reason'];
  readonly status: StoryStatus;
  readonly words: number;
}

/**
 * Keeps one revision. `json` and `before` are contents as contentJson writes them; `before` is the revision just before this one, null for
 * the first. Runs inside the caller's transaction.
 */
export function keepRevision(db: Database, revision: NewRevision, json: string, before: string | null): void {
  const { storyId, number } = revision;
  const whole =
    before === null
      ? undefined
      : prepared<[string, number], number>(db, WHOLE)
          .pluck()
          .get(storyId, number - 1);
  const delta = before === null ? null : makeDelta(before, json);
  const asWhole =
    delta === null || whole === undefined || number - whole >= WHOLE_EVERY || delta.middle.length * 2 > json.length;
  prepared<[object]>(db, INSERT).run({
    ...revision,
    whole: asWhole ? number : whole,
    ...(asWhole ? { prefixLength: 0, suffixLength: 0, middle: json } : delta),
  });
}
const WHOLE = 'SELECT whole FROM revisions WHERE story_id = ? AND number = ?';
const INSERT = `INSERT INTO revisions (story_id, number, at, by, reason, status, words, whole, prefix_length, suffix_length, middle)
  VALUES (@storyId, @number, @at, @by, @reason, @status, @words, @whole, @prefixLength, @suffixLength, @middle)`;

/** The content of one revision as contentJson wrote it, or null when there is none of that number. Reads at most WHOLE_EVERY rows. */
export function revisionJson(db: Database, storyId: string, number: number): string | null {
  const rows = prepared<[object], Delta>(db, WALK).all({ storyId, number });
  return rows.length === 0 ? null : rows.reduce(applyDelta, '');
}
const WALK = `SELECT prefix_length AS prefixLength, suffix_length AS suffixLength, middle FROM revisions
  WHERE story_id = @storyId AND number <= @number
    AND number >= (SELECT whole FROM revisions WHERE story_id = @storyId AND number = @number)
  ORDER BY number`;

/** Newest first; only those before revision `before`, when it is given. */
export const revisionRows = (db: Database, storyId: string, before: number | null, limit: number): RevisionRow[] =>
  prepared<[string, number, number], RevisionRow>(db, LIST).all(storyId, before ?? Number.MAX_SAFE_INTEGER, limit);
const LIST = `SELECT number, at, by, reason, status, words FROM revisions
  WHERE story_id = ? AND number < ? ORDER BY number DESC LIMIT ?`;

/** Why the newest revision was kept. */
export const newestReason = (db: Database, storyId: string): RevisionRow['reason'] | undefined =>
  prepared<[string], RevisionRow['reason']>(db, REASON).pluck().get(storyId);
const REASON = 'SELECT reason FROM revisions WHERE story_id = ? ORDER BY number DESC LIMIT 1';
