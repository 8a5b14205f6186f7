// What facts and their fields are called on the screen, and the one-line summaries made of them.

import type { ClaimKind } from '#shared/claims/index.ts';
import { NAMING_WORDS, STATE_WORDS, TERMS_WORDS } from '#shared/story/fact-wording.ts';
import type { FactKind, FactState } from '#shared/story/facts.ts';
import type { Attribution, Fact, Source } from '#shared/story/records.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { describedFor } from '#shared/story/source-details.ts';

export {
  HOW_WORDS,
  KIND_WORDS,
  NAMING_WORDS,
  RESULT_WORDS,
  SOURCE_KIND_WORDS,
  STATE_WORDS,
  TERMS_WORDS,
} from '#shared/story/fact-wording.ts';

export const CLAIM_WORDS: Readonly<Record<ClaimKind, string>> = {
  allegation: 'Allegation',
  percentage: 'Percentage',
  money: 'Sum of money',
  superlative: 'Superlative',
  number: 'Number',
  date: 'Date',
  name: 'Name and office',
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
