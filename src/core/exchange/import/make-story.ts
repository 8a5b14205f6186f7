// Raw copy's way into the archive: understood against its headlines, then made a story as an editor decided.

import type { CopyPart } from '#shared/contract/exchange.ts';
import { StoryContent } from '#shared/story/content.ts';
import { prepared } from '../../archive/prepared.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { createStory } from '../../stories/create-story.ts';
import { contentOfParts, type PartsContext } from './content-of-parts.ts';
import { type KnownStory, storyWithHeadline } from './known-headline.ts';
import { type RawCopy, type ReadCopy, readCopy } from './read-copy.ts';

/** `readCopy` with the archive's stories behind the headlines it found. */
export function readCopyAgainst({ archive: { db } }: Context, copy: RawCopy): ReadCopy {
  const read = readCopy(copy);
  const parts = read.parts.map(
    (part): CopyPart =>
      part.taken === 'related' ? { ...part, storyId: storyWithHeadline(db, part.text)?.id ?? null } : part,
  );
  return { ...read, parts };
}

/** Content for a story that nobody has looked at yet: every decision is the reading's own. */
export function contentOfCopy(context: Context, copy: RawCopy): Partial<StoryContent> {
  const { parts, lines, language } = readCopyAgainst(context, copy);
  return { ...contentOfParts(parts, lines, partsContext(context)), language };
}

/** Parts as an editor left them; `html` as it was given to `readCopy`. @throws {NewsroomError} INVALID when nothing is left to make a story of, TOO_LARGE. */
export function makeStory(
  context: Context,
  { parts, html, desk }: { readonly parts: readonly CopyPart[]; readonly html: string | null; readonly desk: string },
): { id: string } {
  if (!parts.some(({ taken, text }) => taken !== 'furniture' && text.trim() !== ''))
    throw new NewsroomError(
      'INVALID',
      'Everything was taken out, so there is no story to make. Keep at least one line.',
    );
  const lines = html === null ? [] : readCopy({ text: '', html }).lines;
  const content = { ...contentOfParts(parts, lines, partsContext(context)), desk };
  return { id: createStory(context, { content: storable(content) }).id };
}

/** @throws {NewsroomError} TOO_LARGE for copy that the archive could not open again. */
export function storable(content: Partial<StoryContent>): Partial<StoryContent> {
  const read = StoryContent.partial().safeParse(content);
  if (read.success) return content;
  const why = read.error.issues[0]?.message ?? 'It does not fit into a story.';
  throw new NewsroomError('TOO_LARGE', `No story was made of this copy. ${why}`);
}

const partsContext = ({ archive: { db }, host }: Context): PartsContext => ({
  newId: () => host.newId(),
  known: (storyId) =>
    prepared<[string], KnownStory>(db, 'SELECT id, status FROM stories WHERE id = ? AND binned_at IS NULL').get(
      storyId,
    ) ?? null,
});
