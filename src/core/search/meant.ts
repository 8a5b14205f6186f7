// Did you mean: a word that hardly any story holds, and one so like it that many do.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { countedStories, type WordCount } from './word-counts.ts';

/** A word in more stories than this was meant as it was written. */
const RARE = 2;
/** How many times as many stories the other word needs, for each letter that differs. */
const TIMES = 8;
/** Words with the same two letters at their beginning that are compared. */
const COMPARED = 20_000;
const LEAST_LENGTH = 4;

/**
 * The query with each such word put right; null when there is none. Letters beyond a to z are compared as they are folded.
 *
 * @param words single words of the query, folded, with the stories that hold them.
 */
export function meantBy(db: Database, query: string, words: readonly WordCount[]): string | null {
  let meant = query;
  for (const { word, stories } of words) {
    if (stories > RARE || word.length < LEAST_LENGTH || /\p{N}/u.test(word)) continue;
    const better = nearest(db, word, stories);
    if (better !== null) meant = meant.replace(wordIn(word), better);
  }
  return meant === query ? null : meant;
}

const wordIn = (folded: string): RegExp => {
  const letters = [...folded].map((letter) => `${letter}\\p{M}*`).join('');
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'iu');
};

function nearest(db: Database, word: string, stories: number): string | null {
  const most = word.length < 6 ? 1 : 2;
  const start = word.slice(0, 2);
  const like = prepared<[string, string, number], WordCount>(db, LIKE).all(start, `${start}\u{10ffff}`, COMPARED);
  const first = firstLettersChanged(word).map((each) => ({ word: each, stories: countedStories(db, each) }));
  let best: string | null = null;
  let worth = 0;
  for (const candidate of [...like, ...first]) {
    if (candidate.stories <= worth || Math.abs(candidate.word.length - word.length) > most) continue;
    const distance = distanceOf(word, candidate.word, most);
    if (distance === 0 || distance > most) continue;
    const enough = TIMES ** distance * Math.max(1, stories);
    if (candidate.stories / enough >= 1 && candidate.stories / enough > worth) {
      worth = candidate.stories / enough;
      best = candidate.word;
    }
  }
  return best;
}
const LIKE = 'SELECT word, stories FROM word_counts WHERE word >= ? AND word < ? AND stories > 2 LIMIT ?';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** Words with one letter changed, added, lost or swapped that do not begin with the same two letters. */
function firstLettersChanged(word: string): string[] {
  const [a = '', b = '', ...rest] = word;
  const tail = rest.join('');
  return [
    b + a + tail,
    a + tail.slice(0, 1) + b + tail.slice(1),
    b + tail,
    a + tail,
    ...[...ALPHABET].flatMap((letter) => [letter + b + tail, a + letter + tail, letter + word, a + letter + b + tail]),
  ];
}

/** Letters changed, added, lost or swapped with their neighbour (optimal string alignment); more than `most` is told as `most` + 1. */
export function distanceOf(one: string, other: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(most + 1, row.at(-1) ?? 0);
}
