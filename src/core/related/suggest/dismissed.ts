// "Not this one": stories that an editor does not want suggested beside a story again. They stand among what was declined in that story.

import type { Database } from 'better-sqlite3';
import { prepared } from '../../archive/prepared.ts';
import type { Context } from '../../context.ts';
import { needStory } from '../../stories/stories-rows.ts';

export interface Pair {
  readonly storyId: string;
  readonly otherId: string;
}

/** No quotation's key begins so: those hold the words of a quotation. */
const PREFIX = 'related:';

/** Dismissing the same twice is dismissing it once. Throws NOT_FOUND without such stories. */
export function dismiss(context: Context, { storyId, otherId }: Pair): Record<string, never> {
  const { db } = context.archive;
  context.archive.transaction(() => {
    needStory(db, storyId);
    needStory(db, otherId);
    const row = { storyId, key: PREFIX + otherId, at: context.at(), by: context.me() };
    prepared<[object]>(db, INSERT).run(row);
  });
  return {};
}
const INSERT = 'INSERT INTO declined (story_id, key, at, by) VALUES (@storyId, @key, @at, @by) ON CONFLICT DO NOTHING';

/** Lets it be suggested again. */
export function allow(context: Context, { storyId, otherId }: Pair): Record<string, never> {
  const { db } = context.archive;
  context.archive.transaction(() => {
    prepared<[string, string]>(db, 'DELETE FROM declined WHERE story_id = ? AND key = ?').run(
      storyId,
      PREFIX + otherId,
    );
  });
  return {};
}

/** Numbers of the stories that were dismissed in this one. */
export const dismissedNumbers = (db: Database, storyId: string): number[] =>
  prepared<[string], number>(db, DISMISSED).pluck().all(storyId);
const DISMISSED = `SELECT s.number FROM declined d JOIN stories s ON s.id = substr(d.key, ${PREFIX.length + 1})
  WHERE d.story_id = ? AND d.key GLOB '${PREFIX}*'`;
