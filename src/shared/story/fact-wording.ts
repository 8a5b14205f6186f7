// What facts and their fields are called, on the screen and on paper.

import type { FactKind, FactState, FactStatus } from './facts.ts';
import type { HOW_OBTAINED, NAMINGS, SOURCE_KINDS, TERMS } from './records.ts';

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
