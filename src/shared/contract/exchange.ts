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
  /** Every fact with what stands behind it, as a page for paper; made even while gates block. Private fields have to be asked for. */
  factSheet: procedure
    .input(z.strictObject({ id: Id, withPrivate: z.boolean() }))
    .output(z.object({ file: z.string(), mime: z.string(), text: z.string() })),
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

/** `auto` goes by the name's ending and by what the file begins with. `json` is a story or an archive in JSON, told apart by its fields. */
export const IMPORT_FORMATS = [
  'auto',
  'text',
  'html',
  'json',
  'ninjs',
  'md',
  'docx',
  'rss',
  'wxr',
  'jsonl',
  'nitf',
  'newsml',
  'ghost',
] as const;
export const ImportFormat = z.enum(IMPORT_FORMATS);
export type ImportFormat = z.infer<typeof ImportFormat>;

export const ImportProgress = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    done: z.int(),
    total: z.int().nullable(),
    perSecond: z.number(),
    /** Share of the bytes that have been read, from 0 to 1. */
    share: z.number().optional(),
  }),
  z.object({
    kind: z.literal('done'),
    imported: z.int(),
    skipped: z.int(),
    failed: z.array(z.object({ file: z.string(), line: z.int().optional(), reason: z.string() })),
    /** The import that these stories came with: what `takeBack` takes. */
    import: Id.optional(),
    /** Quotations that were found in the imported stories. */
    quotations: z.int().optional(),
    /** What to look at although the stories are in: encodings that had to be guessed. */
    notes: z.array(z.object({ file: z.string(), note: z.string() })).optional(),
  }),
]);
export type ImportProgress = z.infer<typeof ImportProgress>;

/** One import as the archive remembers it. */
export const ImportRow = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  /** What was imported, for people: a file's name, or how many files. */
  name: z.string(),
  /** null: under way, or broken off by a crash. */
  ended: Instant.nullable(),
  imported: z.int(),
  skipped: z.int(),
  failed: z.int(),
  quotations: z.int(),
  takenBack: Instant.nullable(),
  /** Stories that taking it back took out of the archive. */
  removed: z.int(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const TakeBackProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({
    kind: z.literal('done'),
    removed: z.int(),
    /** Stories that stay because somebody has worked on them, or points to them, since. */
    kept: z.int(),
  }),
]);
export type TakeBackProgress = z.infer<typeof TakeBackProgress>;

/** A path inside the folder that is imported, with "/" between names; a file picked alone is its name. */
const ImportPath = text(1_000).refine(
  (path) => path !== '' && !path.includes('\\') && path.split('/').every((name) => !/^\.{0,2}$/.test(name)),
  'That is not a path inside the imported folder.',
);

export const importing = {
  /** Understands raw copy. `html` is what the clipboard or file held as HTML, if anything; `text` its plain text. Makes nothing. */
  readCopy: procedure
    .input(z.strictObject({ text: raw(5_000_000), html: raw(20_000_000).nullable() }))
    .output(z.object({ parts: z.array(CopyPart), language: z.string() })),
  /** Makes a story from parts as the editor decided. `parts` is the list from readCopy with `taken` changed where the editor turned a decision round. */
  makeStory: procedure
    .input(z.strictObject({ parts: z.array(CopyPart).max(50_000), html: raw(20_000_000).nullable(), desk: text(80) }))
    .output(z.object({ id: Id })),
  /** Imports the text of one file as an import of its own, a story at a time, without holding up saves. Ends with `done`; stopping the stream cancels. */
  file: procedure
    .input(z.strictObject({ name: text(1_000), format: ImportFormat, data: raw(400_000_000) }))
    .output(eventIterator(ImportProgress)),
  /** Begins an import of files that come by POST to /imports/ID/PATH; `name` says what it is, for the list of imports. */
  begin: procedure.input(z.strictObject({ name: text(1_000) })).output(z.object({ id: Id })),
  /**
   * Imports files that have been handed over, in order; they are then taken away again, but for images, which later files may show. Ends
   * with `done`, which counts these files alone; stopping the stream cancels, and what was imported stays.
   */
  uploaded: procedure
    .input(z.strictObject({ id: Id, paths: z.array(ImportPath).min(1).max(5_000), format: ImportFormat }))
    .output(eventIterator(ImportProgress)),
  /** Ends an import: nothing more is handed over, and what was is taken away. */
  end: procedure.input(z.strictObject({ id: Id })).output(Nothing),
  /** Takes out of the archive the stories of an import that nobody has touched since; the others stay. Stopping the stream leaves it half done, to be taken up again. */
  takeBack: procedure.input(z.strictObject({ id: Id })).output(eventIterator(TakeBackProgress)),
  /** The newest hundred imports. */
  list: procedure.input(Nothing).output(z.array(ImportRow)),
};
