// Sources: the directory of who and what stands behind facts, what each has said, and the merging of doubles.

import { z } from 'zod';
import { Id, Instant, STORY_STATUSES, text } from '../story/content.ts';
import { Fact, Source, SourceFields, Words } from '../story/records.ts';
import { procedure } from './base.ts';

/** One quote or claim of a source, wherever it stands in the archive. For the desk: off-record words are in it too. */
export const SaidFact = z.object({
  id: Id,
  storyId: Id,
  slug: z.string(),
  headline: z.string(),
  status: z.enum(STORY_STATUSES),
  kind: Fact.shape.kind,
  detail: Fact.shape.detail,
  state: Fact.shape.state,
  words: Words,
  terms: Fact.shape.attribution.shape.terms,
  naming: Fact.shape.attribution.shape.naming,
  /** YYYY-MM-DD: when it was said, else the day on which its story was published or last changed. */
  day: z.string(),
  /** `second`: the source bears out what another one said. */
  as: z.enum(['source', 'second']),
});
export type SaidFact = z.infer<typeof SaidFact>;

/** Two doubles that were made one. */
export const SourceMerge = z.object({
  id: Id,
  /** The source that was taken for a double. */
  merged: z.object({ id: Id, name: z.string() }),
  at: Instant,
  by: z.string(),
  /** How many facts went over. */
  facts: z.int(),
});
export type SourceMerge = z.infer<typeof SourceMerge>;

export const source = {
  /** By name or alias, best match first; an empty query gives the most used. */
  find: procedure.input(z.strictObject({ query: text(300), limit: z.int().min(1).max(500) })).output(z.array(Source)),
  get: procedure.input(z.strictObject({ id: Id })).output(Source),
  create: procedure.input(z.strictObject({ fields: SourceFields })).output(Source),
  update: procedure.input(z.strictObject({ id: Id, fields: SourceFields })).output(Source),
  /** Quotes and claims across the archive, newest first; none of stories in the bin and none whose words are gone. `kind` null asks for both. */
  said: procedure
    .input(
      z.strictObject({
        id: Id,
        kind: Fact.shape.kind.nullable(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ facts: z.array(SaidFact), quotes: z.int(), claims: z.int() })),
  /**
   * Pairs of the source's quotes and claims that share wording but are not the same words: the newer as `one`, the newest pair first.
   * `factId` asks for the pairs of one fact alone. `among` is how many of the newest facts were compared.
   */
  alike: procedure
    .input(z.strictObject({ id: Id, factId: Id.nullable(), limit: z.int().min(1).max(200) }))
    .output(z.object({ pairs: z.array(z.object({ one: SaidFact, other: SaidFact })), among: z.int() })),
  /**
   * Makes two doubles one: the facts of `from` become those of `into`, and `into` is found under both names. REFUSED where a true name would
   * lose its protection.
   */
  merge: procedure.input(z.strictObject({ from: Id, into: Id })).output(Source),
  /** The merges into a source that stand, newest first. */
  merges: procedure.input(z.strictObject({ id: Id })).output(z.array(SourceMerge)),
  /** Takes a merge back: the facts that went over come back to their own source, unless somebody has since given them another. */
  unmerge: procedure.input(z.strictObject({ mergeId: Id })).output(Source),
};
