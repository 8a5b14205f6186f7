// What a desk file is made of. A file format: within version 1 parts and fields may be added; a field keeps its name and meaning.
//
// resources/schemas/desk-file-1.json is made from these schemas; a test compares them.

import { z } from 'zod';
import { AuditDetail } from '#shared/contract/audit.ts';
import { RevisionRow } from '#shared/contract/revision.ts';
import { Id, Instant, STORY_STATUSES, StoryContent, text } from '#shared/story/content.ts';
import { evidenceTypeOf } from '#shared/story/evidence-file.ts';
import { Check, FactFields, SourceFields, WholeEvidence, Words } from '#shared/story/records.ts';

export const DESK_FILE = 'stet-desk-file';
export const DESK_FILE_VERSION = 1;
export const DESK_FILE_SCHEMA = 'urn:stet:schema:desk-file:1';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const Manifest = z
  .object({
    $schema: z.literal(DESK_FILE_SCHEMA),
    format: z.literal(DESK_FILE),
    version: z.int().min(1),
    /** Version of the Stet that made it. */
    madeWith: z.string().max(100),
    made: Instant,
    madeBy: text(200),
    newsroom: text(200),
    private: z
      .boolean()
      .describe(
        'True where somebody asked by name for private fields: then all that the archive knows of the story is here.',
      ),
    story: z.object({ id: Id, headline: text(500) }),
    parts: z
      .array(z.object({ name: z.string().max(200), bytes: z.int().min(0), sha256: Hash }))
      .max(4_000)
      .describe('Every other entry of the zip.'),
    leftOut: z
      .array(z.string().max(200))
      .max(4_000)
      .default([])
      .describe('Files that are evidence and too large to come along: only what was read of them is here.'),
  })
  .describe('manifest.json');
export type Manifest = z.infer<typeof Manifest>;

export const StoryPart = z
  .object({
    id: Id,
    externalId: text(500).nullable(),
    status: z.enum(STORY_STATUSES),
    created: Instant,
    updated: Instant,
    published: Instant.nullable(),
    content: StoryContent,
  })
  .describe('story.json. Without private fields: no notes, no off-record words.');
export type StoryPart = z.infer<typeof StoryPart>;

export const EvidencePart = WholeEvidence.extend({
  removed: Instant.nullable().describe('When it was taken out of sight; checks may still rest on it.'),
});
export type EvidencePart = z.infer<typeof EvidencePart>;

export const FactPart = z.object({
  id: Id,
  fields: FactFields,
  lastWords: Words.nullable()
    .default(null)
    .describe(
      'Of a fact whose mark stands in the text no longer: its words as they last stood there. Null without private fields.',
    ),
  evidence: z.array(EvidencePart).max(1_000).describe('Empty without private fields.'),
  checks: z
    .array(Check)
    .max(10_000)
    .describe(
      'Oldest first. Status and seal follow from the last one. Without private fields: those of the very words that stand there.',
    ),
});
export type FactPart = z.infer<typeof FactPart>;
export const FactsPart = z.array(FactPart).max(50_000).describe('facts.json');

export const SourcePart = SourceFields.extend({ id: Id });
export type SourcePart = z.infer<typeof SourcePart>;
export const SourcesPart = z
  .array(SourcePart)
  .max(10_000)
  .describe(
    'sources.json. Without private fields: only sources that a fact names in public, and of them what readers may know.',
  );

export const RevisionsPart = z
  .array(
    RevisionRow.omit({ number: true, words: true }).extend({
      prefixLength: z.int().min(0),
      suffixLength: z.int().min(0),
      middle: z.string(),
    }),
  )
  .max(50_000)
  .describe(
    'revisions.json, oldest first; empty without private fields. The text of each is the JSON of its content: the first prefixLength UTF-16 code units of the text before, then middle, then the last suffixLength of the text before. The last is the text of story.json.',
  );
export type RevisionsPart = z.infer<typeof RevisionsPart>;

export const AuditPart = z
  .array(
    z.object({
      number: z.int().min(1),
      at: z.string().max(100),
      by: text(500),
      what: z.string().max(100),
      factId: Id.nullable(),
      detail: AuditDetail,
      before: z.string().max(64),
      hash: Hash,
    }),
  )
  .max(100_000)
  .describe(
    'audit.json: the entries of the story in the audit of the archive that it came from, to be read; empty without private fields.',
  );
export type AuditPart = z.infer<typeof AuditPart>;

export interface DeskFile {
  readonly manifest: Manifest;
  readonly story: StoryPart;
  readonly facts: readonly FactPart[];
  readonly sources: readonly SourcePart[];
  readonly revisions: RevisionsPart;
  readonly audit: AuditPart;
  /** Pictures by the name of their file in the archive. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Files that are evidence, likewise. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export const JSON_PARTS = ['story.json', 'facts.json', 'sources.json', 'revisions.json', 'audit.json'] as const;
const MEDIA_PART = /^media\/([0-9a-f]{64}\.(?:png|jpg|gif|webp|avif))$/;

const EVIDENCE_PART = /^evidence\/(.+)$/s;

/** The name in the archive's evidence folder; null for every other part. */
export function evidenceOfPart(name: string): string | null {
  const file = EVIDENCE_PART.exec(name)?.[1] ?? '';
  return evidenceTypeOf(file) === null ? null : file;
}

/** The name in the archive's media folder; null for every other part. */
export const mediaOfPart = (name: string): string | null => MEDIA_PART.exec(name)?.[1] ?? null;

/** An entry with any other name is not a part of a desk file. */
export const isPart = (name: string): boolean =>
  name === 'manifest.json' ||
  JSON_PARTS.some((part) => part === name) ||
  mediaOfPart(name) !== null ||
  evidenceOfPart(name) !== null;
