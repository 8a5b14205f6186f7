// Stories that belong beside a story, suggested from the archive.

import { z } from 'zod';
import { Id, Instant, STORY_STATUSES, text } from '../story/content.ts';
import { Nothing, procedure } from './base.ts';

export const Suggestion = z.object({
  id: Id,
  externalId: z.string().nullable(),
  headline: z.string(),
  /** When it was published; where it is still being written, when it was last changed. null when it was imported without a date. */
  date: Instant.nullable(),
  desk: z.string(),
  status: z.enum(STORY_STATUSES),
  /** A quote, names and words that both hold, as the asking story writes them; the strongest first, at most five. */
  reasons: z.array(z.string()),
  /** Higher is better; comparable within one answer only. */
  score: z.number(),
});
export type Suggestion = z.infer<typeof Suggestion>;

const Pair = z.strictObject({ storyId: Id, otherId: Id });

export const related = {
  /**
   * Stories outside the bin and not spiked, best first. `text` is how the story stands on the screen; null takes its words from the archive.
   * Without `storyId` the words are of no story yet. The first 12,000 characters of the body are read.
   */
  suggest: procedure
    .input(
      z
        .strictObject({
          storyId: Id.nullable(),
          text: z.strictObject({ headline: text(500), standfirst: text(2_000), body: text(1_000_000) }).nullable(),
          filters: z.strictObject({
            /** Only stories dated before it. */
            earlierOnly: z.boolean(),
            sameDesk: z.boolean(),
          }),
          limit: z.int().min(1).max(50),
        })
        .refine(({ storyId, text: words }) => storyId !== null || words !== null, 'Name a story or give its words.'),
    )
    .output(z.array(Suggestion)),
  /** "Not this one": `otherId` is not suggested beside `storyId` again. */
  dismiss: procedure.input(Pair).output(Nothing),
  /** Takes a dismissal back. */
  allow: procedure.input(Pair).output(Nothing),
};
