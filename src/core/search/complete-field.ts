// Values that a field of the query language may have, for completing it while it is typed.

import type { Database } from 'better-sqlite3';
import type { COMPLETED_FIELDS, Completion } from '#shared/contract/search.ts';
import { prepared } from '../archive/prepared.ts';
import { findOpenSources } from '../sources/sources-rows.ts';
import { FACT_KINDS, FACT_STATES } from './filters.ts';
import { fold } from './fold.ts';
import { HAS, keywordsLike } from './labels.ts';
import { wordsOf } from './parse-query.ts';

export interface CompletionQuery {
  readonly field: (typeof COMPLETED_FIELDS)[number];
  readonly text: string;
  readonly limit: number;
}

/** Newest stories whose bylines are looked at. */
const BYLINES = 400;

export function completeField(db: Database, { field, text, limit }: CompletionQuery): Completion[] {
  const sought = fold(text).trim();
  const fitting = (values: readonly string[]): Completion[] =>
    values.filter((value) => fold(value).startsWith(sought)).map((value) => ({ value, stories: null }));
  const counted = (sql: string): Completion[] =>
    prepared<[], { value: string; stories: number }>(db, sql)
      .all()
      .filter(({ value }) => fold(value).startsWith(sought));
  const find = (): Completion[] => {
    switch (field) {
      case 'desk':
        return counted(DESKS);
      case 'status':
        return counted(STATUSES);
      case 'fact':
        return fitting([...FACT_STATES, ...FACT_KINDS]);
      case 'has':
        return fitting(['fact', 'evidence', ...HAS]);
      case 'lang':
        return fitting(LANGUAGES);
      case 'keyword':
        return keywordsLike(db, text, limit).map(({ keyword, stories }) => ({ value: keyword, stories }));
      case 'source':
        return findOpenSources(db, text, limit).map(({ name }) => ({ value: name, stories: null }));
      case 'by':
        return bylines(db, text);
      case 'on':
      case 'before':
      case 'after':
        return fitting(['today', 'yesterday', '7d', '4w', '1y']);
    }
  };
  return find().slice(0, limit);
}

function bylines(db: Database, text: string): Completion[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const match = `byline : "${words.join(' ')}"${(words.at(-1)?.length ?? 0) < 3 ? '' : ' *'}`;
  return prepared<[string, number], { value: string; stories: number }>(db, BYLINE)
    .all(match, BYLINES)
    .map(({ value }) => ({ value, stories: null }));
}
const BYLINE = `SELECT s.byline AS value, count(*) AS stories FROM (
    SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?
  ) i JOIN stories s ON s.number = i.rowid GROUP BY s.byline ORDER BY stories DESC, s.byline`;
const DESKS = `SELECT desk AS value, sum(stories) AS stories FROM tallies WHERE shelf <> 'bin' AND desk <> '' GROUP BY desk
  HAVING sum(stories) > 0 ORDER BY 2 DESC, 1`;
const STATUSES = `SELECT status AS value, sum(stories) AS stories FROM tallies WHERE shelf <> 'bin' GROUP BY status HAVING sum(stories) > 0 ORDER BY 2 DESC, 1`;
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'cs', 'tr', 'ar', 'ru', 'uk'];
