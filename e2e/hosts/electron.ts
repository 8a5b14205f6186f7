// Starts the built app in the real Electron, where its binary is installed.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { closeWindow } from './close-window.ts';
import { root } from './process.ts';
import type { RunningHost, Start } from './running-host.ts';

function binary(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Why these tests cannot run here; null when they can. */
export function electronMissing(): string | null {
  if (binary() === null)
    return 'Electron’s binary is not installed; "npx install-electron" fetches it where the network lets it.';
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'Electron needs a screen; run the tests under xvfb-run.';
  }
  return null;
}

export async function startElectron({ archive, scratch, watch }: Start): Promise<RunningHost> {
  const executablePath = binary();
  if (executablePath === null) throw new Error('Electron’s binary is not installed.');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, root, '--archive', archive, `--user-data-dir=${join(scratch, 'electron')}`],
  });
  const page = await app.firstWindow();
  watch(page);
  const child = app.process();
  return {
    page,
    told: null,
    openWindow: () => Promise.reject(new Error('The Electron host has one window.')),
    async chooseFromMenu(label) {
      await app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
        items.find((item) => item.label === wanted)?.click();
      }, label);
    },
    async stop() {
      await closeWindow(page);
      await app.close();
    },
    async kill() {
      child.kill('SIGKILL');
      await app.waitForEvent('close').catch(() => undefined);
    },
  };
}
