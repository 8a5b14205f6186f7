import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWindowState, writeWindowState } from './window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SECOND = { x: 1920, y: 0, width: 1920, height: 1080 };
const USUAL = { bounds: { width: 1440, height: 900 }, maximized: false };
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-window-'));
  file = join(folder, 'new', 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('A window comes back where it was', () => {
  const state = { bounds: { x: 1940, y: 20, width: 1200, height: 800 }, maximized: true };
  writeWindowState(file, state);
  expect(readWindowState(file, [SCREEN, SECOND])).toEqual(state);
});

test('A window whose screen is gone comes back in the middle', () => {
  writeWindowState(file, { bounds: { x: 1940, y: 20, width: 1200, height: 800 }, maximized: false });
  expect(readWindowState(file, [SCREEN])).toEqual(USUAL);
});

test('A first start and a damaged note both give the usual window', () => {
  expect(readWindowState(file, [SCREEN])).toEqual(USUAL);
  writeWindowState(file, { bounds: SCREEN, maximized: false });
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"x":0}',
    '{"x":"0","y":0,"width":9,"height":9}',
    '{"x":0,"y":0,"width":0,"height":9}',
    '{"x":1e99,"y":0,"width":9,"height":9}',
  ]) {
    writeFileSync(file, text);
    expect(readWindowState(file, [SCREEN]), text).toEqual(USUAL);
  }
});

test('A place that cannot be written costs nothing else', () => {
  writeFileSync(join(folder, 'new'), 'a file where a folder should be');
  expect(() => writeWindowState(file, { bounds: SCREEN, maximized: false })).not.toThrow();
});
