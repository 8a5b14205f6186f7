import { type REPLY_OUTCOMES, replyRecorded } from '#shared/story/fact-details.ts';
import type { FactFields } from '#shared/story/records.ts';

export const DETAIL_WORDS: Readonly<Record<NonNullable<FactFields['detail']>, string>> = {
  direct: 'Direct quote',
  partial: 'Partial quote',
  paraphrase: 'Paraphrase',
  figure: 'Figure',
  date: 'Date',
  name: 'Name or title',
  allegation: 'Allegation',
};

/** The kinds that a person chooses among; a choice of the other list that was made before stays in it. */
export const detailsFor = (
  kind: FactFields['kind'],
  chosen: FactFields['detail'],
): readonly NonNullable<FactFields['detail']>[] => {
  const offered: NonNullable<FactFields['detail']>[] =
    kind === 'quote' ? ['direct', 'partial', 'paraphrase', 'allegation'] : ['figure', 'date', 'name', 'allegation'];
  return chosen === null || offered.includes(chosen) ? offered : [...offered, chosen];
};

export const OUTCOME_WORDS: Readonly<Record<(typeof REPLY_OUTCOMES)[number], string>> = {
  waiting: 'Waiting for an answer',
  answered: 'Answered',
  declined: 'Would not comment',
  'no-answer': 'Did not answer',
};

/** What stands under "More", in a few words; empty where nothing does. */
export function moreWords(fields: FactFields): string {
  const { original, second, reply, referral, disputes } = fields;
  return [
    fields.obtainedBy === '' ? '' : `by ${fields.obtainedBy}`,
    fields.witnesses === '' ? '' : 'witnesses',
    original.language === '' ? '' : `from ${original.language}`,
    second.sourceId === null && second.note === '' ? '' : 'second source',
    replyRecorded({ reply }) ? 'right of reply' : '',
    referral === '' ? '' : 'referred',
    disputes.length === 0 ? '' : disputes.length === 1 ? 'a dispute' : `${disputes.length} disputes`,
  ]
    .filter((word) => word !== '')
    .join(', ');
}
