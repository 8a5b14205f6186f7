// Related stories: how good and how fast the suggestions are. `npm run bench -- related 100000` (20,000 made stories when no number is given).
//
// Quality is measured on stories that editors filed as the same one; they lie outside the repository, in ../shared/data, and without them only
// the speed on made prose is measured. The peer is FTS5's own ranking of the story's 25 most frequent long words over the same index in the
// same run; it finds row numbers, ours answers with headlines, dates and reasons.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { connectToRead } from '#core/archive/connect-to-read.ts';
import { readJsonLine } from '#core/exchange/import/json-line.ts';
import { newIds } from '#core/new-ids.ts';
import { createNewsroom } from '#core/newsroom.ts';
import { newSuggester, type Suggester } from '#core/related/suggest/suggest-stories.ts';
import { createStories, type NewStory } from '#core/stories/create-stories.ts';
import { storyIdNamed } from '#core/stories/story-named.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { prose } from './prose.ts';
import { ms, percentile, table } from './table.ts';

const DATA = new URL('../../shared/data/related/', import.meta.url);
const BATCH = 500;
const ASKED = 300;

export async function run([size]: readonly string[]): Promise<void> {
  await quality();
  await speed(Number(size ?? 20_000));
}

async function quality(): Promise<void> {
  const file = new URL('stories.10k.jsonl.gz', DATA);
  if (!existsSync(file)) {
    process.stdout.write('The stories that editors filed together are not here: no quality.\n\n');
    return;
  }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const stories = lines.flatMap((line) => {
    const read = line === '' ? { reason: '' } : readJsonLine(line);
    return 'story' in read ? [read.story] : [];
  });
  const groups = Object.values(
    JSON.parse(readFileSync(new URL('groups.dev.json', DATA), 'utf8')) as Record<string, { docs: readonly string[] }>,
  );
  await withArchive(stories, (db, suggester) => {
    const ours = new Scores();
    const theirs = new Scores();
    for (const { docs } of groups)
      for (const id of docs) {
        const storyId = storyIdNamed(db, id);
        ours.add(id, docs, () => suggest(suggester, storyId).map(({ externalId }) => externalId ?? ''));
        theirs.add(id, docs, () => rankedByFts(db, storyId));
      }
    process.stdout.write(`${stories.length} stories, ${ours.asked} of them in ${groups.length} groups\n\n`);
    table(
      ['', 'hit@5', 'R@10', 'MRR@10', 'p50', 'p95'],
      [
        ['Stet', ...ours.cells()],
        ['FTS5, 25 words, by rank', ...theirs.cells()],
        ['goal', '≥ 0.93', '≥ 0.93', '≥ 0.82', '', '≤ 50 ms'],
      ],
    );
    process.stdout.write('\n');
  });
}

class Scores {
  asked = 0;
  readonly times: number[] = [];
  hits = 0;
  recall = 0;
  reciprocal = 0;

  add(id: string, docs: readonly string[], answer: () => readonly string[]): void {
    const wanted = new Set(docs.filter((doc) => doc !== id));
    const began = performance.now();
    const found = answer();
    this.times.push(performance.now() - began);
    this.asked += 1;
    if (found.slice(0, 5).some((doc) => wanted.has(doc))) this.hits += 1;
    this.recall += found.filter((doc) => wanted.has(doc)).length / wanted.size;
    const place = found.findIndex((doc) => wanted.has(doc));
    if (place >= 0) this.reciprocal += 1 / (place + 1);
  }

  cells(): string[] {
    const means = [this.hits, this.recall, this.reciprocal].map((sum) => (sum / this.asked).toFixed(3));
    return [...means, ms(percentile(this.times, 0.5)), ms(percentile(this.times, 0.95))];
  }
}

const suggest = (suggester: Suggester, storyId: string) =>
  suggester.suggest({
    ...{ storyId, text: null, filters: { earlierOnly: false, sameDesk: false }, limit: 10 },
    at: new Date().toISOString(),
  });

function rankedByFts(db: Database, storyId: string): string[] {
  const row = db.prepare<[string], { text: string }>(
    `SELECT headline || ' ' || body_text AS text FROM stories WHERE id = ?`,
  );
  const counts = new Map<string, number>();
  for (const word of row
    .get(storyId)
    ?.text.toLowerCase()
    .match(/\p{L}{4,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([, a], [, b]) => b - a).slice(0, 25);
  const match = words.map(([word]) => `"${word}"`).join(' OR ');
  return db
    .prepare<[string, string], string>(
      `SELECT coalesce(s.external_id, s.id) FROM story_index JOIN stories s ON s.number = story_index.rowid
        WHERE story_index MATCH ? AND s.id <> ? ORDER BY rank LIMIT 10`,
    )
    .pluck()
    .all(match, storyId);
}

async function speed(size: number): Promise<void> {
  const words = prose(5, 200_000);
  function* made(): Generator<NewStory> {
    for (let at = 0; at < size; at++) {
      const published = new Date(Date.UTC(2015, 0, 1) + at * 3_600_000).toISOString();
      const document = storyDocument(words.paragraphs(600).map((text) => paragraph(text)));
      yield {
        externalId: `made-${at}`,
        status: 'published',
        published,
        created: published,
        content: { headline: words.sentence(9), document },
      };
    }
  }
  await withArchive(made(), (db, suggester) => {
    const step = Math.max(1, Math.floor(size / ASKED));
    const asked = Array.from({ length: Math.min(ASKED, size) }, (_, at) => storyIdNamed(db, `made-${at * step}`));
    const timed = (work: (id: string) => unknown, ids: readonly string[]) =>
      ids.map((id) => {
        const began = performance.now();
        work(id);
        return performance.now() - began;
      });
    const ours = timed((id) => suggest(suggester, id), asked);
    const theirs = timed((id) => rankedByFts(db, id), asked.slice(0, 30));
    const cells = (times: readonly number[]) => [ms(percentile(times, 0.5)), ms(percentile(times, 0.95))];
    process.stdout.write(`${size} made stories of 600 words\n\n`);
    table(
      ['', 'p50', 'p95'],
      [
        ['the first story ever asked about', ms(ours[0] ?? 0), ''],
        ['a story', ...cells(ours)],
        ['FTS5, 25 words, by rank', ...cells(theirs)],
      ],
    );
  });
}

async function withArchive(
  stories: Iterable<NewStory>,
  work: (db: Database, suggester: Suggester) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  const host = { folder, name: 'Benchmark', version: '0', now: Date.now, newId: newIds(), log: () => undefined };
  const newsroom = await createNewsroom(host);
  try {
    const { context } = newsroom;
    let batch: NewStory[] = [];
    for (const story of stories) {
      batch.push(story);
      if (batch.length < BATCH) continue;
      createStories(context, batch);
      batch = [];
    }
    createStories(context, batch);
    const db = connectToRead(context.archive.db.name);
    work(db, newSuggester(db));
    db.close();
  } finally {
    await newsroom.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
