// Quotations that an editor declined to tag in a story: they are not offered there again.

import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { needStory } from '../stories/stories-rows.ts';

export const declinedKeys = ({ archive: { db } }: Context, { storyId }: { readonly storyId: string }): string[] =>
  prepared<[string], string>(db, 'SELECT key FROM declined WHERE story_id = ? ORDER BY at, key').pluck().all(storyId);

/** Declining the same twice is declining it once. Throws NOT_FOUND without such a story. */
export function decline(
  context: Context,
  { storyId, key }: { readonly storyId: string; readonly key: string },
): Record<string, never> {
  const { db } = context.archive;
  context.archive.transaction(() => {
    needStory(db, storyId);
    prepared<[object]>(
      db,
      'INSERT INTO declined (story_id, key, at, by) VALUES (@storyId, @key, @at, @by) ON CONFLICT DO NOTHING',
    ).run({ storyId, key, at: context.at(), by: context.me() });
  });
  return {};
}
