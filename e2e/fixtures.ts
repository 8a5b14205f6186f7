// Every test gets a desk: an archive of its own in a temporary folder, the host of its project, and a window.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { startBrowserHost } from './hosts/browser-host.ts';
import { electronMissing, startElectron } from './hosts/electron.ts';
import { startElectronStandIn } from './hosts/electron-stand-in.ts';
import type { RunningHost, Start, Told } from './hosts/running-host.ts';
import { createWatch } from './watch.ts';

export { expect };

export type HostKind = 'browser' | 'electron-stand-in' | 'electron';
export interface HostOptions {
  hostKind: HostKind;
}

export interface Desk {
  readonly kind: HostKind;
  /** Folder of the archive. */
  readonly archive: string;
  /** The window as it is now; another one after `restart`. */
  readonly page: Page;
  /** What an Electron host told (see Told). */
  readonly told: readonly Told[];
  /** A second window on the same archive (browser host only). */
  openWindow(): Promise<Page>;
  chooseFromMenu(label: string): Promise<void>;
  /** Ends the host as a person does, if it still runs, and starts it again on the same archive. */
  restart(): Promise<Page>;
  /** Ends the host as a power cut does; `restart` brings it back. */
  kill(): Promise<void>;
  /** Ends the host as a person does. */
  stop(): Promise<void>;
  /** A problem that the test provokes on purpose: a request that leaves, a broken policy, an error of the page. */
  expectProblem(pattern: RegExp): void;
}

/** Milliseconds for one step: longer than any answer takes, shorter than a test, so that a step that cannot be done says so where it stands. */
const STEP = 30_000;

const START: Readonly<Record<HostKind, (start: Start) => Promise<RunningHost>>> = {
  browser: startBrowserHost,
  'electron-stand-in': startElectronStandIn,
  electron: startElectron,
};

export const test = base.extend<HostOptions & { folder: string; desk: Desk }>({
  hostKind: ['browser', { option: true }],

  /** A folder of the test's own, gone after it. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern, and this one needs none.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  desk: async ({ hostKind, folder, browser, contextOptions, viewport, colorScheme }, use, info) => {
    const missing = hostKind === 'electron' ? electronMissing() : null;
    info.skip(missing !== null, missing ?? '');

    const archive = join(folder, 'archive');
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch, { recursive: true });
    const watch = createWatch();
    let context: BrowserContext | null = null;
    const start = (): Promise<RunningHost> =>
      START[hostKind]({
        archive,
        scratch,
        watch(page) {
          page.setDefaultTimeout(STEP);
          watch.page(page);
        },
        async context() {
          // A new one at every start, as a browser that was closed has.
          await context?.close();
          context = await browser.newContext({ ...contextOptions, viewport, colorScheme: colorScheme ?? null });
          return context;
        },
      });

    let host = await start();
    let running = true;
    const stop = async (): Promise<void> => {
      if (!running) return;
      running = false;
      await host.stop();
    };
    const desk: Desk = {
      kind: hostKind,
      archive,
      get page() {
        return host.page;
      },
      get told() {
        return host.told ?? [];
      },
      openWindow: () => host.openWindow(),
      chooseFromMenu: (label) => host.chooseFromMenu(label),
      async restart() {
        await stop();
        host = await start();
        running = true;
        return host.page;
      },
      async kill() {
        running = false;
        await host.kill();
      },
      stop,
      expectProblem: watch.expect,
    };
    await use(desk);
    await stop();
    const left = context as BrowserContext | null;
    await left?.close();
    expect(watch.problems()).toEqual([]);
  },

  /** The desk's first window, for tests that need no more. */
  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});
