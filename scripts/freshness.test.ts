import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { needsBuild } from './freshness.ts';

let root: string;
/** Puts a file there, as if changed at this second of 2026. */
function file(path: string, second: number): void {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, '');
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  utimesSync(whole, at, at);
  for (let folder = dirname(whole); folder !== root; folder = dirname(folder)) utimesSync(folder, at, at);
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stet-fresh-'));
  file('src/main/index.ts', 10);
  file('package.json', 10);
  for (const built of ['out/main/index.js', 'out/main/server.js', 'out/preload/index.cjs', 'out/renderer/index.html']) {
    file(built, 20);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('What was built after the last change is not built again', () => {
  expect(needsBuild(root)).toBe(false);
});

test('A changed source, a changed lock and a missing part are each a reason to build', () => {
  file('src/core/deep/down/x.ts', 30);
  expect(needsBuild(root)).toBe(true);
  file('src/core/deep/down/x.ts', 15);
  expect(needsBuild(root)).toBe(false);
  file('package-lock.json', 30);
  expect(needsBuild(root)).toBe(true);
  file('package-lock.json', 15);
  rmSync(join(root, 'out/preload/index.cjs'));
  expect(needsBuild(root)).toBe(true);
});
