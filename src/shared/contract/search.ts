// Search over everything written; runs on a reader of its own.

import { z } from 'zod';
import { Id, Instant, STORY_STATUSES, text } from '../story/content.ts';
import { procedure } from './base.ts';
import { FactCounts } from './story.ts';

/** A piece of a snippet; `hit` pieces matched. Text, never markup. */
export const SnippetPart = z.object({ text: z.string(), hit: z.boolean() });
export const Hit = z.object({
  id: Id,
  externalId: z.string().nullable(),
  slug: z.string(),
  headline: z.string(),
  desk: z.string(),
  status: z.enum(STORY_STATUSES),
  date: Instant,
  snippet: z.array(SnippetPart),
  /** Higher is better; comparable within one answer only. */
  score: z.number(),
  facts: FactCounts,
});
export type Hit = z.infer<typeof Hit>;

export const search = {
  /** Words (all must occur, the last one as a prefix), "phrases", -not. Any input is answered; none is an error. */
  stories: procedure
    .input(z.strictObject({ query: text(1_000_000), limit: z.int().min(1).max(200), exclude: Id.nullable() }))
    .output(z.object({ hits: z.array(Hit), total: z.int() })),
};
