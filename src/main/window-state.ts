// Where the window was when it was closed, kept beside Chromium's own files and never in the archive.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const SIZE = { width: 1440, height: 900 };
/** Part of the title bar that must be on a screen to be got hold of; in pixels. */
const GRIP = 120;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);

function parse(text: string): WindowState | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => fields.get(name));
  if (!(isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height)) || width < 1 || height < 1) return null;
  return { bounds: { x, y, width, height }, maximized: fields.get('maximized') === true };
}

const canBeGrasped = (window: Rectangle, screen: Rectangle): boolean =>
  window.x + window.width >= screen.x + GRIP &&
  window.x <= screen.x + screen.width - GRIP &&
  window.y >= screen.y &&
  window.y <= screen.y + screen.height - GRIP;

/** The kept state where it still fits one of the screens; else the usual size, in the middle. A damaged file is as good as none. */
export function readWindowState(
  file: string,
  screens: readonly Rectangle[],
): { readonly bounds: Partial<Rectangle>; readonly maximized: boolean } {
  try {
    const state = parse(readFileSync(file, 'utf8'));
    if (state !== null && screens.some((screen) => canBeGrasped(state.bounds, screen))) return state;
  } catch {
    // Not there, or not readable: a first start.
  }
  return { bounds: SIZE, maximized: false };
}

/** Written whole or not at all. A place that cannot be written costs the window its place, nothing else. */
export function writeWindowState(file: string, { bounds, maximized }: WindowState): void {
  const { x, y, width, height } = bounds;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify({ x, y, width, height, maximized }));
    renameSync(`${file}.new`, file);
  } catch {
    // The next start opens in the middle.
  }
}
