// In how many stories each word stands, without counting what is common: for whatever must tell telling words from the rest.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { readCorpus } from './corpus.ts';
import { matchOf } from './match.ts';
import { wordsOf } from './parse-query.ts';
import type { Corpus } from './scoring.ts';
import { countedStories, countedTo } from './word-counts.ts';

export interface Frequencies {
  /** Stories outside the bin. */
  readonly stories: number;
  /**
   * Stories that hold `word`, folded as the index holds it: counted up to COUNTED, beyond that estimated from how close together the newest
   * of them stand.
   */
  of(word: string): number;
  /** The same for an FTS5 expression, such as a phrase. */
  ofMatch(match: string): number;
  corpus(): Corpus;
}

/** Matches that are counted: a walk over so many takes a tenth of a millisecond, whatever the archive's size, and an estimate from them is out by a twentieth. */
const COUNTED = 500;
/** Words whose frequency is remembered; the vocabulary of a newsroom's year. */
const REMEMBERED = 300_000;
/** Frequencies are counted anew when the archive has grown or shrunk by this share. */
const DRIFT = 0.02;

/** One for each connection: it remembers what it has counted, so that only words that are met for the first time cost anything. */
export function newFrequencies(db: Database): () => Frequencies {
  const counts = new Map<string, number>();
  let countedAt = 0;
  let wordsTo = 0;
  return () => {
    const stories = prepared<[], number>(db, STORIES).pluck().get() ?? 0;
    const to = countedTo(db);
    if (Math.abs(stories - countedAt) > countedAt * DRIFT || to !== wordsTo || counts.size > REMEMBERED) {
      counts.clear();
      countedAt = stories;
      wordsTo = to;
    }
    const newest = prepared<[], number | null>(db, NEWEST).pluck().get() ?? 0;
    const remembered = (match: string, counted: () => number): number => {
      const known = counts.get(match);
      if (known !== undefined) return known;
      const found = counted();
      counts.set(match, found);
      return found;
    };
    const ofMatch = (match: string): number => remembered(match, () => count(db, match, newest, stories, 0));
    return {
      stories,
      of: (word) => {
        const [folded = '', ...more] = wordsOf(word);
        const match = matchOf({ words: [folded, ...more], prefix: false, field: null });
        if (more.length > 0 || folded === '') return ofMatch(match);
        return remembered(
          match,
          () => countedStories(db, folded) + (newest > to ? count(db, match, newest, stories, to) : 0),
        );
      },
      ofMatch,
      corpus: () => readCorpus(db),
    };
  };
}
const STORIES = `SELECT coalesce(sum(stories), 0) FROM tallies WHERE shelf <> 'bin'`;
const NEWEST = 'SELECT max(number) FROM stories';

/** Of the stories numbered above `after`. */
function count(db: Database, match: string, newest: number, stories: number, after: number): number {
  const [counted, oldest] = prepared<[string, number, number], [number, number | null]>(db, MATCHES)
    .raw()
    .get(match, after, COUNTED) ?? [0, null];
  if (counted < COUNTED || oldest === null) return counted;
  return Math.min(stories, Math.round((COUNTED * (newest - after)) / (newest - oldest + 1)));
}
const MATCHES = `SELECT count(*), min(rowid) FROM (SELECT rowid FROM story_index WHERE story_index MATCH ? AND rowid > CAST(? AS INTEGER)
  ORDER BY rowid DESC LIMIT ?)`;
