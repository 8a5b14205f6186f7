// The lines under what a source said.

import type { SaidFact } from '#shared/contract/source.ts';
import { attributionWords, STATE_WORDS } from '../app/news-wording.ts';
import { DETAIL_WORDS } from '../app/source-records.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "22 Nov 2026" for 2026-11-22. */
export const dayWords = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** "harbour-dredging", "off record, anonymous", "allegation", "bears it out": what a colleague has to know at a glance. */
export function saidWords(fact: SaidFact): { readonly state: string; readonly rest: readonly string[] } {
  const rest = [
    fact.slug || fact.headline || 'Untitled story',
    attributionWords(fact),
    fact.detail === null || fact.detail === 'direct' ? '' : DETAIL_WORDS[fact.detail].toLowerCase(),
    fact.as === 'second' ? 'as the second source' : '',
    fact.status === 'withdrawn' || fact.status === 'spiked' ? fact.status : '',
  ];
  return { state: STATE_WORDS[fact.state], rest: rest.filter((word) => word !== '') };
}
