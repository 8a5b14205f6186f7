// A story's way through the newsroom; nothing becomes ready or published past a gate that blocks.

import type { StoryStatus } from '#shared/story/content.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { gateReport, refuseBlocked } from '../gates/gate-report.ts';
import { keepStatus } from './keep-content.ts';
import { conflict } from './save-story.ts';
import { readStory } from './stories-rows.ts';

/** A story in one of these is, or is about to be, before readers. */
const GATED: ReadonlySet<StoryStatus> = new Set(['ready', 'published', 'corrected']);

/**
 * Keeps a revision, unless the status is the story's already. The first time a story is published sets its publication date.
 *
 * Throws CONFLICT when another revision was kept since `base`, REFUSED with the first blocking gate's sentence.
 */
export function setStatus(
  context: Context,
  { id, status, base }: { readonly id: string; readonly status: StoryStatus; readonly base: number },
): { revision: number } {
  const { db } = context.archive;
  const at = context.at();
  const by = context.me();
  const { revision, changed } = context.archive.transaction(() => {
    const story = readStory(db, id);
    if (story.status === status) return { revision: story.revision, changed: false };
    if (story.revision !== base) throw conflict(story.revision);
    if (GATED.has(status)) refuseBlocked(gateReport(context, id));
    const kept = keepStatus(db, story, status, { at, by, reason: 'status' });
    record(db, { at, by, what: 'status', storyId: id, detail: { from: story.status, to: status, revision: kept } });
    return { revision: kept, changed: true };
  });
  if (changed) context.announce({ kind: 'story', id, revision, by });
  return { revision };
}
