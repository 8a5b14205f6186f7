// The records that stand beside a document: facts with their checks and evidence, and sources. Private fields are named here, once.

import { z } from 'zod';
import { Id, Instant, text } from './content.ts';
import { MAX_NODES, MAX_TEXT } from './document.ts';
import { EvidenceFile, MAX_EVIDENCE_TEXT, Places } from './evidence-file.ts';
import { FACT_DETAIL_FIELDS, noDetails } from './fact-details.ts';
import { FACT_KINDS, FACT_STATES, FACT_STATUSES } from './facts.ts';
import { Contact, Protection, Role, unprotected } from './source-details.ts';

export const SOURCE_KINDS = ['person', 'organisation', 'document', 'outlet'] as const;
export const TERMS = ['on-record', 'background', 'deep-background', 'off-record'] as const;
export const NAMINGS = ['named', 'described', 'anonymous', 'pseudonym'] as const;
export const HOW_OBTAINED = [
  'interview',
  'phone',
  'video',
  'mail',
  'message',
  'press-conference',
  'statement',
  'document',
  'broadcast',
  'social-post',
  'court',
  'other-outlet',
] as const;

/** Who or what stands behind a fact, as an editor fills it in. */
export const SourceFields = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  /** For a protected source this is the true name: private. */
  name: text(300),
  aliases: z.array(text(300)).max(50),
  /** What the reader is told where no role covers the day of the quote: "harbour master". Public. */
  description: text(500),
  /** The title on the day of the quote is printed. Public. */
  roles: z.array(Role).max(100),
  /** A public page that can be cited, or empty. */
  url: text(2_000),
  /** How best to reach the source, in free words. Private. */
  contact: text(2_000),
  /** Private, each unless it says that it is public. */
  contacts: z.array(Contact).max(50),
  /** The true name never leaves the archive. */
  protected: z.boolean(),
  protection: Protection,
  /** How far it can be trusted, and how that is known. Private. */
  credibility: text(5_000),
  /** Interests that bear on what it says. Private. */
  conflicts: text(5_000),
  /** Private. */
  note: text(20_000),
});
export type SourceFields = z.infer<typeof SourceFields>;
export const Source = SourceFields.extend({
  id: Id,
  facts: z.int(),
  updated: Instant,
  /** The source that took this one's place when two doubles were merged; null for every other. */
  mergedInto: Id.nullable(),
});
export type Source = z.infer<typeof Source>;

/** How a source may be named for one fact, and on whose word. */
export const Attribution = z.strictObject({
  terms: z.enum(TERMS),
  naming: z.enum(NAMINGS),
  /** The agreed words for the reader when the source is not named ("a board member"), or the pseudonym. Public. */
  description: text(500),
  /** Why the source is not named, for the reader. Public. */
  reason: text(1_000),
  /** Editors who know who it is. Private. */
  knownBy: text(500),
  /** Who approved it, and when. Private. */
  approvedBy: text(500),
  /** Private. */
  privateReason: text(2_000),
});
export type Attribution = z.infer<typeof Attribution>;

export const onRecord = (): Attribution => ({
  terms: 'on-record',
  naming: 'named',
  description: '',
  reason: '',
  knownBy: '',
  approvedBy: '',
  privateReason: '',
});

/** Everything about a fact that a person fills in; its words and states follow from the document and the checks. */
export const FactFields = z.strictObject({
  kind: z.enum(FACT_KINDS),
  sourceId: Id.nullable(),
  attribution: Attribution,
  how: z.enum(HOW_OBTAINED).nullable(),
  /** When it was said: free words ("Friday evening") or a date. */
  when: text(200),
  where: text(300),
  to: text(300),
  ...FACT_DETAIL_FIELDS,
  /** Private. */
  note: text(20_000),
});
export type FactFields = z.infer<typeof FactFields>;

export const EvidenceFields = z.strictObject({
  kind: z.enum(['text', 'link']),
  title: text(500),
  /** The transcript, message or passage itself, or what was copied of a linked page. Private. */
  text: text(MAX_EVIDENCE_TEXT),
  /** Private, as all evidence is. */
  url: text(2_000),
  /** Page, line or timecode; found by laying the words against the text where it is left empty. */
  locator: text(200),
  /** Where it came from, in words: "sent by the press office on Friday". Private. */
  origin: text(500).default(''),
});
export type EvidenceFields = z.infer<typeof EvidenceFields>;
/** As it may be handed in: what has a default may be left out. */
export type GivenEvidence = z.input<typeof EvidenceFields>;
/** With its text, as the archive keeps it and a desk file carries it. Private as a whole: evidence never leaves the archive. */
export const WholeEvidence = EvidenceFields.extend({
  kind: z.enum(['text', 'link', 'file']),
  id: Id,
  captured: Instant,
  by: text(200),
  /** SHA-256 of the file's bytes, or of the text as UTF-8 where there is no file. */
  hash: z.string(),
  /** `text` is then what was read of it. */
  file: EvidenceFile.nullable(),
  /** Where the parts of the text lie in the file; null where the text itself is all there is. */
  places: Places.nullable(),
  /** False while the file is still being read. */
  read: z.boolean(),
  /** A sentence on what could not be read of the file, or empty. */
  note: z.string(),
});
export type WholeEvidence = z.infer<typeof WholeEvidence>;
/**
 * As it stands in a fact's record: without its text, which may be a transcript of 200,000 words behind sixty facts of a story. Whoever needs
 * the text asks for it once, by `EvidenceTextName`.
 */
export const Evidence = WholeEvidence.omit({ text: true, places: true }).extend({
  /** SHA-256 of its text as UTF-8; null where it holds no word. */
  textHash: z.string().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** The words of a fact: at most all of a document's, with a line end or a gap between its parts. */
export const Words = text(MAX_TEXT + MAX_NODES);

/** One act of checking. */
export const Check = z.strictObject({
  id: Id,
  at: Instant,
  by: text(200),
  result: z.enum(FACT_STATUSES),
  /** The exact words that stood in the document then. */
  words: Words,
  evidenceId: Id.nullable(),
  note: text(20_000),
});
export type Check = z.infer<typeof Check>;

export const Fact = FactFields.extend({
  id: Id,
  storyId: Id,
  status: z.enum(FACT_STATUSES),
  /** Derived in the transaction of every save. */
  state: z.enum(FACT_STATES),
  /** The words in the document as last saved; null when they are gone (an orphan). */
  words: Words.nullable(),
  /** Index of the top-level block where it begins; null for an orphan. */
  block: z.int().nullable(),
  seal: Words.nullable(),
  sealedBy: text(200).nullable(),
  sealedAt: Instant.nullable(),
  evidence: z.array(Evidence),
  checks: z.array(Check),
});
export type Fact = z.infer<typeof Fact>;

export const newFact = (kind: FactFields['kind']): FactFields => ({
  kind,
  sourceId: null,
  attribution: onRecord(),
  how: null,
  when: '',
  where: '',
  to: '',
  ...noDetails(),
  note: '',
});
export const newSource = (kind: SourceFields['kind'], name: string): SourceFields => ({
  kind,
  name,
  aliases: [],
  description: '',
  roles: [],
  url: '',
  contact: '',
  contacts: [],
  protected: false,
  protection: unprotected(),
  credibility: '',
  conflicts: '',
  note: '',
});

/** What a person filled in of a fact, without what follows from document, evidence and checks. */
export const fieldsOfFact = (fact: Fact): FactFields => ({
  kind: fact.kind,
  sourceId: fact.sourceId,
  attribution: fact.attribution,
  how: fact.how,
  when: fact.when,
  where: fact.where,
  to: fact.to,
  detail: fact.detail,
  day: fact.day,
  obtainedBy: fact.obtainedBy,
  witnesses: fact.witnesses,
  original: fact.original,
  second: fact.second,
  reply: fact.reply,
  referral: fact.referral,
  disputes: fact.disputes,
  note: fact.note,
});

/** A source's record without what the archive adds to it. */
export const fieldsOfSource = ({
  id: _id,
  facts: _facts,
  updated: _updated,
  mergedInto: _into,
  ...fields
}: Source): SourceFields => fields;
