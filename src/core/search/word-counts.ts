// In how many stories each word stands: kept beside the index, a little behind it, so that no question has to count what is common.
//
// Counting in the transaction of every story would cost an import a third of its speed. Here new stories are read some time after they were
// kept, a few at a time between other work, and thousands of them are added up before any row is written.

import type { Database } from 'better-sqlite3';
import type { Archive } from '../archive/archive.ts';
import { prepared } from '../archive/prepared.ts';
import { fold } from './fold.ts';
import type { IndexedWords } from './story-index.ts';

/** Stories read, or words written, in one go: about 5 and 10 ms. */
const READ = 30;
const WRITTEN = 3_000;
/** Milliseconds between two goes, and from a change to the first: a save comes in between. */
const REST = 20;
const SOON = 1_500;
/** Words that are added up in memory before they are written. */
const GATHERED = 40_000;
/** Letters of a story whose words are counted again when it is saved; a longer one keeps the counts it was first given. */
const RECOUNTED = 30_000;
const LONGEST_WORD = 64;
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/** The row of no word says up to which number stories have been counted. */
export const countedTo = (db: Database): number => prepared<[string], number>(db, COUNT).pluck().get('') ?? 0;
/** Stories up to `countedTo` that hold a word, folded. */
export const countedStories = (db: Database, word: string): number =>
  prepared<[string], number>(db, COUNT).pluck().get(word) ?? 0;
const COUNT = 'SELECT stories FROM word_counts WHERE word = ?';

export interface WordCount {
  readonly word: string;
  readonly stories: number;
}
/** Words that begin with `prefix`, folded, the commonest first, and how many stories all of them have together. */
export function wordsFrom(db: Database, prefix: string, limit: number): { words: WordCount[]; stories: number } {
  const bounds = [prefix, `${prefix}\u{10ffff}`] as const;
  const stories =
    prepared<[string, string], number | null>(db, SUM)
      .pluck()
      .get(...bounds) ?? 0;
  return { stories, words: prepared<[string, string, number], WordCount>(db, COMMONEST).all(...bounds, limit) };
}
const SUM = 'SELECT sum(stories) FROM word_counts WHERE word >= ? AND word < ?';
const COMMONEST =
  'SELECT word, stories FROM word_counts WHERE word >= ? AND word < ? AND stories > 0 ORDER BY stories DESC LIMIT ?';

/** What was saved, binned or restored of stories that had been counted; written with the next counts. */
const corrections = new WeakMap<Database, Map<string, number>>();

/** The words of a story that stood in the index, and those that stand there now; null for none. */
export function recount(db: Database, before: IndexedWords | null, after: IndexedWords | null): void {
  if ((before?.body.length ?? 0) > RECOUNTED || (after?.body.length ?? 0) > RECOUNTED) return;
  const [gone, come] = [differentWords(before), differentWords(after)];
  const pending = corrections.get(db) ?? new Map<string, number>();
  corrections.set(db, pending);
  for (const word of gone) if (!come.has(word)) pending.set(word, (pending.get(word) ?? 0) - 1);
  for (const word of come) if (!gone.has(word)) pending.set(word, (pending.get(word) ?? 0) + 1);
}

function differentWords(words: IndexedWords | null): Set<string> {
  if (words === null) return new Set();
  const { slug, headline, standfirst, byline, body } = words;
  const text = fold(`${slug}\n${headline}\n${standfirst}\n${byline}\n${body}`);
  return new Set((text.match(WORD) ?? []).map((word) => word.slice(0, LONGEST_WORD)));
}

export interface WordCounter {
  /** Counts what is new before long. */
  soon(): void;
  /** Counts everything at once, however long it takes. */
  now(): void;
  stop(): void;
}

export function newWordCounter(archive: Archive): WordCounter {
  const { db } = archive;
  let timer: NodeJS.Timeout | undefined;
  let steps = count(archive);
  const next = (): void => {
    timer = undefined;
    try {
      if (!db.open || steps.next().value === 'done') return;
    } catch {
      // A full disk or a folder that was locked: whoever saves is told. Counting begins again with the next change.
      steps = count(archive);
      return;
    }
    timer = setTimeout(next, REST).unref();
  };
  return {
    soon() {
      if (archive.readOnly === null) timer ??= setTimeout(next, SOON).unref();
    },
    now() {
      while (steps.next().value !== 'done');
    },
    stop: () => clearTimeout(timer),
  };
}

/** Endless: each step is a few milliseconds of work; `done` says that nothing is left for now. */
function* count({ db, transaction }: Pick<Archive, 'db' | 'transaction'>): Generator<'more' | 'done', never, void> {
  let cursor: number | null = null;
  const gathered = new Map<string, number>();
  for (;;) {
    cursor ??= countedTo(db);
    const rows: (IndexedWords & { number: number; binned: 0 | 1 })[] = prepared<
      [number, number],
      IndexedWords & { number: number; binned: 0 | 1 }
    >(db, NEXT).all(cursor, READ);
    for (const row of rows) {
      cursor = row.number;
      if (row.binned === 0) for (const word of differentWords(row)) gathered.set(word, (gathered.get(word) ?? 0) + 1);
    }
    if (rows.length === READ && gathered.size < GATHERED) {
      yield 'more';
      continue;
    }
    for (const [word, stories] of corrections.get(db) ?? []) gathered.set(word, (gathered.get(word) ?? 0) + stories);
    corrections.get(db)?.clear();
    const entries = [...gathered];
    gathered.clear();
    for (let at = 0; at < entries.length; at += WRITTEN) {
      transaction(() => {
        for (const [word, stories] of entries.slice(at, at + WRITTEN))
          if (stories !== 0) prepared<[string, number]>(db, ADD).run(word, stories);
      });
      yield 'more';
    }
    // A crash between these transactions leaves some words counted twice: what they are for needs no more than the order of magnitude.
    if (cursor > countedTo(db)) transaction(() => prepared<[number]>(db, COUNTED).run(cursor ?? 0));
    yield rows.length === READ ? 'more' : 'done';
  }
}
const NEXT = `SELECT number, slug, headline, standfirst, byline, body_text AS body, binned_at IS NOT NULL AS binned FROM stories
  WHERE number > ? ORDER BY number LIMIT ?`;
const ADD =
  'INSERT INTO word_counts VALUES (?, ?) ON CONFLICT DO UPDATE SET stories = max(0, stories + excluded.stories)';
const COUNTED = `INSERT INTO word_counts VALUES ('', ?) ON CONFLICT DO UPDATE SET stories = excluded.stories`;
