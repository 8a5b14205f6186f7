// Evidence: its text, and files, whose bytes go to and come from the host's /evidence address; here they are attached, brought back and found.

import { z } from 'zod';
import { Id, text } from '../story/content.ts';
import { EvidenceFile } from '../story/evidence-file.ts';
import { Evidence, Fact, WholeEvidence } from '../story/records.ts';
import { procedure } from './base.ts';
import { SnippetPart } from './search.ts';

/** The answer to a POST of bytes to /evidence. GET /evidence/HASH.EXT serves them. */
export const KeptFile = EvidenceFile.omit({ name: true });
export type KeptFile = z.infer<typeof KeptFile>;

/**
 * What is asked for by a record's `textHash` and its file's `hash`. Both: the same words may have been pasted, and read from a file, whose
 * pages or seconds they then have.
 */
export const EvidenceTextName = z.strictObject({
  textHash: z.string().max(64),
  fileHash: z.string().max(64).nullable(),
});
export type EvidenceTextName = z.infer<typeof EvidenceTextName>;
export const EvidenceText = WholeEvidence.pick({ text: true, places: true });
export type EvidenceText = z.infer<typeof EvidenceText>;

export const EvidenceHit = z.object({
  evidenceId: Id,
  factId: Id,
  storyId: Id,
  headline: z.string(),
  slug: z.string(),
  kind: Evidence.shape.kind,
  title: z.string(),
  /** Of the place that the snippet is taken from: "page 3"; else what was written down. */
  locator: z.string(),
  snippet: z.array(SnippetPart),
});
export type EvidenceHit = z.infer<typeof EvidenceHit>;

export const evidence = {
  /** What is answered for a name never changes. NOT_FOUND when the archive has no such text. */
  text: procedure.input(EvidenceTextName).output(EvidenceText),
  /**
   * Attaches a file that the archive has kept, reads its text and finds the fact's words in it; the answer comes when that is done, the
   * attachment itself is kept at once. A file that cannot be read is attached with a note that says why. Fields left empty are filled in
   * from the file. NOT_FOUND without such a fact or file.
   */
  attachFile: procedure
    .input(
      z.strictObject({
        factId: Id,
        file: EvidenceFile,
        ...{ title: text(500), url: text(2_000), locator: text(200), origin: text(500) },
      }),
    )
    .output(Fact),
  /** Attaches what is evidence of one fact to another one too, without keeping its file or text twice. */
  attachSame: procedure.input(z.strictObject({ factId: Id, evidenceId: Id })).output(Fact),
  /** Brings back evidence that was taken off its fact. */
  restore: procedure.input(z.strictObject({ factId: Id, evidenceId: Id })).output(Fact),
  /**
   * Evidence of stories outside the bin in whose text, title, origin or address all words stand, the newest first. For the desk only:
   * evidence is private. The query is written as a search for stories is.
   */
  find: procedure
    .input(z.strictObject({ query: text(2_000), limit: z.int().min(1).max(200) }))
    .output(z.object({ hits: z.array(EvidenceHit), total: z.int() })),
};
