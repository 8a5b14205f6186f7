// Stories: the list, opening, saving, status, bin.

import { z } from 'zod';
import { Id, Instant, RELATED_ROLES, STORY_STATUSES, StoryContent, text } from '../story/content.ts';
import { Fact } from '../story/records.ts';
import { Nothing, procedure } from './base.ts';

const Status = z.enum(STORY_STATUSES);

/** How many of a story's facts stand in each state; orphans are not counted. */
export const FactCounts = z.object({
  total: z.int(),
  verified: z.int(),
  stale: z.int(),
  /** disputed or wrong */
  disputed: z.int(),
});
export type FactCounts = z.infer<typeof FactCounts>;

export const StoryRow = z.object({
  id: Id,
  externalId: z.string().nullable(),
  slug: z.string(),
  headline: z.string(),
  desk: z.string(),
  status: Status,
  updated: Instant,
  words: z.int(),
  facts: FactCounts,
  binned: z.boolean(),
});
export type StoryRow = z.infer<typeof StoryRow>;

/** What a story's related entries point to now; `changed` when its status is not the one an editor has seen. */
export const RelatedTarget = z.object({
  relatedId: Id,
  headline: z.string(),
  status: Status.nullable(),
  updated: Instant.nullable(),
  desk: z.string().nullable(),
  /** Withdrawn, spiked, corrected or binned since it was attached, and not yet seen. */
  changed: z.boolean(),
  missing: z.boolean(),
});
export type RelatedTarget = z.infer<typeof RelatedTarget>;

export const Story = z.object({
  id: Id,
  externalId: z.string().nullable(),
  revision: z.int(),
  status: Status,
  binned: z.boolean(),
  created: Instant,
  updated: Instant,
  published: Instant.nullable(),
  content: StoryContent,
  facts: z.array(Fact),
  targets: z.array(RelatedTarget),
  /** Stories that point to this one. */
  usedBy: z.array(z.object({ id: Id, headline: z.string(), role: z.enum(RELATED_ROLES) })),
});
export type Story = z.infer<typeof Story>;

/** The derived part of a fact that a save can change. */
export const FactWords = z.object({
  id: Id,
  state: Fact.shape.state,
  words: Fact.shape.words,
  block: Fact.shape.block,
});
export type FactWords = z.infer<typeof FactWords>;

export const SaveResult = z.object({
  revision: z.int(),
  savedAt: Instant,
  /** Facts whose words, place or state this save changed, and those it made. */
  facts: z.array(FactWords),
});
export type SaveResult = z.infer<typeof SaveResult>;

export const story = {
  list: procedure
    .input(
      z.strictObject({
        /** `work` = not published, withdrawn or spiked. */
        view: z.enum(['work', 'checking', 'ready', 'published', 'spiked', 'bin', 'all']),
        desk: text(80).nullable(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.int(), stories: z.array(StoryRow) })),
  /** Desks in use with their counts, by name. */
  desks: procedure.input(Nothing).output(z.array(z.object({ desk: z.string(), stories: z.int() }))),
  create: procedure.input(z.strictObject({ content: StoryContent.partial() })).output(Story),
  open: procedure.input(z.strictObject({ id: Id })).output(Story),
  /**
   * Keeps a new revision. `base` is the revision the text was based on: CONFLICT (with the archive's revision) if another was kept since.
   * Marks without a record get one (a quote); facts' words and states are derived in the same transaction. A mark that carries the id of
   * another story's fact gets an id of its own in the archive, the same with every save; it is among the answer's facts.
   */
  save: procedure
    .input(
      z.strictObject({
        id: Id,
        base: z.int().min(0),
        /** `auto` while typing; `kept` when a person saved on purpose. */
        reason: z.enum(['auto', 'kept']),
        content: StoryContent,
      }),
    )
    .output(SaveResult),
  /** REFUSED with the gates' first sentence where `ready` or `published` is blocked. Keeps a revision. */
  setStatus: procedure
    .input(z.strictObject({ id: Id, status: Status, base: z.int() }))
    .output(z.object({ revision: z.int() })),
  duplicate: procedure.input(z.strictObject({ id: Id })).output(z.object({ id: Id })),
  bin: procedure.input(z.strictObject({ id: Id })).output(Nothing),
  restore: procedure.input(z.strictObject({ id: Id })).output(Nothing),
};
