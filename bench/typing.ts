// Key to the next frame, p95, in a real Chromium: our manuscript, with facts on every second paragraph and its autosave running, against
// a bare Lexical rich-text page with the same words, measured in the same run.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ms, percentile, table } from './table.ts';
import { buildPages, servePages } from './typing/build-pages.ts';
import { measure, type Sample } from './typing/measure.ts';

/** Words, keys typed in each page, and how many times bare's p95 ours may take. */
const SIZES = [
  { words: 2_500, keys: 150, target: 1.3 },
  { words: 25_000, keys: 150, target: 0.5 },
  { words: 100_000, keys: 60, target: 0.05 },
] as const;

/** Milliseconds that no p95 of ours may pass at 100,000 words. */
const LONGEST = 33;

const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

/** @param args sizes in words to measure; all when empty. */
export async function run(args: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-typing-'));
  try {
    await buildPages(folder);
    const { origin, server } = await servePages(folder);
    const browser = await chromium.launch({
      ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
      args: ['--no-sandbox'],
    });
    try {
      const rows: string[][] = [];
      for (const { words, keys, target } of SIZES) {
        if (args.length > 0 && !args.includes(String(words))) continue;
        const ours = await measure(browser, `${origin}/ours.html#${words}`, keys);
        const bare = await measure(browser, `${origin}/bare.html#${words}`, keys);
        const ratio = p95(ours) / p95(bare);
        const held = ratio <= target && (words < 100_000 || p95(ours) <= LONGEST);
        rows.push([
          words.toLocaleString('en'),
          figures(ours),
          figures(bare),
          ratio.toFixed(3),
          `≤ ${target}`,
          held ? 'holds' : 'missed',
          `${ms(ours.shown)} / ${ms(bare.shown)}`,
        ]);
        process.stderr.write(`  ${words} words done\n`);
      }
      table(
        [
          'words',
          'ours p50 / p95 / worst',
          'bare Lexical',
          'ours ÷ bare (p95)',
          'target',
          '',
          'shown after, ours / bare',
        ],
        rows,
      );
    } finally {
      await browser.close();
      server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const p95 = (sample: Sample): number => percentile(sample.keys, 0.95);
const figures = (sample: Sample): string =>
  `${ms(percentile(sample.keys, 0.5))} / ${ms(p95(sample))} / ${ms(Math.max(...sample.keys))}`;
