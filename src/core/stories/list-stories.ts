// The library's list: which stories stand on which shelf, newest first, and the desks in use.

import type { Database } from 'better-sqlite3';
import type { StoryRow } from '#shared/contract/story.ts';
import { prepared } from '../archive/prepared.ts';
import { LINE_COLUMNS, type LineRow, storyLine } from './stories-rows.ts';

export interface ListQuery {
  readonly view: 'work' | 'checking' | 'ready' | 'published' | 'spiked' | 'bin' | 'all';
  readonly desk: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Each view reads one index in its order; `work`, `published`, `spiked` and `bin` are shelves, `checking` and `ready` a status within work. */
const WHERE: Readonly<Record<ListQuery['view'], string>> = {
  work: "shelf = 'work'",
  checking: "binned_at IS NULL AND status = 'checking'",
  ready: "binned_at IS NULL AND status = 'ready'",
  published: "shelf = 'published'",
  spiked: "shelf = 'spiked'",
  bin: "shelf = 'bin'",
  all: 'binned_at IS NULL',
};
const TALLY: Readonly<Record<ListQuery['view'], string>> = {
  ...WHERE,
  checking: "shelf = 'work' AND status = 'checking'",
  ready: "shelf = 'work' AND status = 'ready'",
  all: "shelf <> 'bin'",
};

/** Newest change first; `total` counts the whole view. `all` is everything outside the bin. */
export function listStories(db: Database, query: ListQuery): { total: number; stories: StoryRow[] } {
  const { view, desk, offset, limit } = query;
  const bind = desk === null ? {} : { desk };
  const rows = prepared<[object], LineRow>(db, listSql(view, desk !== null)).all({ ...bind, offset, limit });
  const total = prepared<[object], number>(db, totalSql(view, desk !== null))
    .pluck()
    .get(bind);
  return { total: total ?? 0, stories: rows.map(storyLine) };
}

const atDesk = (one: boolean): string => (one ? ' AND desk = @desk' : '');
/** Exported for the test that looks at its plan. */
export const listSql = (view: ListQuery['view'], oneDesk: boolean): string =>
  `SELECT ${LINE_COLUMNS} FROM stories WHERE ${WHERE[view]}${atDesk(oneDesk)}
    ORDER BY updated DESC, number DESC LIMIT @limit OFFSET @offset`;
const totalSql = (view: ListQuery['view'], oneDesk: boolean): string =>
  `SELECT coalesce(sum(stories), 0) FROM tallies WHERE ${TALLY[view]}${atDesk(oneDesk)}`;

/** Desks of stories outside the bin, by name; stories without a desk are not counted. */
export const listDesks = (db: Database): { desk: string; stories: number }[] =>
  prepared<[], { desk: string; stories: number }>(db, DESKS).all();
const DESKS = `SELECT desk, sum(stories) AS stories FROM tallies WHERE shelf <> 'bin' AND desk <> ''
  GROUP BY desk HAVING sum(stories) > 0 ORDER BY desk COLLATE NOCASE, desk`;
