// Finding the archive's story behind a headline that was copied from a page.

import type { Database } from 'better-sqlite3';
import type { StoryStatus } from '#shared/story/content.ts';
import { sealForm } from '#shared/story/seal.ts';
import { prepared } from '../../archive/prepared.ts';

export interface KnownStory {
  readonly id: string;
  readonly status: StoryStatus;
}

/** The newest story outside the bin with this headline, whatever its case and marks; null when there is none. */
export function storyWithHeadline(db: Database, headline: string): KnownStory | null {
  const phrase = headline.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (phrase === '') return null;
  const rows = prepared<[string], KnownStory & { headline: string }>(db, WITH_PHRASE).all(`headline : "${phrase}"`);
  const form = comparable(headline);
  const found = rows.find((row) => comparable(row.headline) === form);
  return found === undefined ? null : { id: found.id, status: found.status };
}
/** The index narrows to a few; whole headlines are compared afterwards. */
const WITH_PHRASE = `SELECT s.id, s.status, s.headline FROM story_index i JOIN stories s ON s.number = i.rowid
  WHERE i.story_index MATCH ? ORDER BY i.rowid DESC LIMIT 50`;

/** A headline as it is compared: doubles on one page, and pages against the archive. */
export const comparable = (headline: string): string =>
  sealForm(headline)
    .toLowerCase()
    .replace(/[\s.…]+$/u, '');
