// The further questions of a complete fact record. All the answers are private: the public view has no place for them.

import { z } from 'zod';
import { Id, text } from './content.ts';

/** What kind of quote or claim it is; an allegation can be either. */
export const FACT_DETAILS = ['direct', 'partial', 'paraphrase', 'figure', 'date', 'name', 'allegation'] as const;
export type FactDetail = (typeof FACT_DETAILS)[number];

export const REPLY_OUTCOMES = ['waiting', 'answered', 'declined', 'no-answer'] as const;

/** YYYY-MM-DD, or empty. */
export const Day = z.union([z.iso.date(), z.literal('')], 'Write the day as 2024-05-17.');

/** Words that were said in another language. */
export const Original = z.strictObject({
  /** BCP 47 or a name of the language; empty where the words were said as they are printed. */
  language: text(100),
  words: text(20_000),
  translator: text(300),
});

/** Another source for the same; `independent` is null while nobody has said. */
export const SecondSource = z.strictObject({
  sourceId: Id.nullable(),
  independent: z.boolean().nullable(),
  note: text(2_000),
});

/** The person that an allegation is about was asked. */
export const RightOfReply = z.strictObject({
  whom: text(500),
  when: text(200),
  how: text(300),
  outcome: z.enum(REPLY_OUTCOMES).nullable(),
  answer: text(20_000),
});

/** Somebody disputes the words, and what was decided. */
export const Dispute = z.strictObject({
  when: text(200),
  by: text(300),
  what: text(5_000),
  decision: text(5_000),
  decidedBy: text(300),
});
export type Dispute = z.infer<typeof Dispute>;

export const FACT_DETAIL_FIELDS = {
  detail: z.enum(FACT_DETAILS).nullable(),
  /** The day on which it was said: it decides which title of the source is printed. Empty: the story's own day. */
  day: Day,
  /** Who of the newsroom obtained it. */
  obtainedBy: text(300),
  witnesses: text(1_000),
  original: Original,
  second: SecondSource,
  reply: RightOfReply,
  /** To whom in the newsroom, or to which lawyer, it was referred, and when. */
  referral: text(1_000),
  disputes: z.array(Dispute).max(50),
};

export const FactDetails = z.strictObject(FACT_DETAIL_FIELDS);
export type FactDetails = z.infer<typeof FactDetails>;

export const noDetails = (): FactDetails => ({
  detail: null,
  day: '',
  obtainedBy: '',
  witnesses: '',
  original: { language: '', words: '', translator: '' },
  second: { sourceId: null, independent: null, note: '' },
  reply: { whom: '', when: '', how: '', outcome: null, answer: '' },
  referral: '',
  disputes: [],
});

/** Asked whom and when: without either there is nothing that could be shown to a lawyer. */
export const replyRecorded = ({ reply }: Pick<FactDetails, 'reply'>): boolean =>
  reply.whom.trim() !== '' && reply.when.trim() !== '';

/** A second source stands behind it, and somebody has said that it does not draw on the first. */
export const independentlyBorneOut = ({ second }: Pick<FactDetails, 'second'>): boolean =>
  second.independent === true && (second.sourceId !== null || second.note.trim() !== '');
