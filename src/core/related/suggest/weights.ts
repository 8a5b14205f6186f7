import type { Likeness } from './likeness.ts';

/** What each feature of `likeness.ts` weighs. Written by `scripts/train-related.ts`; do not edit by hand. */
export const weights: Readonly<Likeness> = {
  words: 1.489,
  rareWords: 1.187,
  pairs: 1.066,
  leads: 0.692,
  headlines: 1.24,
  headlineInText: 1.916,
  textInHeadline: 0.348,
  names: -8.002,
  company: -1.311,
  day: -0.898,
  twoDays: -2.495,
  fourDays: -2.37,
  eightDays: -2.29,
  month: -1.749,
  year: -1.398,
  undated: -3.728,
  guessedMonth: 1.906,
  companyDay: 3.317,
};
