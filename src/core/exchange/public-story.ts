// Reads a story with what its public view needs of the archive.

import type { Database } from 'better-sqlite3';
import type { Story } from '#shared/contract/story.ts';
import type { PublicStory } from '#shared/story/public-story.ts';
import { publicView, type RelatedStory } from '#shared/story/public-view.ts';
import type { Source } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { readSource } from '../sources/sources-rows.ts';
import { openStory } from '../stories/open-story.ts';

export interface StoryWithView {
  /** Private: for gates only, never for an exporter. */
  readonly story: Story;
  /** Those that bear a fact out as second sources too. Private: for gates only, never for an exporter. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly view: PublicStory;
}

/** @throws {NewsroomError} NOT_FOUND. */
export function readWithView(context: Pick<Context, 'archive'>, id: string): StoryWithView {
  const story = openStory(context, id);
  const { db } = context.archive;
  const sources = new Map<string, Source>();
  for (const id of story.facts.flatMap(({ sourceId, second }) => [sourceId, second.sourceId])) {
    if (id === null || sources.has(id)) continue;
    const source = readSource(db, id);
    if (source !== null) sources.set(id, source);
  }
  return { story, sources, view: publicView(story, { sources, stories: relatedStories(db, story) }) };
}

function relatedStories(db: Database, { content }: Story): ReadonlyMap<string, RelatedStory> {
  const found = new Map<string, RelatedStory>();
  for (const { storyId } of content.related) {
    if (storyId === null || found.has(storyId)) continue;
    const row = prepared<[string], { slug: string; headline: string; hidden: number }>(db, RELATED_STORY).get(storyId);
    if (row !== undefined) found.set(storyId, { ...row, hidden: row.hidden === 1 });
  }
  return found;
}
const RELATED_STORY = `SELECT slug, headline, binned_at IS NOT NULL OR status IN ('spiked', 'withdrawn') AS hidden
  FROM stories WHERE id = ?`;
