// The archive as a whole: its state, its change events, backups, the sample newsroom.

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, Instant } from '../story/content.ts';
import { Nothing, procedure } from './base.ts';

export const ArchiveStatus = z.object({
  name: z.string(),
  folder: z.string(),
  /** Which host carries this window, as the status bar names it. */
  host: z.string(),
  stories: z.int(),
  /** A sentence when the archive can only be read (made by a newer Stet, read-only folder), else null. */
  readOnly: z.string().nullable(),
  lastBackup: Instant.nullable(),
  version: z.string(),
});
export type ArchiveStatus = z.infer<typeof ArchiveStatus>;

/** Something changed, whoever changed it; views refetch what they show of it. */
export const ArchiveChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('story'), id: Id, revision: z.int(), by: z.string() }),
  z.object({ kind: z.literal('facts'), storyId: Id }),
  z.object({ kind: z.literal('source'), id: Id }),
  z.object({ kind: z.literal('stories') }),
  z.object({ kind: z.literal('settings') }),
  /** A search was saved, renamed, forgotten or looked at. */
  z.object({ kind: z.literal('searches') }),
]);
export type ArchiveChange = z.infer<typeof ArchiveChange>;

export const VerifyReport = z.object({
  ok: z.boolean(),
  /** Sentences, empty when all is well. */
  problems: z.array(z.string()),
  stories: z.int(),
  facts: z.int(),
  revisions: z.int(),
  /** Facts whose words are not the sealed ones (they show as stale). */
  stale: z.int(),
  /** Entries of the audit, whose chain was followed. */
  audit: z.int(),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

export const archive = {
  status: procedure.input(Nothing).output(ArchiveStatus),
  /** Streams changes until the caller stops listening. */
  changes: procedure.input(Nothing).output(eventIterator(ArchiveChange)),
  backup: procedure.input(Nothing).output(z.object({ file: z.string(), bytes: z.int(), at: Instant })),
  verify: procedure.input(Nothing).output(VerifyReport),
  /** Fills an archive with the sample newsroom: stories, sources, facts, relations. */
  openSample: procedure.input(Nothing).output(z.object({ stories: z.int() })),
};
