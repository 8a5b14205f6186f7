import type { Likeness } from './likeness.ts';

/** What each feature of `likeness.ts` weighs. Written by `scripts/train-related.ts`; do not edit by hand. */
export const weights: Readonly<Likeness> = {
  words: 1.54,
  rareWords: 1.393,
  pairs: 0.975,
  leads: 0.625,
  headlines: 1.212,
  headlineInText: 1.909,
  textInHeadline: 0.338,
  names: -9.35,
  company: -1.33,
  day: -0.876,
  twoDays: -2.516,
  fourDays: -2.383,
  eightDays: -2.278,
  month: -1.745,
  year: -1.395,
  undated: -3.757,
  guessedMonth: 1.982,
  companyDay: 3.429,
};
