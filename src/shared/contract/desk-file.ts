// Desk files: handing a story to another desktop, taking one in, and choosing where two desks said something else.

import { z } from 'zod';
import { Id, Instant, STORY_STATUSES } from '../story/content.ts';
import { Words } from '../story/records.ts';
import { Nothing, procedure } from './base.ts';
import { Compared } from './revision.ts';

/** Where the bytes of desk files go and come from, behind the host's own door. */
export const DESK_FILES = '/desk-files';

/** A file that waits in the archive’s folder to be taken in or fetched. */
export const WaitingFile = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'That is no desk file.');

export const DeskFileTold = z.object({
  storyId: Id,
  headline: z.string(),
  made: Instant,
  madeBy: z.string(),
  newsroom: z.string(),
  /** It holds private fields. */
  private: z.boolean(),
  /** The archive has the story already: the file is merged into it. */
  known: z.boolean(),
  facts: z.int(),
  checks: z.int(),
  sources: z.int(),
  evidence: z.int(),
  revisions: z.int(),
});
export type DeskFileTold = z.infer<typeof DeskFileTold>;

/** `new`: the story came in. `taken`: its text went on from ours. `earlier`: ours goes on from its text. `differs`: a person has to choose. */
export const TEXT_OUTCOMES = ['new', 'same', 'taken', 'earlier', 'differs'] as const;

export const TakenIn = z.object({
  storyId: Id,
  headline: z.string(),
  text: z.enum(TEXT_OUTCOMES),
  facts: z.int(),
  checks: z.int(),
  evidence: z.int(),
  sources: z.int(),
  /** Records in which an answer came in that nobody here had given. */
  filled: z.int(),
  /** What a person has to choose about this story now. */
  differences: z.int(),
  /** Facts that were not verified here and now are. */
  sealed: z.array(z.object({ factId: Id, words: Words, by: z.string() })),
  /** The status on the other desk, where it is another; it is never taken over. */
  otherStatus: z.enum(STORY_STATUSES).nullable(),
  /** Sentences about what was left as it is. */
  notes: z.array(z.string()),
});
export type TakenIn = z.infer<typeof TakenIn>;

export const DeskDifference = z.object({
  id: Id,
  record: z.enum(['text', 'fact', 'source']),
  recordId: Id,
  /** What it is about: the words of a fact, the name of a source as it may be shown, the headline. */
  about: z.string(),
  /** Who made the desk file, and when. */
  madeBy: z.string(),
  made: Instant,
  /** For `text`: from ours to theirs. */
  compared: Compared.nullable(),
  /** For a fact or a source: each answer that differs, by its path ("attribution.terms"). Private. */
  answers: z.array(z.object({ path: z.string(), mine: z.string(), theirs: z.string() })),
});
export type DeskDifference = z.infer<typeof DeskDifference>;

export const deskFile = {
  /** Makes a desk file; its bytes are fetched from DESK_FILES/WAITING within the hour. `withPrivate` has to be asked for. */
  make: procedure
    .input(z.strictObject({ id: Id, withPrivate: z.boolean() }))
    .output(z.object({ file: z.string(), waiting: WaitingFile, bytes: z.int() })),
  /** Reads a file whose bytes were sent to DESK_FILES, checks all of it and changes nothing. INVALID or TOO_LARGE with a sentence. */
  look: procedure.input(z.strictObject({ waiting: WaitingFile })).output(DeskFileTold),
  /** Takes it in: a story that is not here comes in whole, one that is here is merged. Nothing of ours is overwritten. */
  takeIn: procedure.input(z.strictObject({ waiting: WaitingFile })).output(TakenIn),
  /** What waits for a choice in a story, its text first. */
  differences: procedure.input(z.strictObject({ storyId: Id })).output(z.array(DeskDifference)),
  /** Keeps ours, or takes theirs: a text as a new revision, an answer in place of ours. */
  settle: procedure.input(z.strictObject({ id: Id, choice: z.enum(['mine', 'theirs']) })).output(Nothing),
};
