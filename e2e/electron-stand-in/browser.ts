// The Chromium whose page is the app's window. The test takes hold of it by its debugging port.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium } from '@playwright/test';
import { APP_HOST } from './addresses.ts';
import { tellTest } from './link.ts';
import { startProtocolServer } from './protocol-server.ts';

let context: BrowserContext | null = null;

async function debuggingPort(profile: string): Promise<string> {
  for (;;) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port] = text.split('\n');
    if (port !== undefined && port !== '') return port;
    await wait(20);
  }
}

export async function openBrowser(size: { readonly width: number; readonly height: number }): Promise<BrowserContext> {
  const profile = process.env.STET_STAND_IN_BROWSER ?? '';
  const port = await startProtocolServer();
  const executablePath = process.env.STET_CHROMIUM;
  context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    viewport: size,
    // Electron's page knows itself by its user agent, so this one does too.
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Electron/45.4.1 Safari/537.36',
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--no-sandbox',
      '--remote-debugging-port=0',
      `--host-resolver-rules=MAP ${APP_HOST} 127.0.0.1:${port}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
    ],
  });
  tellTest({ kind: 'browser', endpoint: `http://127.0.0.1:${await debuggingPort(profile)}` });
  return context;
}

export async function closeBrowser(): Promise<void> {
  await context?.close().catch(() => undefined);
}
