// Starts the built browser host and opens its page with the one-time link.

import { join } from 'node:path';
import { closeWindow } from './close-window.ts';
import { type HostProcess, root, startNode } from './process.ts';
import type { RunningHost, Start } from './running-host.ts';

export const LAUNCH_LINK = /http:\/\/127\.0\.0\.1:(\d+)\/launch\?token=[\w-]+/;

export const startServer = (archive: string, more: readonly string[] = []): HostProcess =>
  startNode([join(root, 'out', 'main', 'server.js'), '--archive', archive, '--no-open', ...more]);

export async function startBrowserHost({ archive, watch, context }: Start): Promise<RunningHost> {
  const server = startServer(archive);
  const [link] = await server.prints(LAUNCH_LINK);
  const browser = await context();
  const open = async (address: string) => {
    const page = await browser.newPage();
    watch(page);
    await page.goto(address);
    return page;
  };
  const page = await open(link);
  return {
    page,
    told: null,
    openWindow: () => open(new URL('/', link).href),
    chooseFromMenu: () => Promise.reject(new Error('The browser host has no native menu.')),
    async stop() {
      for (const window of browser.pages()) await closeWindow(window);
      await server.end('SIGTERM');
    },
    async kill() {
      await server.end('SIGKILL');
    },
  };
}
