// The sentences on the card of a fact.

import type { FactState } from '#shared/story/facts.ts';
import type { Fact, Source } from '#shared/story/records.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { describedFor } from '#shared/story/source-details.ts';

const HEADLINES: Readonly<Record<FactState, (kind: string) => string>> = {
  stale: () => 'Stale: the words changed after the check',
  verified: (kind) => `Verified ${kind}`,
  unchecked: (kind) => `Unchecked ${kind}`,
  checking: (kind) => `A ${kind} that is being checked`,
  disputed: (kind) => `Disputed ${kind}`,
  wrong: (kind) => `This ${kind} was found wrong`,
  'cannot-verify': (kind) => `This ${kind} could not be verified`,
};

export const headline = (record: Fact, state: FactState): string => HEADLINES[state](record.kind);

/** "Elias Corran, harbour master · on record · Radio Marlow, 00:04:12" */
export function attributionLine(record: Fact, source: Source | null): string {
  const parts: string[] = [];
  const title = source === null ? '' : describedFor(source, record.day);
  if (source !== null) parts.push(source.protected || title === '' ? shownSource(source) : `${source.name}, ${title}`);
  else if (record.attribution.description !== '') parts.push(record.attribution.description);
  else if (record.sourceId === null) parts.push('No source yet');
  parts.push(record.attribution.terms.replaceAll('-', ' '));
  if (record.attribution.naming !== 'named') parts.push(record.attribution.naming);
  const said = [record.to, record.where, record.when].filter((part) => part !== '').join(', ');
  if (said !== '') parts.push(said);
  return parts.join(' · ');
}

/** "Sealed by J. Osei, 13:12, against letter-hb-1119.pdf, page 2." */
export function sealLine(record: Fact): string | null {
  if (record.seal === null || record.sealedAt === null) return null;
  const check = record.checks.findLast(({ result }) => result === 'verified');
  const evidence = record.evidence.find(({ id }) => id === check?.evidenceId);
  const against =
    evidence === undefined
      ? ''
      : `, against ${[evidence.title, evidence.locator].filter((part) => part !== '').join(', ')}`;
  return `Sealed by ${record.sealedBy ?? 'somebody'}, ${clock(record.sealedAt)}${against}.`;
}

function clock(instant: string): string {
  const date = new Date(instant);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(date);
  if (date.toDateString() === new Date().toDateString()) return time;
  return `${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(date)}, ${time}`;
}
