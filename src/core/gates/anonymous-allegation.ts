import { independentlyBorneOut, replyRecorded } from '#shared/story/fact-details.ts';
import type { Fact } from '#shared/story/records.ts';
import type { Gate } from './gate.ts';
import { capital, namedFact } from './wording.ts';

/**
 * One source that the reader is not told the name of says that somebody did wrong: before that is printed, the person was asked, or somebody
 * answers for going without. Words off the record have a gate of their own.
 */
export const anonymousAllegation: Gate = {
  name: 'anonymous-allegation',
  label: 'Anonymous allegation',
  rule: 'One source who is not named makes an allegation, and neither a right of reply nor a referral is recorded.',
  level: 'block',
  lowerable: true,
  find: ({ standing }) =>
    standing.filter(stands).map((fact) => ({
      message: `${capital(namedFact(fact))} is an allegation by one source who is not named, with no right of reply and no referral recorded: ask the person it is about and record whom and when, refer it, or find an independent second source.`,
      at: { factId: fact.id },
    })),
};

function stands(fact: Fact): boolean {
  const { terms, naming } = fact.attribution;
  const unnamed = terms !== 'on-record' || naming !== 'named';
  if (fact.detail !== 'allegation' || !unnamed || terms === 'off-record') return false;
  return !independentlyBorneOut(fact) && !replyRecorded(fact) && fact.referral.trim() === '';
}
