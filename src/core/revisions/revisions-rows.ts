// The rows of `revisions`: every kept state of a story, most of them as a difference to the one before.
//
// A first revision that is the newest too is what the story's own row holds, so only its hash is kept: an archive that was imported and never
// edited holds each text once. It is written out when a second revision comes.

import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { RevisionRow } from '#shared/contract/revision.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';
import { contentJson } from '../stories/content-json.ts';
import { readStory } from '../stories/stories-rows.ts';
import { applyDelta, type Delta, makeDelta } from './delta.ts';

/** A whole revision at least this often: restoring reads at most this many rows. */
export const WHOLE_EVERY = 50;

/** Stands as `prefix_length` of a first revision of which only the hash is kept, as `middle`. */
const IN_THE_STORY = -1;
const hashOf = (json: string): string => createHash('sha256').update(json).digest('hex');

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
 * the first. Runs inside the caller's transaction, in which the story's row already holds the content of the newest revision.
 */
export function keepRevision(db: Database, revision: NewRevision, json: string, before: string | null): void {
  const { storyId, number } = revision;
  if (before === null) {
    const inTheStory = { whole: number, prefixLength: IN_THE_STORY, suffixLength: 0, middle: hashOf(json) };
    prepared<[object]>(db, INSERT).run({ ...revision, ...inTheStory });
    return;
  }
  prepared<[object]>(db, WRITE_OUT).run({ storyId, number: number - 1, before });
  const whole = prepared<[string, number], number>(db, WHOLE)
    .pluck()
    .get(storyId, number - 1);
  const delta = makeDelta(before, json);
  const asWhole = whole === undefined || number - whole >= WHOLE_EVERY || delta.middle.length * 2 > json.length;
  prepared<[object]>(db, INSERT).run({
    ...revision,
    whole: asWhole ? number : whole,
    ...(asWhole ? { prefixLength: 0, suffixLength: 0, middle: json } : delta),
  });
}
const WRITE_OUT = `UPDATE revisions SET prefix_length = 0, middle = @before
  WHERE story_id = @storyId AND number = @number AND prefix_length = ${IN_THE_STORY}`;
const WHOLE = 'SELECT whole FROM revisions WHERE story_id = ? AND number = ?';
const INSERT = `INSERT INTO revisions (story_id, number, at, by, reason, status, words, whole, prefix_length, suffix_length, middle)
  VALUES (@storyId, @number, @at, @by, @reason, @status, @words, @whole, @prefixLength, @suffixLength, @middle)`;

/**
 * The content of one revision as contentJson wrote it, or null when there is none of that number, or when it was what the story's row held and
 * that row is not what it was. Reads at most WHOLE_EVERY rows.
 */
export function revisionJson(db: Database, storyId: string, number: number): string | null {
  const rows = prepared<[object], Delta>(db, WALK).all({ storyId, number });
  return rows.length === 0
    ? null
    : rows.reduce((text: string | null, delta) => textAfter(db, storyId, text, delta), '');
}

/** The text that a row stands for, given the one before it; null when the story's row holds it and is not what it was. */
function textAfter(db: Database, storyId: string, before: string | null, delta: Delta): string | null {
  if (delta.prefixLength !== IN_THE_STORY) return before === null ? null : applyDelta(before, delta);
  const { fields, document } = readStory(db, storyId);
  const json = contentJson(fields, document);
  return hashOf(json) === delta.middle ? json : null;
}

/** Every revision of a story with its content, oldest first, one at a time. Ends early where a content is not what it was. */
export function* revisionContents(
  db: Database,
  storyId: string,
): Generator<Pick<RevisionRow, 'at' | 'by' | 'reason' | 'status'> & { readonly json: string }> {
  let json: string | null = '';
  for (const { at, by, reason, status, ...delta } of prepared<[string], RevisionRow & Delta>(db, CONTENTS).iterate(
    storyId,
  )) {
    json = textAfter(db, storyId, json, delta);
    if (json === null) return;
    yield { at, by, reason, status, json };
  }
}
const CONTENTS = `SELECT at, by, reason, status, prefix_length AS prefixLength, suffix_length AS suffixLength, middle
  FROM revisions WHERE story_id = ? ORDER BY number`;

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
