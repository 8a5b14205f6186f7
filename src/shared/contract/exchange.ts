// Export and import: gates, previews, reading raw copy, importing files with progress.

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, Instant, text } from '../story/content.ts';
import { Nothing, procedure } from './base.ts';
import { GateLevel } from './settings.ts';

export const GateFinding = z.object({
  gate: z.string(),
  /** What the gate is called. */
  label: z.string(),
  level: z.enum(['block', 'warn']),
  /** One sentence: what is wrong and what to do. */
  message: z.string(),
  /** Where: a fact, a block of the document, or a field of the story. */
  at: z
    .object({
      factId: Id.optional(),
      block: z.int().optional(),
      field: z.string().optional(),
      relatedId: Id.optional(),
    })
    .optional(),
  /** The newsroom has lowered this gate from a block: what it found goes out only when somebody has given a reason. */
  needsReason: z.boolean().optional(),
  /** The reason that was given. Private. */
  passed: z.object({ by: z.string(), at: Instant, reason: z.string() }).optional(),
});
export type GateFinding = z.infer<typeof GateFinding>;
/** `blocked`: nothing can leave, because a gate blocks or a reason is missing. */
export const GateReport = z.object({ story: Id, blocked: z.boolean(), gates: z.array(GateFinding) });
export type GateReport = z.infer<typeof GateReport>;

export const EXPORT_FORMATS = ['html', 'html-fragment', 'json', 'ninjs', 'md', 'text'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** One finding of a report, by its gate, its sentence and its place. */
export const FindingNamed = z.strictObject({
  gate: text(60),
  message: text(2_000),
  at: GateFinding.shape.at,
});
export type FindingNamed = z.infer<typeof FindingNamed>;

export const GateRule = z.object({
  name: z.string(),
  label: z.string(),
  /** What it speaks of, in a sentence. */
  rule: z.string(),
  /** Unless the newsroom sets another. */
  usual: GateFinding.shape.level,
  level: GateLevel,
  /** False: always as it is. */
  lowerable: z.boolean(),
});
export type GateRule = z.infer<typeof GateRule>;

export const gate = {
  report: procedure.input(z.strictObject({ id: Id })).output(GateReport),
  /** Every gate, as the settings show them. */
  list: procedure.input(Nothing).output(z.array(GateRule)),
  /**
   * Gives the reason for which what a lowered gate found may go out; it is kept in the audit for ever and counts for exactly this finding.
   * REFUSED when the report no longer holds the finding, and for a gate that blocks: no reason passes that.
   */
  pass: procedure
    .input(
      z.strictObject({
        id: Id,
        finding: FindingNamed,
        reason: text(2_000).refine((reason) => reason.trim() !== '', 'Say why it may go out.'),
      }),
    )
    .output(GateReport),
  /** Takes a reason back. */
  hold: procedure.input(z.strictObject({ id: Id, finding: FindingNamed })).output(GateReport),
};

export const exporting = {
  /** The real output, made even while gates block so that it can be looked at; it is built from the public view and holds no private field. */
  preview: procedure
    .input(z.strictObject({ id: Id, format: ExportFormat }))
    .output(z.object({ file: z.string(), mime: z.string(), text: z.string() })),
  /** The output for a file. REFUSED with the first blocking gate's sentence while one blocks. */
  make: procedure
    .input(z.strictObject({ id: Id, format: ExportFormat }))
    .output(z.object({ file: z.string(), mime: z.string(), text: z.string() })),
};

/** Copy as it comes, with whatever control characters and half characters the clipboard or the file held: reading it cleans it. */
const raw = (max: number) => z.string().max(max, `That is longer than ${max} characters.`);

/** One line or paragraph of raw copy and what it was taken for. Every line of the input is in the list, so nothing is dropped unseen. */
export const CopyPart = z.object({
  index: z.int(),
  text: z.string(),
  taken: z.enum([
    'headline',
    'standfirst',
    'byline',
    'dateline',
    'paragraph',
    'crosshead',
    'quote',
    'furniture',
    'related',
  ]),
  /** Why, for a person: "a share row", "a headline listed under “Similar Content”". */
  why: z.string(),
  /** For `related`: inline (a promo line in the text) or similar (the list at the end); for furniture and the rest null. */
  role: z.enum(['inline', 'similar']).nullable(),
  /** The part that this one repeats, if it is a double. */
  doubleOf: z.int().nullable(),
  /** For `related`: the story of the archive with this headline, if there is one. */
  storyId: Id.nullable(),
});
export type CopyPart = z.infer<typeof CopyPart>;

export const ImportProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int().nullable(), perSecond: z.number() }),
  z.object({
    kind: z.literal('done'),
    imported: z.int(),
    skipped: z.int(),
    failed: z.array(z.object({ file: z.string(), line: z.int().optional(), reason: z.string() })),
  }),
]);
export type ImportProgress = z.infer<typeof ImportProgress>;

export const importing = {
  /** Understands raw copy. `html` is what the clipboard or file held as HTML, if anything; `text` its plain text. Makes nothing. */
  readCopy: procedure
    .input(z.strictObject({ text: raw(5_000_000), html: raw(20_000_000).nullable() }))
    .output(z.object({ parts: z.array(CopyPart), language: z.string() })),
  /** Makes a story from parts as the editor decided. `parts` is the list from readCopy with `taken` changed where the editor turned a decision round. */
  makeStory: procedure
    .input(z.strictObject({ parts: z.array(CopyPart).max(50_000), html: raw(20_000_000).nullable(), desk: text(80) }))
    .output(z.object({ id: Id })),
  /** Imports the text of one file (JSON Lines, HTML or plain text), a story at a time, without holding up saves. Ends with `done`; stopping the stream cancels. */
  file: procedure
    .input(
      z.strictObject({
        name: text(1_000),
        format: z.enum(['auto', 'text', 'html', 'jsonl']),
        data: raw(400_000_000),
      }),
    )
    .output(eventIterator(ImportProgress)),
};
