// From the browser host's start to a caret that takes a key, on 10,000 stories and on an empty archive, with its parts.
//
// The built host is spawned as `npm start` spawns it; Chromium runs already, as it does on a desk, with an empty cache. The peer is the
// same on an empty archive: what size costs is the ratio.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { newIds } from '#core/new-ids.ts';
import { createNewsroom } from '#core/newsroom.ts';
import { createStories } from '#core/stories/create-stories.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { presentChromium } from '../scripts/chromium.ts';
import { prose } from './prose.ts';
import { ms, percentile, table } from './table.ts';

const root = join(import.meta.dirname, '..');
const SERVER = join(root, 'out', 'main', 'server.js');
const STORIES = 10_000;
const RUNS = 7;

const PARTS = ['host answers', 'page loaded', 'story on the screen', 'key on the screen'] as const;
type Parts = Readonly<Record<(typeof PARTS)[number], number>>;

export async function run(): Promise<void> {
  if (!existsSync(SERVER)) throw new Error('Build first: npm run build');
  const executablePath = presentChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const folders = {
    empty: mkdtempSync(join(tmpdir(), 'stet-bench-')),
    full: mkdtempSync(join(tmpdir(), 'stet-bench-')),
  };
  try {
    await fill(folders.empty, 1);
    await fill(folders.full, STORIES);
    const empty: Parts[] = [];
    const full: Parts[] = [];
    for (let turn = 0; turn <= RUNS; turn += 1) {
      const [a, b] = [await start(browser, folders.empty), await start(browser, folders.full)];
      // The first of each warms the disk's cache.
      if (turn > 0) {
        empty.push(a);
        full.push(b);
      }
    }
    const of = (runs: readonly Parts[], part: (typeof PARTS)[number], share: number) =>
      percentile(
        runs.map((run) => run[part]),
        share,
      );
    table(
      [
        'from the start of the host',
        'one story, p50',
        `${STORIES} stories, p50`,
        `${STORIES} stories, longest`,
        'ratio of p50',
      ],
      PARTS.map((part) => [
        part,
        ms(of(empty, part, 0.5)),
        ms(of(full, part, 0.5)),
        ms(of(full, part, 1)),
        `${(of(full, part, 0.5) / of(empty, part, 0.5)).toFixed(2)} ×`,
      ]),
    );
  } finally {
    await browser.close();
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Leaves one story open on the desk, as a person does who comes back to it. */
async function fill(folder: string, stories: number): Promise<void> {
  const newsroom = await createNewsroom({
    folder,
    name: 'Benchmark',
    version: '0',
    now: () => Date.now(),
    newId: newIds(),
    log: () => undefined,
  });
  const words = prose(4);
  const made: string[] = [];
  while (made.length < stories) {
    const batch = Array.from({ length: Math.min(200, stories - made.length) }, () => ({
      externalId: null,
      content: {
        headline: words.sentence(9),
        slug: words.word(),
        desk: 'Metro',
        document: storyDocument(words.paragraphs(300).map((text) => paragraph(text))),
      },
    }));
    for (const id of createStories(newsroom.context, batch)) if (id !== null) made.push(id);
  }
  const open = made.at(-1) ?? '';
  await newsroom.client.settings.keepDesk({
    tabs: [open],
    active: open,
    carets: {},
    library: true,
    inspector: true,
    panel: 'facts',
    view: 'desk',
  });
  await newsroom.close();
}

async function start(browser: Browser, folder: string): Promise<Parts> {
  const began = performance.now();
  const host = spawn(process.execPath, [SERVER, '--archive', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => host.once('exit', resolve));
  try {
    let told = '';
    let address: string | undefined;
    for await (const chunk of host.stdout) {
      told += String(chunk);
      address = /http:\/\/[^\s"'}]+/.exec(told)?.[0];
      if (address !== undefined) break;
    }
    if (address === undefined) throw new Error('The host gave no address.');
    const answered = performance.now() - began;
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const loaded = performance.now() - began;
    const body = page.getByRole('textbox', { name: 'Body' });
    await body.waitFor();
    const shown = performance.now() - began;
    await body.click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Q');
    await page.waitForFunction(
      () => document.querySelector('[role=textbox][aria-label=Body]')?.textContent?.includes('Q') === true,
    );
    const typed = performance.now() - began;
    await page
      .context()
      .close()
      .catch(() => page.close());
    return {
      'host answers': answered,
      'page loaded': loaded,
      'story on the screen': shown,
      'key on the screen': typed,
    };
  } finally {
    host.kill('SIGTERM');
    await ended;
  }
}
