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
const RARE = 2_000;
/** Newest matches that are looked at when every word is common. */
const NEWEST = 1_000;
/** Up to so many common words are looked for in headlines alone: more stand together in hardly any, and finding none takes a walk through all. */
const TITLED = 3;
/** Matches that are read, newest first, and so the most that are counted: "10,000" means "10,000 or more". */
const READ_MATCHES = 10_000;
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
    const match = matchAll(required, excluded);
    const matches = newest(db, match, READ_MATCHES);
    const rare = required.filter((term) => isRare(db, term, required.length === 1 ? matches : null));
    const scores = rare.length > 0 ? rankByWords(db, matches, rare) : rankByPlace(db, matches, required, excluded);
    const without = exclude === null ? undefined : prepared<[string], number>(db, NUMBER).pluck().get(exclude);
    if (without !== undefined) scores.delete(without);
    const total = matches.length - (without !== undefined && matches.includes(without) ? 1 : 0);
    return { hits: readHits(db, scores, limit, required), total };
  })();
}
const NUMBER = 'SELECT number FROM stories WHERE id = ?';

const newest = (db: Database, match: string, most: number): number[] =>
  prepared<[string, number], number>(db, MATCHES).pluck().all(match, most);
const MATCHES = 'SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?';

/** `matches` are the term's, when they have been read already. */
const isRare = (db: Database, term: Term, matches: readonly number[] | null): boolean =>
  (matches ?? newest(db, matchOf(term), RARE + 1)).length <= RARE;

/** Scores of all matches by number: at least one of the `rare` terms is required, so there are at most RARE of them. */
function rankByWords(db: Database, matches: readonly number[], rare: readonly Term[]): Map<number, number> {
  const ranked = prepared<[string], [number, number]>(db, RANK).raw().all(matchAll(rare, []));
  const matching = new Set(matches);
  return new Map(ranked.filter(([number]) => matching.has(number)));
}
const RANK = `SELECT rowid, -bm25(story_index, ${WEIGHTS}) FROM story_index WHERE story_index MATCH ?`;

/** Scores of the newest matches, and of the newest of those with all words in the headline or the slug. */
function rankByPlace(
  db: Database,
  matches: readonly number[],
  required: readonly Term[],
  excluded: readonly Term[],
): Map<number, number> {
  const scores = new Map(matches.slice(0, NEWEST).map((number, index) => [number, 1 / (1 + index / NEWEST)]));
  if (required.length > TITLED) return scores;
  const titled = required.map((term) => `{slug headline} : ${matchOf(term)}`).join(' AND ');
  const not = excluded.length === 0 ? '' : ` NOT (${excluded.map(matchOf).join(' OR ')})`;
  newest(db, `(${titled})${not}`, NEWEST).forEach((number, index) => {
    scores.set(number, 2 + 1 / (1 + index / NEWEST));
  });
  return scores;
}

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
