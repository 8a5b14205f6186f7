// Stories that are nearly the same as a story: an agency's copy taken twice, a story imported again under another id. Reads only; runs in the
// reading thread.
//
// The measure is Broder's: runs of words ("shingles") that both hold, as a share of all ("resemblance") and of the shorter's ("containment").
// A. Broder, On the resemblance and containment of documents (1997). The few stories that hold the rarest words are compared in full, so no
// sketch of every story has to be kept, and neither a save nor an import costs more for it.

import type { Database } from 'better-sqlite3';
import type { ImportedTwice, NearlySame } from '#shared/contract/elsewhere.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';
import { newFrequencies } from '../search/frequencies.ts';
import { wordsOf } from '../search/parse-query.ts';
import { noSuchStory } from '../stories/stories-rows.ts';
import { storiesWithWords } from './stories-with-words.ts';

export interface NearlySameQuery {
  readonly storyId: string;
}
export interface ImportedTwiceQuery {
  readonly importId: string;
}

/** Words in a row that are one run. */
const RUN = 5;
/** Runs that both must hold: a few lines of standing text make no double. */
const LEAST = 25;
const RESEMBLANCE = 0.5;
const CONTAINMENT = 0.8;
/** Characters of a body that are compared. */
const READ = 12_000;
/** Of the rarest words that other stories hold too how many they are found by, and the share of them that such a story must hold. */
const RAREST = 24;
const HELD = 0.35;
const MOST_FOUND = 3;
/** Stories of an import that are looked at, about five milliseconds each, and doubles that are told. */
const LOOKED_AT = 300;
const TOLD = 50;

interface Row {
  number: number;
  id: string;
  headline: string;
  slug: string;
  date: string;
  status: StoryStatus;
  body: string;
}

export interface NearlySameFinder {
  /** At most three, the most alike first. Throws NOT_FOUND. */
  find(query: NearlySameQuery): NearlySame[];
  /** Of an import's first stories those that are nearly the same as a story that was there before them. */
  imported(query: ImportedTwiceQuery): ImportedTwice[];
}

/** One for each connection: it remembers how frequent words are. */
export function newNearlySame(db: Database): NearlySameFinder {
  const frequencies = newFrequencies(db);
  const alike = (row: Row): NearlySame[] => {
    const words = wordsOf(row.body);
    const own = runsOf(words);
    if (own.size < LEAST) return [];
    return storiesWithWords(db, frequencies(), {
      ...{ words, except: row.number, rarest: RAREST, share: HELD, least: 2 },
    })
      .flatMap((number): NearlySame[] => {
        const other = prepared<[number], Row>(db, BY_NUMBER).get(number);
        if (other === undefined) return [];
        const share = sharedBy(own, runsOf(wordsOf(other.body)));
        const { id, headline, slug, date, status } = other;
        return share === null ? [] : [{ id, headline, slug, date, status, share }];
      })
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MOST_FOUND);
  };
  return {
    find: ({ storyId }) =>
      db.transaction(() => {
        const row = prepared<[string], Row>(db, BY_ID).get(storyId);
        if (row === undefined) throw noSuchStory();
        return alike(row);
      })(),
    imported: ({ importId }) =>
      db.transaction(() =>
        prepared<[string, number], Row>(db, OF_IMPORT)
          .all(importId, LOOKED_AT)
          .flatMap((row) => {
            // Of two stories of one import the later is the double.
            const [like] = alike(row).filter(({ id }) => numberOf(db, id) < row.number);
            return like === undefined ? [] : [{ storyId: row.id, headline: row.headline || row.slug, like }];
          })
          .slice(0, TOLD),
      )(),
  };
}
const COLUMNS = `number, id, headline, slug, coalesce(published, updated) AS date, status, substr(body_text, 1, ${READ}) AS body`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM stories WHERE number = ? AND binned_at IS NULL`;
const BY_ID = `SELECT ${COLUMNS} FROM stories WHERE id = ?`;
const OF_IMPORT = `SELECT ${COLUMNS} FROM stories WHERE number IN
  (SELECT story FROM imported_stories WHERE import = (SELECT number FROM imports WHERE id = ?) ORDER BY story LIMIT ?) AND binned_at IS NULL`;

const numberOf = (db: Database, id: string): number =>
  prepared<[string], number>(db, 'SELECT number FROM stories WHERE id = ?').pluck().get(id) ?? 0;

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}

/** The share of the shorter's runs that both hold; null when that is too little to call them nearly the same. Exported for its test. */
export function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  let both = 0;
  for (const run of one) if (other.has(run)) both += 1;
  if (both < LEAST) return null;
  const containment = both / Math.min(one.size, other.size);
  const resemblance = both / (one.size + other.size - both);
  return containment >= CONTAINMENT || resemblance >= RESEMBLANCE ? containment : null;
}
