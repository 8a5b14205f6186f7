// Reasons for which what a lowered gate found may go out. They stand in the audit and nowhere else, so none is ever lost or altered.

import type { Database } from 'better-sqlite3';
import type { FindingNamed, GateFinding } from '#shared/contract/exchange.ts';
import { deedsOfStory } from '../audit/audit-rows.ts';

export type Reasons = ReadonlyMap<string, NonNullable<GateFinding['passed']>>;

/**
 * Tells findings apart by what was found and in what, not by where that stands: typing above a paragraph does not undo a reason, a changed
 * word of a sentence does.
 */
export const findingKey = ({ gate, message, at }: FindingNamed): string =>
  JSON.stringify([gate, message, at?.factId ?? at?.relatedId ?? at?.field ?? '']);

/** Those that count: given, and not taken back since. */
export function reasonsGiven(db: Database, storyId: string): Reasons {
  const given = new Map<string, NonNullable<GateFinding['passed']>>();
  const deeds = [...deedsOfStory(db, storyId, 'override'), ...deedsOfStory(db, storyId, 'override-withdrawn')];
  for (const { what, at, by, detail } of deeds.sort((one, other) => one.number - other.number)) {
    const key = String(detail.finding);
    if (what === 'override') given.set(key, { at, by, reason: String(detail.reason) });
    else given.delete(key);
  }
  return given;
}
