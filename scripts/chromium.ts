// Sees to a Chromium for the tests: one that is here, else Playwright's, else the system's package.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../src/server/chromium.ts';

/** Names the browser that the tests are to use, before everything else. */
export const CHROMIUM_VARIABLE = 'STET_CHROMIUM';

/** In milliseconds. */
const DOWNLOAD = 5 * 60_000;

/** Path of a Chromium that is already on this machine; null when there is none. */
export function presentChromium(): string | null {
  const named = process.env[CHROMIUM_VARIABLE];
  if (named !== undefined && existsSync(named)) return named;
  const playwrights = chromium.executablePath();
  return existsSync(playwrights) ? playwrights : findChromium();
}

const run = (program: string, parameters: readonly string[]): boolean =>
  spawnSync(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'], timeout: DOWNLOAD }).status === 0;

function download(): boolean {
  const playwright = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  return run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
}

const installPackage = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  run('apt-get', ['update', '-qq']) &&
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);

/** As presentChromium, after trying to get one. Says on stderr what it tries. */
export function getChromium(): string | null {
  const present = presentChromium();
  if (present !== null) return present;
  console.error('No Chromium on this machine; asking Playwright for one.');
  if (download()) return presentChromium();
  console.error('Playwright could not fetch one; asking the system’s packages.');
  return installPackage() ? presentChromium() : null;
}
