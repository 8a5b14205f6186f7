// What filters, facets and recency need of every story, in memory: ten bytes a story, read block by block as it is needed.

import type { Database } from 'better-sqlite3';
import { STORY_STATUSES, type StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';

/** Stories of one block: read in about 4 ms. */
const BLOCK = 4_096;
/** Stories of a block that are read one by one before all of it is. */
const SINGLES = 48;
const EXISTS = 1;
const BINNED = 2;
const HAS_FACTS = 4;
const MS_A_MINUTE = 60_000;

interface Block {
  /** All stories up to this number have been read. */
  upTo: number;
  /** Stories beyond it that were read one by one. */
  single: number;
  /** Minutes since 1970 of publication, or of the last change. */
  readonly minutes: Int32Array;
  readonly desks: Uint16Array;
  readonly statuses: Uint8Array;
  readonly languages: Uint16Array;
  readonly flags: Uint8Array;
}

/** What is known of one story; desk and language as numbers, see `desk` and `language`. */
export interface StoryColumns {
  /** The highest number there is; looked up anew with every question. */
  newest(): number;
  /** True for a story that is there and not in the bin. */
  stands(number: number): boolean;
  hasFacts(number: number): boolean;
  /** Milliseconds since 1970, exact to the minute. */
  at(number: number): number;
  desk(number: number): number;
  status(number: number): StoryStatus;
  language(number: number): number;
  /** Names by the numbers that `desk` and `language` give. */
  readonly deskNames: readonly string[];
  readonly languageNames: readonly string[];
  /** Told that a story changed: what is known of it is read again. */
  changed(id: string): void;
  /** True when every story up to the newest has been read. */
  readonly complete: boolean;
  /** Reads one block that has not been read yet, the newest first; false when all have been. */
  readAhead(): boolean;
}

interface Row {
  number: number;
  desk: string;
  status: StoryStatus;
  language: string;
  published: string | null;
  updated: string;
  facts_total: number;
  binned_at: string | null;
}

/** One for each connection. */
export function newStoryColumns(db: Database): StoryColumns {
  const blocks: (Block | undefined)[] = [];
  const desks = newNames();
  const languages = newNames();
  let newest = 0;

  const keep = (block: Block, row: Row): void => {
    const at = row.number % BLOCK;
    block.minutes[at] = Math.floor(Date.parse(row.published ?? row.updated) / MS_A_MINUTE);
    block.desks[at] = desks.numberOf(row.desk);
    block.statuses[at] = STORY_STATUSES.indexOf(row.status);
    block.languages[at] = languages.numberOf(row.language);
    block.flags[at] = EXISTS | (row.binned_at === null ? 0 : BINNED) | (row.facts_total > 0 ? HAS_FACTS : 0);
  };
  const read = (index: number): Block => {
    const block = blocks[index] ?? newBlock(index);
    blocks[index] = block;
    const end = Math.min((index + 1) * BLOCK - 1, newest);
    if (block.upTo >= end) return block;
    for (const row of prepared<[number, number], Row>(db, ROWS).all(block.upTo + 1, end)) keep(block, row);
    block.upTo = end;
    return block;
  };
  const blockOf = (number: number): Block => {
    const index = Math.floor(number / BLOCK);
    const block = blocks[index] ?? newBlock(index);
    blocks[index] = block;
    if (number <= block.upTo || (block.flags[number % BLOCK] ?? 0) !== 0) return block;
    block.single += 1;
    if (block.single > SINGLES) return read(index);
    const row = prepared<[number, number], Row>(db, ROWS).get(number, number);
    if (row !== undefined) keep(block, row);
    return block;
  };

  const unread = (): number | undefined => {
    for (let index = Math.floor(newest / BLOCK); index >= 0; index -= 1)
      if ((blocks[index]?.upTo ?? -1) < Math.min((index + 1) * BLOCK - 1, newest)) return index;
    return undefined;
  };

  return {
    newest() {
      newest = prepared<[], number | null>(db, 'SELECT max(number) FROM stories').pluck().get() ?? 0;
      return newest;
    },
    stands: (number) => ((blockOf(number).flags[number % BLOCK] ?? 0) & (EXISTS | BINNED)) === EXISTS,
    hasFacts: (number) => ((blockOf(number).flags[number % BLOCK] ?? 0) & HAS_FACTS) !== 0,
    at: (number) => (blockOf(number).minutes[number % BLOCK] ?? 0) * MS_A_MINUTE,
    desk: (number) => blockOf(number).desks[number % BLOCK] ?? 0,
    status: (number) => STORY_STATUSES[blockOf(number).statuses[number % BLOCK] ?? 0] ?? 'draft',
    language: (number) => blockOf(number).languages[number % BLOCK] ?? 0,
    deskNames: desks.names,
    languageNames: languages.names,
    changed(id) {
      const row = prepared<[string], Row>(db, ROW).get(id);
      const block = row === undefined ? undefined : blocks[Math.floor(row.number / BLOCK)];
      if (row !== undefined && block !== undefined) keep(block, row);
    },
    get complete() {
      return unread() === undefined;
    },
    readAhead() {
      const index = unread();
      if (index !== undefined) read(index);
      return index !== undefined;
    },
  };
}
const COLUMNS = 'number, desk, status, language, published, updated, facts_total, binned_at';
// The index holds every column that is asked for, so no story's text is read.
const ROWS = `SELECT ${COLUMNS} FROM stories INDEXED BY stories_columns WHERE number BETWEEN ? AND ?`;
const ROW = `SELECT ${COLUMNS} FROM stories WHERE id = ?`;

const newBlock = (index: number): Block => ({
  upTo: index * BLOCK - 1,
  single: 0,
  minutes: new Int32Array(BLOCK),
  desks: new Uint16Array(BLOCK),
  statuses: new Uint8Array(BLOCK),
  languages: new Uint16Array(BLOCK),
  flags: new Uint8Array(BLOCK),
});

/** More different names than this share the last number; no newsroom has so many desks. */
const MOST_NAMES = 65_535;

function newNames() {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const number = Math.min(names.length, MOST_NAMES);
      names[number] = name;
      numbers.set(name, number);
      return number;
    },
  };
}
