// Full-text search over the stories of the archive. Reads only, and never ranks an unbounded list.

import type { Database } from 'better-sqlite3';
import type { Hit } from '#shared/contract/search.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';
import { matchAll, matchOf, parseQuery, type Term } from './parse-query.ts';
import { makeSnippet } from './snippet.ts';

export interface SearchQuery {
  readonly query: string;
  readonly limit: number;
  /** A story that must not be among the hits: the one that is being written. */
  readonly exclude: string | null;
}

/** A word in more stories than this says little of any of them; ranking by it would cost time in proportion to the archive. */
const RARE = 5_000;
/** Newest matches that are looked at when every word is common. */
const NEWEST = 1_000;
/** Up to so many common words are looked for in headlines alone: more stand together in hardly any, and finding none takes a walk through all. */
const TITLED = 3;
/** Totals are counted up to here: "10,000" means "10,000 or more". */
const COUNTED = 10_000;
/** What bm25 weighs: slug, headline, standfirst, byline, body. */
const WEIGHTS = '4, 10, 5, 4, 1';
/** A spiked story is kept, but off the list: it comes after others that match as well. */
const SPIKED = 0.3;

/**
 * Every word must occur, the last as a prefix; best first. Stories in the bin are not found. With a word that is rare in the archive hits are
 * ranked by bm25 over the rare words; else the newest matches, those with the words
 * (up to three) in the headline or the slug first.
 */
export function searchStories(db: Database, { query, limit, exclude }: SearchQuery): { hits: Hit[]; total: number } {
  const { required, excluded } = parseQuery(query);
  if (required.length === 0) return { hits: [], total: 0 };
  return db.transaction(() => {
    const without = exclude === null ? -1 : (prepared<[string], number>(db, NUMBER).pluck().get(exclude) ?? -1);
    const rare = required.filter((term) => countMatches(db, matchOf(term), -1, RARE + 1) <= RARE);
    const match = matchAll(required, excluded);
    const scores = rare.length > 0 ? rankByWords(db, match, rare) : rankByPlace(db, match, required, excluded);
    const all = rare.length > 0 || scores.size < NEWEST;
    scores.delete(without);
    const total = all ? scores.size : countMatches(db, match, without, COUNTED);
    return { hits: readHits(db, scores, limit, required), total };
  })();
}
const NUMBER = 'SELECT number FROM stories WHERE id = ?';

const countMatches = (db: Database, match: string, without: number, most: number): number =>
  prepared<[string, number, number], number>(db, COUNT).pluck().get(match, without, most) ?? 0;
const COUNT = `SELECT count(*) FROM (SELECT 1 FROM story_index WHERE story_index MATCH ? AND rowid <> ? LIMIT ?)`;

/** Scores of all matches by number. At least one of `rare` is required, so there are at most RARE. */
function rankByWords(db: Database, match: string, rare: readonly Term[]): Map<number, number> {
  const ranked = prepared<[string], [number, number]>(db, RANK).raw().all(matchAll(rare, []));
  const matching = new Set(newest(db, match, RARE));
  return new Map(ranked.filter(([number]) => matching.has(number)));
}
const RANK = `SELECT rowid, -bm25(story_index, ${WEIGHTS}) FROM story_index WHERE story_index MATCH ?`;

/** Scores of the newest matches, and of the newest of those with all words in the headline or the slug. */
function rankByPlace(
  db: Database,
  match: string,
  required: readonly Term[],
  excluded: readonly Term[],
): Map<number, number> {
  const scores = new Map(newest(db, match, NEWEST).map((number, index) => [number, 1 / (1 + index / NEWEST)]));
  if (required.length > TITLED) return scores;
  const titled = required.map((term) => `{slug headline} : ${matchOf(term)}`).join(' AND ');
  const not = excluded.length === 0 ? '' : ` NOT (${excluded.map(matchOf).join(' OR ')})`;
  newest(db, `(${titled})${not}`, NEWEST).forEach((number, index) => {
    scores.set(number, 2 + 1 / (1 + index / NEWEST));
  });
  return scores;
}

const newest = (db: Database, match: string, most: number): number[] =>
  prepared<[string, number], number>(db, MATCHES).pluck().all(match, most);
const MATCHES = 'SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?';

interface Row {
  id: string;
  external_id: string | null;
  slug: string;
  headline: string;
  standfirst: string;
  desk: string;
  status: StoryStatus;
  date: string;
  facts_total: number;
  facts_verified: number;
  facts_stale: number;
  facts_disputed: number;
  body_text: string;
}

function readHits(db: Database, scores: ReadonlyMap<number, number>, limit: number, terms: readonly Term[]): Hit[] {
  const best = (scored: readonly Scored[]) => scored.toSorted((a, b) => b.score - a.score || b.number - a.number);
  const first = best([...scores].map(([number, score]) => ({ number, score }))).slice(0, limit * 2 + 20);
  const weighed = first.map(({ number, score }) => {
    const spiked = prepared<[number], StoryStatus>(db, STATUS).pluck().get(number) === 'spiked';
    return { number, score: spiked ? score * SPIKED : score };
  });
  return best(weighed)
    .slice(0, limit)
    .flatMap(({ number, score }) => {
      const row = prepared<[number], Row>(db, READ).get(number);
      return row === undefined ? [] : [hitOf(row, score, terms)];
    });
}
interface Scored {
  readonly number: number;
  readonly score: number;
}
const STATUS = 'SELECT status FROM stories WHERE number = ?';
const READ = `SELECT id, external_id, slug, headline, standfirst, desk, status, coalesce(published, updated) AS date,
  facts_total, facts_verified, facts_stale, facts_disputed, body_text FROM stories WHERE number = ?`;

const hitOf = (row: Row, score: number, terms: readonly Term[]): Hit => ({
  id: row.id,
  externalId: row.external_id,
  slug: row.slug,
  headline: row.headline,
  desk: row.desk,
  status: row.status,
  date: row.date,
  snippet: makeSnippet([row.body_text, row.standfirst], terms),
  score,
  facts: {
    total: row.facts_total,
    verified: row.facts_verified,
    stale: row.facts_stale,
    disputed: row.facts_disputed,
  },
});
