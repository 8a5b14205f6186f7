// Stories that hold most of the rarest words of a quote: bounded work, whatever the archive's size. The full-text index is all it needs.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import type { Frequencies } from '../search/frequencies.ts';
import { matchOf } from '../search/match.ts';

/** A word in more stories than this finds none, and costs more than it tells. */
const COMMON = 5_000;
/** Words that are looked up to find those. */
const LOOKED_AT = 40;
const LEAST = 2;
/** Index entries that are read for one quote: a few milliseconds. */
const ENTRIES = 20_000;
/** Stories that are looked into. */
const STORIES = 12;

export interface Sought {
  /** Folded as the index holds them. */
  readonly words: readonly string[];
  /** Number of the story that is asked from: its words are in the index too. */
  readonly except: number;
  /** How many of the rarest words stories are found by. */
  readonly rarest: number;
  /** Share of them that a story must hold, since some may be other words there. */
  readonly share: number;
  /** Stories that a word must stand in: 2 where the asking story's own words are in the index for certain. */
  readonly least: number;
}

/**
 * Numbers of stories, those with most of the words first, then the newest.
 */
export function storiesWithWords(db: Database, frequencies: Frequencies, sought: Sought): readonly number[] {
  const { words, except, rarest, share } = sought;
  const telling = [...new Set(words)]
    .map((word) => ({ word, stories: frequencies.of(word) }))
    .filter(({ stories }) => stories >= sought.least && stories <= COMMON)
    .toSorted((a, b) => a.stories - b.stories);
  const held = new Map<number, number>();
  let entries = 0;
  let asked = 0;
  let looked = 0;
  for (const { word } of telling) {
    if (entries > ENTRIES || asked === rarest || looked === LOOKED_AT) break;
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
  const least = Math.max(Math.min(LEAST, asked), Math.ceil(asked * share));
  return [...held]
    .filter(([, count]) => count >= least)
    .toSorted(([a, x], [b, y]) => y - x || b - a)
    .slice(0, STORIES)
    .map(([number]) => number);
}
const MATCHES = 'SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?';
