// Search over everything written; runs on a reader of its own.

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, Instant, STORY_STATUSES, text } from '../story/content.ts';
import { Nothing, procedure } from './base.ts';
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

/** How many of the stories found have which value, the most first (years: the newest first). */
const Facet = z.array(z.object({ value: z.string(), stories: z.int() }));
export const Facets = z.object({ desk: Facet, year: Facet, status: Facet, source: Facet });
export type Facets = z.infer<typeof Facets>;

export const Found = z.object({
  /** `first`: the newest that match, before all have been ranked; without facets. `ranked`: the whole answer. */
  stage: z.enum(['first', 'ranked']),
  hits: z.array(Hit),
  total: z.int(),
  /** False: `total` and the facets are estimates, because more stories match than are counted. */
  counted: z.boolean(),
  facets: Facets,
  /** Sentences on what of the query was not understood, and how it was taken. */
  remarks: z.array(z.string()),
  /** The same query with words that hardly any story holds put right; null when nothing is like them. */
  meant: z.string().nullable(),
});
export type Found = z.infer<typeof Found>;

export const SavedSearch = z.object({
  id: Id,
  name: z.string(),
  query: z.string(),
  /** Stories that match and were added or changed since somebody last looked; counted up to 99. */
  fresh: z.int(),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** Fields of the query language whose values can be completed. */
export const COMPLETED_FIELDS = [
  'by',
  'desk',
  'status',
  'source',
  'fact',
  'has',
  'lang',
  'keyword',
  'on',
  'before',
  'after',
] as const;
/** A value that fits, and how many stories have it where that is known. */
export const Completion = z.object({ value: z.string(), stories: z.int().nullable() });
export type Completion = z.infer<typeof Completion>;

const Query = z.strictObject({ query: text(1_000_000), limit: z.int().min(1).max(200), exclude: Id.nullable() });

export const search = {
  /**
   * Words (all must occur, the last one as a prefix), "phrases", -not, `or`, and fields: docs/search.md. Any input is answered; none is an error.
   */
  stories: procedure.input(Query).output(Found),
  /** The same in two stages: the newest at once where ranking takes longer, then the answer. Ends early when the caller stops listening. */
  find: procedure.input(Query).output(eventIterator(Found)),
  /** Values of a field that begin with `text`, the most used first. */
  complete: procedure
    .input(z.strictObject({ field: z.enum(COMPLETED_FIELDS), text: text(200), limit: z.int().min(1).max(50) }))
    .output(z.array(Completion)),
  /** Saved searches by name, each with what is new. */
  saved: procedure.input(Nothing).output(z.array(SavedSearch)),
  /** A search of the same name is replaced. INVALID without a name or a query. */
  save: procedure.input(z.strictObject({ name: text(120), query: text(2_000) })).output(Nothing),
  /** What matches now is no longer new. */
  looked: procedure.input(z.strictObject({ id: Id })).output(Nothing),
  forget: procedure.input(z.strictObject({ id: Id })).output(Nothing),
};
