// The archive at size: importing, listing, searching, opening. `npm run bench -- archive 100000` (20,000 stories when no number is given).
//
// The peer of each search is FTS5's own ranking of every match (`ORDER BY rank`) over the same index in the same run. It finds row numbers;
// ours answers with headlines, counts and snippets.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newIds } from '#core/new-ids.ts';
import { createNewsroom } from '#core/newsroom.ts';
import { matchAll, matchOf } from '#core/search/match.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { newSearcher } from '#core/search/search-stories.ts';
import { createStories } from '#core/stories/create-stories.ts';
import { type ListQuery, listDesks, listStories } from '#core/stories/list-stories.ts';
import { openStory } from '#core/stories/open-story.ts';
import { STORY_STATUSES } from '#shared/story/content.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { prose } from './prose.ts';
import { ms, percentile, table } from './table.ts';

const BATCH = 500;
const ROUNDS = 25;
const DESKS = ['News', 'Sport', 'Courts', 'Arts', 'Business'];

export async function run([size]: readonly string[]): Promise<void> {
  const stories = Number(size ?? 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
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
    const { context } = newsroom;
    const { db } = context.archive;
    const words = prose(3);
    let spent = 0;
    for (let made = 0; made < stories; made += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, stories - made) }, (_, index) => ({
        externalId: `agency-${made + index}`,
        status: STORY_STATUSES[(made + index) % STORY_STATUSES.length] ?? 'draft',
        updated: new Date(Date.UTC(2020, 0, 1) + (made + index) * 60_000).toISOString(),
        content: {
          headline: words.sentence(9),
          standfirst: words.sentence(15),
          desk: DESKS[(made + index) % DESKS.length] ?? '',
          document: storyDocument(words.paragraphs(300).map((text) => paragraph(text))),
        },
      }));
      const began = performance.now();
      createStories(context, batch);
      spent += performance.now() - began;
    }
    const megabytes = statSync(db.name).size / 1e6;
    process.stdout.write(
      `${stories} stories of 300 words made in ${(spent / 1000).toFixed(1)} s (${Math.round((stories / spent) * 1000)} a second); ${megabytes.toFixed(0)} MB.\n\n`,
    );

    const list = (query: Partial<ListQuery>) => () =>
      listStories(db, { view: 'work', desk: null, offset: 0, limit: 100, ...query });
    const anyId = listStories(db, { view: 'all', desk: null, offset: 0, limit: 1 }).stories[0]?.id ?? '';
    table(
      ['100 lines of the library', 'p50', 'p95'],
      [
        row('in work', list({})),
        row('published, one desk', list({ view: 'published', desk: 'News' })),
        row('everything', list({ view: 'all' })),
        row('everything, the last page', list({ view: 'all', offset: Math.max(0, Math.floor(stories * 0.9)) })),
        row('the desks with their counts', () => listDesks(db)),
        row('one story opened', () => openStory(context, anyId)),
      ],
    );
    process.stdout.write('\n');

    const searcher = newSearcher(db);
    const ranked = db.prepare('SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rank LIMIT 20');
    const mid = () => {
      let word = words.word();
      while (word.length < 6) word = words.word();
      return word;
    };
    const searches: [string, string][] = [
      ['the commonest word', 'the'],
      ['one common word', 'council'],
      ['three letters of a word', 'cou'],
      ['two common words', 'council minister'],
      ['a common word and a rare one', `the ${mid()}`],
      ['two rarer words', `${mid()} ${mid()}`],
      ['a phrase of common words', '"of the"'],
      ['twelve common words', 'the of to and a in that is was for on it'],
      ['a word that nobody wrote', 'xyzzy'],
    ];
    table(
      ['search', 'found', 'p50', 'p95', 'every match ranked, p50', 'times faster'],
      searches.map(([name, query]) => {
        const { required, excluded } = parseQuery(query);
        const match = matchAll(
          required.map((terms) => terms.map((term) => matchOf(term))),
          excluded.map((term) => matchOf(term)),
        );
        const ask = () => searcher.search({ query, limit: 20, exclude: null, now: Date.now() });
        const ours = timed(ask);
        const theirs = timed(() => ranked.all(match));
        const { total } = ask();
        const [own, peer] = [percentile(ours, 0.5), percentile(theirs, 0.5)];
        return [name, String(total), ms(own), ms(percentile(ours, 0.95)), ms(peer), `${(peer / own).toFixed(1)} ×`];
      }),
    );
  } finally {
    await newsroom.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(work: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

function row(name: string, work: () => unknown): string[] {
  const took = timed(work);
  return [name, ms(percentile(took, 0.5)), ms(percentile(took, 0.95))];
}
