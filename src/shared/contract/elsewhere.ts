// The same quote in other stories of the archive, in the same words or in others.

import { z } from 'zod';
import { Id, Instant, STORY_STATUSES } from '../story/content.ts';
import { Words } from '../story/records.ts';
import { procedure } from './base.ts';

export const ElsewhereQuote = z.object({
  storyId: Id,
  headline: z.string(),
  slug: z.string(),
  /** When the story was published; where it was not, when it was last changed. */
  date: Instant,
  status: z.enum(STORY_STATUSES),
  /** The fact that tags the words there; null where nobody tagged them. */
  factId: Id.nullable(),
  /** As they stand there. */
  words: z.string(),
  /** How the one of fewer words lies in the other: see shared/quotations/align.ts. */
  result: z.enum(['identical', 'tidied', 'altered']),
  /** Who says them there: the fact's source, else whom the text names; null where neither tells. */
  speaker: z.string().nullable(),
  /** Null where one of the two is not known. */
  sameSpeaker: z.boolean().nullable(),
});
export type ElsewhereQuote = z.infer<typeof ElsewhereQuote>;

export const elsewhere = {
  /** At most five, those in other words first, then the newest. Quotes of fewer than five words are not looked for: they repeat by chance. */
  find: procedure
    .input(
      z.strictObject({
        /** The story that is asked from, and left out. */
        storyId: Id,
        words: Words,
        /** Whom the asking story gives the words to; null where nobody is set. */
        speaker: z.string().max(300).nullable(),
      }),
    )
    .output(z.array(ElsewhereQuote)),
};
