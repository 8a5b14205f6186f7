// Raw copy's way into the archive: understood against its headlines, then made a story as an editor decided.

import type { Database } from 'better-sqlite3';
import type { CopyPart } from '#shared/contract/exchange.ts';
import { StoryContent } from '#shared/story/content.ts';
import { prepared } from '../../archive/prepared.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { createStory } from '../../stories/create-story.ts';
import { contentOfParts, type PartsContext } from './content-of-parts.ts';
import { type KnownStory, storyWithHeadline } from './known-headline.ts';
import { type RawCopy, type ReadCopy, readCopy } from './read-copy.ts';

/** What understanding copy needs of an archive; a connection that cannot write will do. */
export interface ArchiveToRead {
  readonly db: Database;
  newId(): string;
}

/** `readCopy` with the archive's stories behind the headlines it found. */
export function readCopyAgainst(db: Database, copy: RawCopy): ReadCopy {
  const read = readCopy(copy);
  const parts = read.parts.map(
    (part): CopyPart =>
      part.taken === 'related' ? { ...part, storyId: storyWithHeadline(db, part.text)?.id ?? null } : part,
  );
  return { ...read, parts };
}

/** Content for a story that nobody has looked at yet: every decision is the reading's own. */
export function contentOfCopy(archive: ArchiveToRead, copy: RawCopy): Partial<StoryContent> {
  const { parts, lines, language } = readCopyAgainst(archive.db, copy);
  return { ...contentOfParts(parts, lines, partsContext(archive)), language };
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
  const archive = { db: context.archive.db, newId: () => context.host.newId() };
  const content = { ...contentOfParts(parts, lines, partsContext(archive)), desk };
  return { id: createStory(context, { content: storable(content) }).id };
}

/** @throws {NewsroomError} TOO_LARGE for copy that the archive could not open again. */
export function storable(content: Partial<StoryContent>): Partial<StoryContent> {
  const read = StoryContent.partial().safeParse(content);
  if (read.success) return content;
  const why = read.error.issues[0]?.message ?? 'It does not fit into a story.';
  throw new NewsroomError('TOO_LARGE', `No story was made of this copy. ${why}`);
}

const partsContext = ({ db, newId }: ArchiveToRead): PartsContext => ({
  newId,
  known: (storyId) =>
    prepared<[string], KnownStory>(db, 'SELECT id, status FROM stories WHERE id = ? AND binned_at IS NULL').get(
      storyId,
    ) ?? null,
});
