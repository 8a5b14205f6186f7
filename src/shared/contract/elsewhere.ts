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

export const NearlySame = z.object({
  id: Id,
  headline: z.string(),
  slug: z.string(),
  date: Instant,
  status: z.enum(STORY_STATUSES),
  /** 0..1: how much of the shorter text stands in the longer, in runs of five words. */
  share: z.number(),
});
export type NearlySame = z.infer<typeof NearlySame>;

/** A story of an import, and the story that was there before it. */
export const ImportedTwice = z.object({ storyId: Id, headline: z.string(), like: NearlySame });
export type ImportedTwice = z.infer<typeof ImportedTwice>;

export const elsewhere = {
  /** Stories whose text is nearly the story's own, as the archive has it; at most three, the most alike first. */
  nearlySame: procedure.input(z.strictObject({ storyId: Id })).output(z.array(NearlySame)),
  /** Of the first 300 stories of an import, those that are nearly the same as a story that was in the archive before; at most 50. */
  importedTwice: procedure.input(z.strictObject({ importId: Id })).output(z.array(ImportedTwice)),
  /** At most five, those in other words first, then the newest. Quotes of fewer than six words are not looked for: they repeat by chance. */
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
