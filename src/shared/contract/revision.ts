// Revisions: what was kept, when, by whom; comparing and restoring.

import { z } from 'zod';
import { Id, Instant, STORY_STATUSES, StoryContent } from '../story/content.ts';
import { procedure } from './base.ts';

export const RevisionRow = z.object({
  number: z.int(),
  at: Instant,
  by: z.string(),
  reason: z.enum(['created', 'auto', 'kept', 'status', 'restored', 'imported']),
  status: z.enum(STORY_STATUSES),
  words: z.int(),
});
export type RevisionRow = z.infer<typeof RevisionRow>;

/** Word-level difference of one part of a story (a field or a paragraph). */
export const Difference = z.object({
  part: z.string(),
  pieces: z.array(z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })),
});
export type Difference = z.infer<typeof Difference>;
/** Only the parts that differ; `added` and `removed` count words. */
export const Compared = z.object({ differences: z.array(Difference), added: z.int(), removed: z.int() });
export type Compared = z.infer<typeof Compared>;

export const revision = {
  /** Newest first. */
  list: procedure
    .input(z.strictObject({ storyId: Id, before: z.int().nullable(), limit: z.int().min(1).max(500) }))
    .output(z.array(RevisionRow)),
  get: procedure.input(z.strictObject({ storyId: Id, number: z.int() })).output(StoryContent),
  compare: procedure.input(z.strictObject({ storyId: Id, from: z.int(), to: z.int() })).output(Compared),
  /** From the story as the archive has it to a text that is not kept: what a window holds while there is a conflict. */
  compareUnkept: procedure.input(z.strictObject({ storyId: Id, content: StoryContent })).output(Compared),
  /** Keeps the old content as a new revision; nothing is lost. */
  restore: procedure
    .input(z.strictObject({ storyId: Id, number: z.int(), base: z.int() }))
    .output(z.object({ revision: z.int() })),
};
