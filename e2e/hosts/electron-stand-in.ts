// Starts the built Electron app on the stand-in (e2e/electron-stand-in) and takes hold of its window.

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_VARIABLE, presentChromium } from '../../scripts/chromium.ts';
import type { FromApp, ToApp } from '../electron-stand-in/messages.ts';
import { root, startNode } from './process.ts';
import type { RunningHost, Start, Told } from './running-host.ts';

export const STAND_IN = [
  '--import',
  join(root, 'e2e', 'electron-stand-in', 'register.ts'),
  join(root, 'out', 'main', 'index.js'),
];

export async function startElectronStandIn({ archive, scratch, watch }: Start): Promise<RunningHost> {
  const told: Told[] = [];
  const chromiumPath = presentChromium();
  const app = startNode([...STAND_IN, '--archive', archive], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...(chromiumPath === null ? {} : { [CHROMIUM_VARIABLE]: chromiumPath }),
      STET_STAND_IN_PROFILE: join(scratch, 'electron'),
      STET_STAND_IN_BROWSER: mkdtempSync(join(scratch, 'browser-')),
    },
  });
  const say = (message: ToApp): void => void app.child.send(message);
  const endpoint = await new Promise<string>((resolve, reject) => {
    app.child.on('message', (message: FromApp) => {
      if (message.kind === 'browser') resolve(message.endpoint);
      else told.push(message);
    });
    void app.exited.then(({ status, output }) => reject(new Error(`The app ended with ${status}:\n${output}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The app has opened no window.');
  watch(page);
  // The app decides whether a page with unsaved words may be left; without a listener Playwright would decide here.
  page.on('dialog', () => undefined);
  say({ kind: 'go' });
  await page.waitForURL(/index\.html/);
  return {
    page,
    told,
    openWindow: () => Promise.reject(new Error('The Electron host has one window.')),
    async chooseFromMenu(label) {
      say({ kind: 'menu', label });
    },
    async stop() {
      if (app.child.connected) say({ kind: 'close' });
      await app.exited;
      await browser.close();
    },
    async kill() {
      await app.end('SIGKILL');
      await browser.close();
    },
  };
}
