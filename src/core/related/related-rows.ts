// The rows of `related`: a story's related list in its order, and who points to a story.

import type { Database } from 'better-sqlite3';
import type { Related, RelatedRole, StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';

interface Row {
  id: string;
  role: RelatedRole;
  targetId: string | null;
  url: string | null;
  title: string;
  seenStatus: StoryStatus | null;
}

export const readRelated = (db: Database, storyId: string): Related[] =>
  prepared<[string], Row>(db, READ)
    .all(storyId)
    .map(({ id, role, targetId, url, title, seenStatus }) => ({ id, role, storyId: targetId, url, title, seenStatus }));
const READ = `SELECT id, role, target_id AS targetId, url, title, seen_status AS seenStatus
  FROM related WHERE story_id = ? ORDER BY position`;

/** Puts a story's list in place of the one before; inside the caller's transaction. */
export function writeRelated(db: Database, storyId: string, related: readonly Related[]): void {
  prepared<[string]>(db, 'DELETE FROM related WHERE story_id = ?').run(storyId);
  related.forEach((entry, position) => {
    prepared<[object]>(db, INSERT).run({
      storyId,
      position,
      id: entry.id,
      role: entry.role,
      targetId: entry.storyId,
      url: entry.url,
      title: entry.title,
      seenStatus: entry.seenStatus,
    });
  });
}
const INSERT = `INSERT INTO related (story_id, position, id, role, target_id, url, title, seen_status)
  VALUES (@storyId, @position, @id, @role, @targetId, @url, @title, @seenStatus)`;
