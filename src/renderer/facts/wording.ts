// What facts and their fields are called on the screen, and the one-line summaries made of them.

import type { ClaimKind } from '#shared/claims/index.ts';
import type { FactKind, FactState, FactStatus } from '#shared/story/facts.ts';
import type { Attribution, Fact, HOW_OBTAINED, NAMINGS, SOURCE_KINDS, Source, TERMS } from '#shared/story/records.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { describedFor } from '#shared/story/source-details.ts';

export const STATE_WORDS: Readonly<Record<FactState, string>> = {
  unchecked: 'Unchecked',
  checking: 'Being checked',
  verified: 'Verified',
  disputed: 'Disputed',
  wrong: 'Wrong',
  'cannot-verify': 'Cannot verify',
  stale: 'Stale',
};

export const RESULT_WORDS: Readonly<Record<FactStatus, string>> = {
  unchecked: 'Seal lifted',
  checking: 'Checking began',
  verified: 'Verified and sealed',
  disputed: 'Disputed',
  wrong: 'Found wrong',
  'cannot-verify': 'Could not be verified',
};

export const KIND_WORDS: Readonly<Record<FactKind, string>> = { quote: 'Quote', claim: 'Claim' };

export const CLAIM_WORDS: Readonly<Record<ClaimKind, string>> = {
  allegation: 'Allegation',
  percentage: 'Percentage',
  money: 'Sum of money',
  superlative: 'Superlative',
  number: 'Number',
  date: 'Date',
  name: 'Name and office',
};

export const SOURCE_KIND_WORDS: Readonly<Record<(typeof SOURCE_KINDS)[number], string>> = {
  person: 'Person',
  organisation: 'Organisation',
  document: 'Document',
  outlet: 'Other outlet',
};

export const TERMS_WORDS: Readonly<Record<(typeof TERMS)[number], string>> = {
  'on-record': 'On record',
  background: 'Background',
  'deep-background': 'Deep background',
  'off-record': 'Off record',
};

export const NAMING_WORDS: Readonly<Record<(typeof NAMINGS)[number], string>> = {
  named: 'Named',
  described: 'Described',
  anonymous: 'Anonymous',
  pseudonym: 'Pseudonym',
};

export const HOW_WORDS: Readonly<Record<(typeof HOW_OBTAINED)[number], string>> = {
  interview: 'Interview',
  phone: 'Telephone',
  video: 'Video call',
  mail: 'Mail',
  message: 'Message',
  'press-conference': 'Press conference',
  statement: 'Statement',
  document: 'Document',
  broadcast: 'Broadcast',
  'social-post': 'Social post',
  court: 'Court',
  'other-outlet': 'Other outlet',
};

/** "Verified", "Unchecked claim": quotes are the rule, so only claims are named. */
export const stateAndKind = (state: FactState, kind: FactKind): string =>
  kind === 'claim' ? `${STATE_WORDS[state]} claim` : STATE_WORDS[state];

/** The parts of a fact's meta line after its state: source, terms, where the words come from. The record shows the rest. */
export function circumstances(fact: Fact, source: Source | undefined): string[] {
  const parts: string[] = [];
  if (source !== undefined) parts.push(named(source, fact.day));
  else if (fact.sourceId === null) parts.push('no source yet');
  parts.push(attributionWords(fact.attribution));
  const from = [fact.to || fact.where, fact.evidence.at(-1)?.locator ?? ''].filter((word) => word !== '').join(', ');
  if (from !== '') parts.push(from);
  return parts;
}

/** Longest description, in characters, that a meta line has room for. */
const SHORT = 28;
const named = (source: Source, day: string): string => {
  const description = describedFor(source, day);
  const bare = source.protected || description === '' || description.length > SHORT;
  return bare ? shownSource(source) : `${source.name}, ${description}`;
};

/** "on record"; "background, anonymous": a named source on record goes without saying how it is named. */
export function attributionWords({ terms, naming }: Pick<Attribution, 'terms' | 'naming'>): string {
  const said = TERMS_WORDS[terms].toLowerCase();
  return naming === 'named' ? said : `${said}, ${NAMING_WORDS[naming].toLowerCase()}`;
}

/** Which further questions terms and naming raise; the rest stays out of the way. */
export function attributionNeeds({ terms, naming }: Pick<Attribution, 'terms' | 'naming'>): {
  readonly description: boolean;
  readonly reason: boolean;
  readonly approval: boolean;
} {
  const unnamed = naming !== 'named';
  // Words off the record or on deep background are not attributed at all, so the reader is told nothing of the source.
  const told = terms === 'on-record' || terms === 'background';
  return {
    description: told && (unnamed || terms === 'background'),
    reason: told && unnamed,
    approval: naming === 'anonymous' || naming === 'pseudonym' || terms !== 'on-record',
  };
}

/** A source that must not be named starts unnamed; changing terms never widens what was agreed. */
export function withTerms(attribution: Attribution, terms: Attribution['terms']): Attribution {
  const unnamed = terms === 'deep-background' || terms === 'off-record' ? 'anonymous' : 'described';
  const naming = terms !== 'on-record' && attribution.naming === 'named' ? unnamed : attribution.naming;
  return { ...attribution, terms, naming };
}
