// The checking desk: which facts wait for a checker in which story, and putting the words of the evidence into the copy.

import { z } from 'zod';
import { Id, Instant, STORY_STATUSES, text } from '../story/content.ts';
import { Fact, SOURCE_KINDS, Words } from '../story/records.ts';
import { procedure } from './base.ts';
import { FactCounts, SaveResult } from './story.ts';

export const QUEUE_ORDERS = ['deadline', 'status', 'desk'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Who stands behind a fact, as a checker may see it over somebody's shoulder: the true name of a protected source is not in it. */
export const QueuedSource = z.object({
  id: Id,
  kind: z.enum(SOURCE_KINDS),
  /** The name; of a protected source its public description. */
  name: z.string(),
  /** What is said of it beside the name; empty for a protected source. */
  description: z.string(),
  protected: z.boolean(),
});
export type QueuedSource = z.infer<typeof QueuedSource>;

export const QueuedFact = z.object({
  id: Id,
  kind: Fact.shape.kind,
  /** The words as last saved, at most the first 300 characters. */
  words: z.string(),
  state: Fact.shape.state,
  /** It is not yet settled: neither verified nor found impossible to verify. */
  waits: z.boolean(),
  source: QueuedSource.nullable(),
  block: z.int(),
  /** Pieces of evidence attached. */
  evidence: z.int(),
});
export type QueuedFact = z.infer<typeof QueuedFact>;

export const QueuedStory = z.object({
  id: Id,
  slug: z.string(),
  headline: z.string(),
  desk: z.string(),
  status: z.enum(STORY_STATUSES),
  /** The embargo where there is one, else the last change. */
  deadline: Instant,
  embargoed: z.boolean(),
  facts: FactCounts,
  /** Facts that wait. */
  waiting: z.int(),
  /** The facts that stand in its text, in reading order, those that wait no longer too: of a page of stories the first 60 each, of one story all. */
  listed: z.array(QueuedFact),
});
export type QueuedStory = z.infer<typeof QueuedStory>;

/** New words for the UTF-16 range [start, end) of a fact's words. */
export const WordsEdit = z.strictObject({ start: z.int().min(0), end: z.int().min(0), text: text(20_000) });
export type WordsEdit = z.infer<typeof WordsEdit>;

export const checking = {
  /**
   * Stories outside the bin and the spike in which facts wait; what is published comes after what is not. `storyId` asks for that story
   * alone, also when nothing waits in it; the answer is empty when there is no such story. The totals are of the whole queue at that desk.
   */
  queue: procedure
    .input(
      z.strictObject({
        order: z.enum(QUEUE_ORDERS),
        desk: text(80).nullable(),
        storyId: Id.nullable(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ stories: z.array(QueuedStory), total: z.int(), waiting: z.int() })),
  /**
   * Changes words inside a fact and keeps a revision; bold, links and the marks of other facts stay on the words that stay. `words` are the
   * words that the edits were made for and `base` the revision they stand in: CONFLICT when the archive has others. INVALID when an edit
   * would join or part paragraphs.
   */
  correct: procedure
    .input(
      z.strictObject({ factId: Id, words: Words, edits: z.array(WordsEdit).min(1).max(500), base: z.int().min(0) }),
    )
    .output(SaveResult),
};
