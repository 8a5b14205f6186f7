// Export and import: gates, previews, reading raw copy, importing files with progress.

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, text } from '../story/content.ts';
import { procedure } from './base.ts';

export const GateFinding = z.object({
  gate: z.string(),
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
});
export type GateFinding = z.infer<typeof GateFinding>;
export const GateReport = z.object({ story: Id, blocked: z.boolean(), gates: z.array(GateFinding) });
export type GateReport = z.infer<typeof GateReport>;

export const EXPORT_FORMATS = ['html', 'html-fragment', 'json', 'ninjs', 'md', 'text'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const gate = {
  report: procedure.input(z.strictObject({ id: Id })).output(GateReport),
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
