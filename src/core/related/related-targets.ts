// What related entries point to now, and which stories point to a story.

import type { Database } from 'better-sqlite3';
import type { RelatedTarget, Story } from '#shared/contract/story.ts';
import type { Related, RelatedRole, StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';

/** A related story in one of these states is not what an editor attached, unless the editor has seen it so. */
const CHANGED: ReadonlySet<StoryStatus> = new Set(['withdrawn', 'spiked', 'corrected']);

interface Target {
  headline: string;
  status: StoryStatus;
  updated: string;
  desk: string;
  binned: number;
}

/**
 * One entry for each related entry that points to a story, in the same order; outside addresses have none. `changed`: withdrawn, spiked or
 * corrected and not seen so, or in the bin (which cannot be seen away: the link would lead nowhere). `missing`: the archive has no such story.
 */
export function relatedTargets(db: Database, related: readonly Related[]): RelatedTarget[] {
  return related.flatMap((entry): RelatedTarget[] => {
    if (entry.storyId === null) return [];
    const target = prepared<[string], Target>(db, TARGET).get(entry.storyId);
    if (target === undefined) {
      const nothing = { headline: entry.title, status: null, updated: null, desk: null };
      return [{ relatedId: entry.id, ...nothing, changed: false, missing: true }];
    }
    const { headline, status, updated, desk, binned } = target;
    const changed = binned === 1 || (CHANGED.has(status) && status !== entry.seenStatus);
    return [{ relatedId: entry.id, headline, status, updated, desk, changed, missing: false }];
  });
}
const TARGET = `SELECT headline, status, updated, desk, binned_at IS NOT NULL AS binned FROM stories WHERE id = ?`;

/** Stories outside the bin that point to this one, newest first; one that does so in two roles stands twice. */
export const usedBy = (db: Database, storyId: string): Story['usedBy'] =>
  prepared<[string], { id: string; headline: string; role: RelatedRole }>(db, USED_BY).all(storyId);
const USED_BY = `SELECT DISTINCT s.id, s.headline, r.role FROM related r JOIN stories s ON s.id = r.story_id
  WHERE r.target_id = ? AND s.binned_at IS NULL ORDER BY s.updated DESC, s.number DESC, r.role`;
