// The audit: what was checked, sealed, passed and sent out, by whom, in a chain in which every entry holds the hash of the one before.

import { z } from 'zod';
import { Id, Instant } from '../story/content.ts';
import { procedure } from './base.ts';

export const AUDIT_DEEDS = [
  /** A check: its result, its fact, and the hash of all it says. */
  'check',
  /** Another verdict took a seal away. */
  'seal-lifted',
  /** The words are no longer the sealed ones. */
  'seal-stale',
  /** The sealed words stand again. */
  'seal-held',
  /** The sealed words were taken out of the text, or the mark off them: from here on nothing watches them. */
  'seal-gone',
  /** Terms that bound the desk (off the record, background) were changed, or the record that bore them taken away. */
  'terms',
  /** A source that was protected is so no longer. */
  'unprotected',
  'status',
  'export',
  /** A reason to let a gate’s finding pass, and taking it back. */
  'override',
  'override-withdrawn',
  'source-merged',
  'source-parted',
  'import',
  'import-taken-back',
  /** A desk file of another desktop was taken in. */
  'desk-file',
  /** Where two desks had said something else, one of the two was chosen. */
  'difference-settled',
  /** The text of an earlier revision stands again. */
  'revision-restored',
  /** The whole archive was put back from a backup. */
  'archive-restored',
  /** The newsroom’s rules of checking or the level of a gate. */
  'policy',
  'person',
] as const;
export type AuditDeed = (typeof AUDIT_DEEDS)[number];

/** What an entry says beside its deed, one level deep. Private: may hold reasons. */
export const AuditDetail = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
export type AuditDetail = z.infer<typeof AuditDetail>;

export const AuditEntry = z.object({
  /** 1, 2, 3 … over the whole archive, without a hole. */
  number: z.int(),
  at: Instant,
  by: z.string(),
  what: z.enum(AUDIT_DEEDS),
  storyId: Id.nullable(),
  factId: Id.nullable(),
  detail: AuditDetail,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const audit = {
  /** Newest first, only entries before `before` when it is given; of one story, or with `storyId` null of the archive. */
  list: procedure
    .input(
      z.strictObject({
        storyId: Id.nullable(),
        before: z.int().nullable(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.array(AuditEntry)),
};
