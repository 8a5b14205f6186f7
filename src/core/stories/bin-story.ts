// The bin: a mark on a story, which takes it off every list and out of the search until it is restored.

import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { dropFromIndex, reindexStory } from '../search/story-index.ts';
import { readStory } from './stories-rows.ts';

/** A story in the bin already stays as it is. Throws NOT_FOUND. */
export function binStory(context: Context, { id }: { readonly id: string }): Record<string, never> {
  const { db } = context.archive;
  const revision = context.archive.transaction(() => {
    const story = readStory(db, id);
    if (story.binned) return null;
    prepared<[string, string]>(db, 'UPDATE stories SET binned_at = ? WHERE id = ?').run(context.at(), id);
    dropFromIndex(db, story.number, { ...story.fields, body: story.bodyText });
    return story.revision;
  });
  if (revision !== null) context.announce({ kind: 'story', id, revision, by: context.me() });
  return {};
}

/** Brings a story back from the bin as it was. Throws NOT_FOUND. */
export function restoreStory(context: Context, { id }: { readonly id: string }): Record<string, never> {
  const { db } = context.archive;
  const revision = context.archive.transaction(() => {
    const story = readStory(db, id);
    if (!story.binned) return null;
    prepared<[string]>(db, 'UPDATE stories SET binned_at = NULL WHERE id = ?').run(id);
    reindexStory(db, story.number, null, { ...story.fields, body: story.bodyText });
    return story.revision;
  });
  if (revision !== null) context.announce({ kind: 'story', id, revision, by: context.me() });
  return {};
}
