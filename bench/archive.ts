// The archive at size: `npm run bench -- archive [stories] [--folder DIR]` (20,000 stories when no number is given).
//
// With a folder the archive is kept there, and a later run goes on where an earlier one was ended: a million stories take about an hour. Peers are
// measured over the same index in the same run: FTS5's own ranking of every match, and a disjunction of a story's 25 first words.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { connectToRead } from '#core/archive/connect-to-read.ts';
import { newIds } from '#core/new-ids.ts';
import { createNewsroom, type Newsroom } from '#core/newsroom.ts';
import { newSuggester } from '#core/related/suggest/suggest-stories.ts';
import { matchAll, matchOf } from '#core/search/match.ts';
import { parseQuery, wordsOf } from '#core/search/parse-query.ts';
import { newSearcher } from '#core/search/search-stories.ts';
import { newWordCounter } from '#core/search/word-counts.ts';
import { createStories } from '#core/stories/create-stories.ts';
import { type ListQuery, listDesks, listStories } from '#core/stories/list-stories.ts';
import { storyAt } from './archive/generator.ts';
import { KINDS, questions } from './archive/queries.ts';
import { ms, percentile, table } from './table.ts';

const BATCH = 200;
const ROUNDS = 25;
const RELATED = 60;
/** Stories inserted by the plainest means, to set our own speed against. */
const RAW = 5_000;
/** A query of the peer that takes longer than this on average is asked no more than once. */
const LONG = 400;

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { folder: { type: 'string' } },
  });
  const stories = Number(positionals[0] ?? 20_000);
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'stet-bench-'));
  const host = {
    folder,
    name: 'Benchmark',
    version: '0',
    now: () => Date.now(),
    newId: newIds(),
    log: () => undefined,
  };
  const newsroom = await createNewsroom(host);
  try {
    fill(newsroom, stories);
    const { db } = newsroom.context.archive;
    const counting = timedOnce(() => newWordCounter(newsroom.context.archive).now());
    process.stdout.write(
      `Words counted in ${(counting / 1000).toFixed(1)} s, in the background of a desk that is open.\n\n`,
    );
    db.pragma('wal_checkpoint(TRUNCATE)');
    lists(db);
    const reading = connectToRead(db.name);
    try {
      searches(reading);
      related(reading, stories);
    } finally {
      reading.close();
    }
    process.stdout.write(`\nMemory of the process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB.\n`);
  } finally {
    await newsroom.close();
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function fill({ context }: Newsroom, stories: number): void {
  const { db } = context.archive;
  const count = () => Number(db.prepare('SELECT coalesce(max(number), 0) FROM stories').pluck().get());
  const before = count();
  let spent = 0;
  for (let made = before; made < stories; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, stories - made) }, (_, index) => storyAt(made + index, stories));
    const began = performance.now();
    createStories(context, batch);
    spent += performance.now() - began;
    if ((made + BATCH) % 20_000 < BATCH) process.stderr.write(`${made + BATCH} stories\n`);
  }
  const added = count() - before;
  db.pragma('wal_checkpoint(TRUNCATE)');
  const text = Number(
    db
      .prepare(
        `SELECT sum(length(CAST(headline || standfirst || body_text AS BLOB))) FROM stories WHERE number > (SELECT max(number) - 5000 FROM stories)`,
      )
      .pluck()
      .get(),
  );
  const share = Math.min(5_000, count()) / count();
  const bytes = statSync(db.name).size;
  const rate = added === 0 ? 'made before' : `${added} made, ${Math.round((added / spent) * 1000)} a second`;
  const raw = rawInserts(stories);
  process.stdout.write(
    `${count()} stories (${rate}; plain better-sqlite3 with FTS5 ${Math.round(raw)} a second); ${(bytes / 1e6).toFixed(0)} MB, ${((bytes * share) / text).toFixed(1)} times the text.\n\n`,
  );
}

/** Stories a second: one row and one row of FTS5 each, a transaction for each batch. */
function rawInserts(of: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-raw-'));
  const db = new Database(join(folder, 'raw.db'));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(`CREATE TABLE story (number INTEGER PRIMARY KEY, headline TEXT, standfirst TEXT, byline TEXT, body TEXT, document TEXT) STRICT;
      CREATE VIRTUAL TABLE words USING fts5(headline, standfirst, byline, body, content = '', tokenize = "unicode61 remove_diacritics 2")`);
    const put = db.prepare('INSERT INTO story VALUES (@number, @headline, @standfirst, @byline, @body, @document)');
    const index = db.prepare(
      'INSERT INTO words (rowid, headline, standfirst, byline, body) VALUES (@number, @headline, @standfirst, @byline, @body)',
    );
    let spent = 0;
    for (let made = 0; made < RAW; made += BATCH) {
      const rows = Array.from({ length: BATCH }, (_, at) => {
        const { content } = storyAt(made + at, of);
        const document = JSON.stringify(content.document);
        const body = [...document.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('\n');
        return {
          number: made + at + 1,
          headline: content.headline,
          standfirst: content.standfirst,
          byline: content.byline,
          body,
          document,
        };
      });
      const began = performance.now();
      db.transaction(() => {
        for (const row of rows) {
          put.run(row);
          index.run(row);
        }
      }).immediate();
      spent += performance.now() - began;
    }
    return (RAW / spent) * 1000;
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function lists(db: Database.Database): void {
  const list = (query: Partial<ListQuery>) => () =>
    listStories(db, { view: 'work', desk: null, offset: 0, limit: 100, ...query });
  table(
    ['100 lines of the library', 'p50', 'p95'],
    [
      row('in work', list({})),
      row('published, one desk', list({ view: 'published', desk: 'News' })),
      row('everything', list({ view: 'all' })),
      row('the desks with their counts', () => listDesks(db)),
    ],
  );
  process.stdout.write('\n');
}

function searches(db: Database.Database): void {
  const searcher = newSearcher(db);
  const readAhead = timedOnce(() => {
    searcher.search({ query: 'the', limit: 1, exclude: null, now: Date.now() });
    while (searcher.readAhead());
  });
  process.stdout.write(`What the search keeps in memory was read in ${ms(readAhead)}.\n\n`);
  const ranked = db.prepare('SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rank LIMIT 20');
  const all: Record<'first' | 'whole' | 'peer', number>[] = [];
  const rows = KINDS.map((kind) => {
    const took = questions()
      .filter((question) => question.kind === kind)
      .map(({ query }) => ({ ...asked(query), agree: 0 }));
    let peerTime = 0;
    const measured = took.map((one, at) => {
      const peer = at > 0 && peerTime / at > LONG ? Number.NaN : timedOnce(() => ranked.all(one.match));
      if (!Number.isNaN(peer)) peerTime += peer;
      return { ...one, peer };
    });
    all.push(...measured);
    const of = (which: 'first' | 'whole' | 'peer', share: number) =>
      percentile(
        measured.map((one) => one[which]).filter((value) => !Number.isNaN(value)),
        share,
      );
    return [
      kind,
      ms(of('first', 0.5)),
      ms(of('first', 0.95)),
      ms(of('whole', 0.5)),
      ms(of('whole', 0.95)),
      ms(of('peer', 0.5)),
      `${(of('peer', 0.5) / of('first', 0.5)).toFixed(1)} ×`,
    ];
  });
  const p95 = (which: 'first' | 'whole') =>
    ms(
      percentile(
        all.map((one) => one[which]),
        0.95,
      ),
    );
  table(
    ['search', 'first, p50', 'p95', 'ranked, p50', 'p95', 'every match ranked, p50', 'first is faster'],
    [...rows, ['all 200', '', p95('first'), '', p95('whole'), '', '']],
  );
  process.stdout.write('\n');

  function asked(query: string) {
    const { required, excluded } = parseQuery(query);
    const began = performance.now();
    let first = Number.NaN;
    searcher.search({ query, limit: 50, exclude: null, now: Date.now() }, () => {
      first = performance.now() - began;
    });
    const whole = performance.now() - began;
    const match = matchAll(
      required.map((terms) => terms.map((term) => matchOf(term))),
      excluded.map((term) => matchOf(term)),
    );
    return { query, match, first: Number.isNaN(first) ? whole : first, whole };
  }
}

function related(db: Database.Database, stories: number): void {
  const suggester = newSuggester(db);
  const ids = Array.from({ length: RELATED }, (_, at) => `archive-${Math.floor(((at + 1) * stories) / (RELATED + 2))}`);
  const either = db.prepare('SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rank LIMIT 20');
  const ours: number[] = [];
  const theirs: number[] = [];
  ids.forEach((externalId, at) => {
    const story = db
      .prepare<[string], { id: string; body: string }>(
        'SELECT id, body_text AS body FROM stories WHERE external_id = ?',
      )
      .get(externalId);
    if (story === undefined) return;
    ours.push(
      timedOnce(() =>
        suggester.suggest({
          storyId: story.id,
          text: null,
          filters: { earlierOnly: false, sameDesk: false },
          limit: 10,
          at: new Date().toISOString(),
        }),
      ),
    );
    if (at >= 10) return;
    const words = [...new Set(wordsOf(story.body))].slice(0, 25);
    theirs.push(timedOnce(() => either.all(words.map((word) => `"${word}"`).join(' OR '))));
  });
  // The first few teach it the frequencies of common words, as the first minutes of a day do.
  const warm = ours.slice(10);
  table(
    ['related for a story of 300 words', 'p50', 'p95'],
    [
      ['ours, the first ten', ms(percentile(ours.slice(0, 10), 0.5)), ms(percentile(ours.slice(0, 10), 0.95))],
      ['ours, from then on', ms(percentile(warm, 0.5)), ms(percentile(warm, 0.95))],
      ['25 words, either of them, ranked', ms(percentile(theirs, 0.5)), ms(percentile(theirs, 0.95))],
    ],
  );
}

function timedOnce(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function row(name: string, work: () => unknown): string[] {
  const took = Array.from({ length: ROUNDS }, () => timedOnce(work));
  return [name, ms(percentile(took, 0.5)), ms(percentile(took, 0.95))];
}
