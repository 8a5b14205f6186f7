// Stories that hold most of the rarest words of a quote: bounded work, whatever the archive's size. The full-text index is all it needs.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import type { Frequencies } from '../search/frequencies.ts';
import { matchOf } from '../search/match.ts';

/** Rarest words that stories are found by; a word in more stories than COMMON finds none, and costs more than it tells. */
const WORDS = 8;
const COMMON = 5_000;
/** Words that are looked up to find those. */
const LOOKED_AT = 40;
/** Share of them that a story must hold, since in the words we look for some may be other words. */
const SHARE = 0.5;
const LEAST = 2;
/** Index entries that are read for one quote: a few milliseconds. */
const ENTRIES = 20_000;
/** Stories that are looked into. */
const STORIES = 12;

/**
 * Numbers of stories, those with most of the words first, then the newest.
 *
 * @param words folded as the index holds them.
 * @param except number of the story that is asked from: its words are in the index too.
 */
export function storiesWithWords(
  db: Database,
  frequencies: Frequencies,
  words: readonly string[],
  except: number,
): readonly number[] {
  const telling = [...new Set(words)]
    .map((word) => ({ word, stories: frequencies.of(word) }))
    .filter(({ stories }) => stories > 0 && stories <= COMMON)
    .toSorted((a, b) => a.stories - b.stories);
  const held = new Map<number, number>();
  let entries = 0;
  let asked = 0;
  let looked = 0;
  for (const { word } of telling) {
    if (entries > ENTRIES || asked === WORDS || looked === LOOKED_AT) break;
    looked += 1;
    const match = matchOf({ words: [word], prefix: false, field: null });
    const numbers = prepared<[string, number], number>(db, MATCHES).pluck().all(match, COMMON);
    entries += numbers.length;
    // A word that nobody else has used is a name or a slip of the pen.
    if (numbers.every((number) => number === except)) continue;
    asked += 1;
    for (const number of numbers) held.set(number, (held.get(number) ?? 0) + 1);
  }
  held.delete(except);
  const least = Math.max(Math.min(LEAST, asked), Math.ceil(asked * SHARE));
  return [...held]
    .filter(([, count]) => count >= least)
    .toSorted(([a, x], [b, y]) => y - x || b - a)
    .slice(0, STORIES)
    .map(([number]) => number);
}
const MATCHES = 'SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?';
