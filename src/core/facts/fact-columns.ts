// What a person filled in of a fact, to and from the columns of `facts`.

import { type Attribution, type FactFields, newFact } from '#shared/story/records.ts';

export interface FactFieldsRow {
  kind: FactFields['kind'];
  source_id: string | null;
  terms: Attribution['terms'];
  naming: Attribution['naming'];
  description: string;
  reason: string;
  known_by: string;
  approved_by: string;
  private_reason: string;
  how: FactFields['how'];
  said_when: string;
  said_where: string;
  said_to: string;
  note: string;
  detail: FactFields['detail'];
  said_on: string;
  obtained_by: string;
  witnesses: string;
  original_language: string;
  original_words: string;
  translator: string;
  second_source_id: string | null;
  second_independent: 0 | 1 | null;
  second_note: string;
  reply_whom: string;
  reply_when: string;
  reply_how: string;
  reply_outcome: FactFields['reply']['outcome'];
  reply_answer: string;
  referral: string;
  disputes: string;
}

export const fieldsOfRow = (row: FactFieldsRow): FactFields => ({
  kind: row.kind,
  sourceId: row.source_id,
  attribution: {
    terms: row.terms,
    naming: row.naming,
    description: row.description,
    reason: row.reason,
    knownBy: row.known_by,
    approvedBy: row.approved_by,
    privateReason: row.private_reason,
  },
  how: row.how,
  when: row.said_when,
  where: row.said_where,
  to: row.said_to,
  detail: row.detail,
  day: row.said_on,
  obtainedBy: row.obtained_by,
  witnesses: row.witnesses,
  original: { language: row.original_language, words: row.original_words, translator: row.translator },
  second: {
    sourceId: row.second_source_id,
    independent: row.second_independent === null ? null : row.second_independent === 1,
    note: row.second_note,
  },
  reply: {
    whom: row.reply_whom,
    when: row.reply_when,
    how: row.reply_how,
    outcome: row.reply_outcome,
    answer: row.reply_answer,
  },
  referral: row.referral,
  disputes: JSON.parse(row.disputes) as FactFields['disputes'],
  note: row.note,
});

export const rowOfFields = (fields: FactFields): FactFieldsRow => ({
  kind: fields.kind,
  source_id: fields.sourceId,
  terms: fields.attribution.terms,
  naming: fields.attribution.naming,
  description: fields.attribution.description,
  reason: fields.attribution.reason,
  known_by: fields.attribution.knownBy,
  approved_by: fields.attribution.approvedBy,
  private_reason: fields.attribution.privateReason,
  how: fields.how,
  said_when: fields.when,
  said_where: fields.where,
  said_to: fields.to,
  note: fields.note,
  detail: fields.detail,
  said_on: fields.day,
  obtained_by: fields.obtainedBy,
  witnesses: fields.witnesses,
  original_language: fields.original.language,
  original_words: fields.original.words,
  translator: fields.original.translator,
  second_source_id: fields.second.sourceId,
  second_independent: fields.second.independent === null ? null : fields.second.independent ? 1 : 0,
  second_note: fields.second.note,
  reply_whom: fields.reply.whom,
  reply_when: fields.reply.when,
  reply_how: fields.reply.how,
  reply_outcome: fields.reply.outcome,
  reply_answer: fields.reply.answer,
  referral: fields.referral,
  disputes: JSON.stringify(fields.disputes),
});

const NAMES = Object.keys(rowOfFields(newFact('quote')));

/** For SQL, bound from `rowOfFields`: the columns, their values in the same order, and each as an assignment. */
export const FIELD_COLUMNS = NAMES.join(', ');
export const FIELD_VALUES = NAMES.map((name) => `@${name}`).join(', ');
export const FIELD_ASSIGNMENTS = NAMES.map((name) => `${name} = @${name}`).join(', ');
