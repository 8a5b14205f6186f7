// Shows the page to the person: in a window of its own where a Chromium is installed, else in the default browser.

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '#core/data-folder.ts';
import { findChromium } from './chromium.ts';

export interface Opened {
  /** The browser's own process where it serves this window alone; null for the default browser. */
  readonly browser: ChildProcess | null;
}

/**
 * A profile for each archive: the window is a process of its own that ends with it, and the person's everyday browser, with its extensions,
 * never sees a story. It lies outside the archive, so no backup holds a browser's files.
 */
function profileFor(archiveFolder: string): string {
  const name = createHash('sha256').update(archiveFolder).digest('hex').slice(0, 16);
  const profile = join(dataFolder(process.platform, process.env), 'browser', name);
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  try {
    // Only for a new profile. Chromium's spell checker would fetch dictionaries, or send the text to be checked.
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ browser: { enable_spellchecking: false }, translate: { enabled: false } }),
      { flag: 'wx', mode: 0o600 },
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return profile;
}

/** One page, no tabs, nothing that talks to anybody but us. */
const windowOf = (address: string, profile: string): string[] => [
  `--app=${address}`,
  `--user-data-dir=${profile}`,
  '--window-size=1440,900',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-pings',
  // Chromium's sandbox refuses to work for root, and without "test-type" a bar over the page would say so at every start.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
];

const defaultBrowser = (address: string): readonly [string, string[]] => {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
};

function start(program: string, parameters: readonly string[]): Promise<ChildProcess | null> {
  const child = spawn(program, parameters, { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('spawn', () => resolve(child));
  });
}

/** Null when there is no screen or no browser; the person is then told the address. */
export async function openWindow(address: string, archiveFolder: string): Promise<Opened | null> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  const chromium = findChromium();
  if (chromium !== null) {
    const browser = await start(chromium, windowOf(address, profileFor(archiveFolder)));
    if (browser !== null) return { browser };
  }
  const [program, parameters] = defaultBrowser(address);
  return (await start(program, parameters)) === null ? null : { browser: null };
}
