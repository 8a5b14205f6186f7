// How the library says times, counts and statuses, in few words.

import type { FactCounts, StoryRow } from '#shared/contract/story.ts';
import type { StoryStatus } from '#shared/story/content.ts';

const DAY = 86_400_000;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

const midnight = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** "14:02" today, "Sat" in the six days before, "21 Nov" this year, else "21 Nov 2024". */
export function shortTime(instant: string, now: Date): string {
  const at = new Date(instant);
  const days = Math.round((midnight(now) - midnight(at)) / DAY);
  if (days === 0) return clock.format(at);
  if (days > 0 && days < 7) return weekday.format(at);
  return at.getFullYear() === now.getFullYear() ? day.format(at) : dayOfYear.format(at);
}

export const wholeTime = (instant: string): string => whole.format(new Date(instant));

/** "3 of 5 verified", or what is wrong where something is; null for a story without facts. */
export function factsInWords({ total, verified, disputed }: FactCounts): string | null {
  if (total === 0) return null;
  return disputed > 0 ? `${disputed} disputed` : `${verified} of ${total} verified`;
}

export const statusInWords = (
  row: Pick<StoryRow, 'status'> & { readonly binned?: boolean },
): StoryStatus | 'in the bin' => (row.binned ? 'in the bin' : row.status);

export const countInWords = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
