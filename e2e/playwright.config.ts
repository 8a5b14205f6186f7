import { defineConfig } from '@playwright/test';
import { presentChromium } from '../scripts/chromium.ts';
import type { HostOptions } from './fixtures.ts';

const chromium = presentChromium();

/** What the page does by itself, in whatever host: the browser host proves it, and the other hosts do not pay for it again. */
const OF_THE_PAGE =
  /hosts-browser|looks|typing-kills|hostile|keyboard|manuscript|suggested|two-windows|policy|sources|library-search|same-quote|inspector|checking/;

export default defineConfig<HostOptions>({
  testDir: 'specs',
  outputDir: '../test-results',
  // Every test has a host, an archive and a browser context of its own.
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // Waits are long because a machine may be busy. On a build machine one second try keeps a passing stall from stopping everybody; it is reported as
  // flaky, never as passed without a word. At a desk there is none.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    // A trace of every test costs more than the tests; "npm run e2e -- --trace on" makes one where it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser-host', testIgnore: /hosts-electron/, use: { hostKind: 'browser' } },
    { name: 'electron-stand-in', testIgnore: OF_THE_PAGE, use: { hostKind: 'electron-stand-in' } },
    { name: 'electron', testIgnore: OF_THE_PAGE, use: { hostKind: 'electron' } },
  ],
});
