// What was kept of a story: listing, reading, comparing and restoring revisions.

import type { Compared, RevisionRow } from '#shared/contract/revision.ts';
import type { StoryContent } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { contentOf } from '../stories/content-json.ts';
import { keepContent } from '../stories/keep-content.ts';
import { conflict } from '../stories/save-story.ts';
import { needStory, readStory } from '../stories/stories-rows.ts';
import { compareContents } from './compare.ts';
import { revisionJson, revisionRows } from './revisions-rows.ts';

/** Newest first, only those before revision `before` when it is given. Throws NOT_FOUND without such a story. */
export function listRevisions(
  { archive: { db } }: Context,
  { storyId, before, limit }: { readonly storyId: string; readonly before: number | null; readonly limit: number },
): RevisionRow[] {
  needStory(db, storyId);
  return revisionRows(db, storyId, before, limit);
}

interface Which {
  readonly storyId: string;
  readonly number: number;
}

/** The whole content as it was kept. Throws NOT_FOUND. */
export function readRevision({ archive: { db } }: Pick<Context, 'archive'>, { storyId, number }: Which): StoryContent {
  const json = revisionJson(db, storyId, number);
  if (json === null)
    throw new NewsroomError('NOT_FOUND', 'That revision is not in this archive. Nothing was changed; choose another.');
  return contentOf(json);
}

/** Only the parts that differ. Throws NOT_FOUND. */
export function compareRevisions(
  context: Context,
  { storyId, from, to }: { readonly storyId: string; readonly from: number; readonly to: number },
): Compared {
  return compareContents(
    readRevision(context, { storyId, number: from }),
    readRevision(context, { storyId, number: to }),
    headlineIn(context),
  );
}

/** From the newest revision to a content that is not kept. Throws NOT_FOUND. */
export function compareUnkept(
  context: Context,
  { storyId, content }: { readonly storyId: string; readonly content: StoryContent },
): Compared {
  const { revision } = readStory(context.archive.db, storyId);
  return compareContents(readRevision(context, { storyId, number: revision }), content, headlineIn(context));
}

const headlineIn =
  ({ archive: { db } }: Context) =>
  (id: string): string | undefined =>
    prepared<[string], { headline: string }>(db, 'SELECT headline FROM stories WHERE id = ?').get(id)?.headline;

/**
 * Keeps the old content as a new revision on top of all others; status and dates stay. Facts follow the restored words: records of marks
 * that come back come back.
 *
 * Throws NOT_FOUND, and CONFLICT when another revision was kept since `base`.
 */
export function restoreRevision(
  context: Context,
  { storyId, number, base }: Which & { readonly base: number },
): { revision: number } {
  const { db } = context.archive;
  const by = context.me();
  const revision = context.archive.transaction(() => {
    const story = readStory(db, storyId);
    if (story.revision !== base) throw conflict(story.revision);
    const content = readRevision(context, { storyId, number });
    const at = context.at();
    const kept = keepContent(db, story, content, { at, by, reason: 'restored' }).revision;
    record(db, { at, by, what: 'revision-restored', storyId, detail: { restored: number, revision: kept } });
    return kept;
  });
  context.announce({ kind: 'story', id: storyId, revision, by });
  return { revision };
}
