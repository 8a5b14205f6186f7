// D3's harness: a process that saves as fast as it can is killed at random moments, and nothing it acknowledged is gone.

import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createNewsroom } from '../newsroom.ts';
import { temporaryFolder, testHost } from '../test-newsroom.ts';
import { startProcess } from '../test-process.ts';

const KILLS = 50;
/** A new archive after so many kills, so that some hit the making of one. */
const KILLS_PER_ARCHIVE = 10;

interface Acknowledged {
  readonly id: string;
  readonly revision: number;
  readonly headline: string;
}

/** Opens the newsroom and saves two stories in turn, the second with a fact, printing every acknowledgement once it has come. */
const saver = (folder: string, round: number): string => `
  const { createNewsroom } = await import(${JSON.stringify(new URL('../newsroom.ts', import.meta.url).href)});
  const { testHost } = await import(${JSON.stringify(new URL('../test-newsroom.ts', import.meta.url).href)});
  const host = { ...testHost(${JSON.stringify(folder)}), now: Date.now };
  console.log(JSON.stringify('begun'));
  const { client } = await createNewsroom(host);
  const leaf = (text, factIds) => ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '',
    ...(factIds === undefined ? {} : { $: { factIds } }) });
  const paragraph = (...children) => ({ type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '', children });
  const stories = [await client.story.create({ content: {} }), await client.story.create({ content: {} })];
  for (let n = 0; ; n += 1) {
    const story = stories[n % 2];
    const headline = 'Round ${round}, save ' + n;
    const children = [paragraph(leaf('Typed so far: ' + 'word '.repeat(n % 400))),
      ...(n % 2 === 0 ? [] : [paragraph(leaf('“We saw ' + n + ' ships,” she said.', ['fact-' + story.id]))])];
    const document = { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children } };
    const content = { ...story.content, headline, document };
    const saved = await client.story.save({ id: story.id, base: story.revision, reason: 'kept', content });
    story.revision = saved.revision;
    console.log(JSON.stringify({ id: story.id, revision: saved.revision, headline }));
  }`;

test(`D3: after each of ${KILLS} kills the archive opens, is whole, and holds every acknowledged revision`, async () => {
  let acknowledgedInAll = 0;
  for (let first = 0; first < KILLS; first += KILLS_PER_ARCHIVE) {
    const folder = temporaryFolder();
    const scripts = temporaryFolder();
    const acknowledged: Acknowledged[] = [];
    for (let round = first; round < first + KILLS_PER_ARCHIVE; round += 1) {
      const { child, lines, nextLine, ended } = startProcess(scripts, saver(folder, round));
      await nextLine();
      // The first kill of an archive comes while it is made or opened; the others while it is saved into.
      if (round !== first) await nextLine();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      child.kill('SIGKILL');
      await ended;
      acknowledged.push(...lines.slice(1).map((line) => JSON.parse(line) as Acknowledged));

      const newsroom = await createNewsroom(testHost(folder));
      expect(newsroom.context.archive.db.pragma('integrity_check', { simple: true })).toBe('ok');
      for (const { id, revision, headline } of acknowledged.slice(-200)) {
        const kept = await newsroom.client.revision.get({ storyId: id, number: revision });
        expect(kept.headline).toBe(headline);
      }
      await newsroom.close();
    }
    const newsroom = await createNewsroom(testHost(folder));
    expect(await newsroom.client.archive.verify({})).toMatchObject({ ok: true, problems: [] });
    for (const { id, revision, headline } of acknowledged) {
      const kept = await newsroom.client.revision.get({ storyId: id, number: revision });
      expect(kept.headline).toBe(headline);
    }
    await newsroom.close();
    acknowledgedInAll += acknowledged.length;
    rmSync(folder, { recursive: true, force: true });
    rmSync(scripts, { recursive: true, force: true });
  }
  expect(acknowledgedInAll).toBeGreaterThan(KILLS);
}, 240_000);
