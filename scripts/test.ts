// `npm test`: everything that must hold, in turn, and one closing line with the sum.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTooOld } from '../src/core/node-version.ts';
import { CHROMIUM_VARIABLE, getChromium } from './chromium.ts';
import { add, type Counts, closingLine, NOTHING, playwrightCounts, vitestCounts } from './counts.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'node_modules', '.cache', 'reports');
const tool = (path: string): string => join(root, 'node_modules', path);

const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

function run(title: string, path: string, parameters: readonly string[], extra: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n── ${title}`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [tool(path), ...parameters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...extra },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${title}: ${status === 0 ? 'in order' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}

/** A runner that failed although its report knows of no failure (it crashed, or an error came outside a test) still counts as one. */
function counted(ok: boolean, report: string, read: (text: string) => Counts): Counts {
  try {
    const counts = read(readFileSync(report, 'utf8'));
    return ok || counts.failed > 0 ? counts : add(counts, FAILED);
  } catch (error) {
    console.error(`The tests left no report: ${error instanceof Error ? error.message : error}`);
    return FAILED;
  }
}

function unit(): Counts {
  const report = join(reports, 'vitest.json');
  rmSync(report, { force: true });
  const ok = run('Unit and core tests', 'vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(ok, report, vitestCounts);
}

function endToEnd(): Counts {
  const chromium = getChromium();
  if (chromium === null) {
    console.error(
      `There is no Chromium for the tests in a browser. Install Chromium or Chrome, or name one in ${CHROMIUM_VARIABLE}.`,
    );
    return FAILED;
  }
  const report = join(reports, 'playwright.json');
  rmSync(report, { force: true });
  const ok = run(
    'The whole desk in a browser',
    '@playwright/test/cli.js',
    ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { [CHROMIUM_VARIABLE]: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  return counted(ok, report, playwrightCounts);
}

function main(): Counts {
  const tooOld = nodeTooOld(process.versions.node);
  if (tooOld !== null) {
    console.error(tooOld);
    return FAILED;
  }
  mkdirSync(reports, { recursive: true });
  const check = (ok: boolean): Counts => (ok ? NOTHING : FAILED);
  let total = check(
    run('Format, lint, import rules', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  );
  total = add(total, check(run('Types', 'typescript/bin/tsc', ['-b'])));
  total = add(total, unit());
  const built = run('Build', 'electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  return add(total, built ? endToEnd() : FAILED);
}

const total = main();
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
