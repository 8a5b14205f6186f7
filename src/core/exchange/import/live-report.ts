// Live reports: entries that begin with a time on a line of its own.

import { LIVE_TIME } from './furniture.ts';
import { take, type Understood } from './understood.ts';

/** Fewer times than this are a coincidence. */
const MIN_TIMES = 2;

/** Takes the times of a live report for crossheads. */
export function understandLive(parts: readonly Understood[]): void {
  const times = parts.filter(
    ({ text, taken, why }) =>
      (taken === null || (taken === 'furniture' && why.startsWith('when the page'))) && LIVE_TIME.test(text),
  );
  if (times.length < MIN_TIMES) return;
  for (const part of times) take(part, 'crosshead', 'a time in a live report');
}
