import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { createStories } from '../stories/create-stories.ts';
import { testNewsroom } from '../test-newsroom.ts';
import { FIELD_WEIGHTS } from './scoring.ts';

const STORIES = 6_000;
const QUERIES = 60;
const TOP = 10;

/** Words by rank, the commoner the lower: Zipf's law with an exponent of 1. */
function vocabulary(seed: number) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const word = () => `w${Math.floor(4_000 ** random())}`;
  return { random, run: (length: number) => Array.from({ length }, word).join(' ') };
}

/** FTS5's own ranking of every match with the same weights. */
const exhaustive = (db: Database, words: readonly string[]) =>
  db
    .prepare<[string], string>(
      `SELECT s.id FROM story_index i JOIN stories s ON s.number = i.rowid WHERE i.story_index MATCH ?
        ORDER BY bm25(story_index, ${Object.values(FIELD_WEIGHTS).join(', ')}) LIMIT ${TOP}`,
    )
    .pluck()
    .all(words.map((word) => `"${word}"`).join(' AND '));

it('the top ten of queries of two words and more are those of an exhaustive BM25, nine of ten and more', async () => {
  await using desk = await testNewsroom();
  const { random, run } = vocabulary(7);
  createStories(
    desk.context,
    Array.from({ length: STORIES }, () => ({
      externalId: null,
      content: {
        headline: run(6),
        standfirst: run(12),
        document: storyDocument([paragraph(run(20 + Math.floor(random() * 80)))]),
      },
    })),
  );
  const { db } = desk.context.archive;
  const overlaps: number[] = [];
  for (let at = 0; at < QUERIES; at += 1) {
    // Two words of one story, or three common ones: both kinds that newsrooms ask for. A word that is closed is no prefix.
    const words = at % 3 === 0 ? [`w${1 + (at % 7)}`, `w${2 + (at % 11)}`, 'w1'] : run(2 + (at % 2)).split(' ');
    const whole = [...new Set(words)];
    if (whole.length < 2) continue;
    const theirs = exhaustive(db, whole);
    if (theirs.length < TOP) continue;
    const { hits } = await desk.client.search.stories({
      query: whole.map((word) => `"${word}"`).join(' '),
      limit: TOP,
      exclude: null,
    });
    const ours = new Set(hits.map(({ id }) => id));
    overlaps.push(theirs.filter((id) => ours.has(id)).length / TOP);
  }
  expect(overlaps.length).toBeGreaterThan(30);
  expect(overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length).toBeGreaterThanOrEqual(0.9);
}, 120_000);
