// Builds the two pages as the app's page is built, and serves them under the app's own policy on a port of this machine.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { PAGE_POLICY } from '#core/serving/policy.ts';

const pages = join(import.meta.dirname, 'pages');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export async function buildPages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: pages,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [join(pages, 'ours.html'), join(pages, 'bare.html')] },
    },
  });
}

/** The worker that stands for the archive is the only thing that the app's policy has no word for. */
export async function servePages(folder: string): Promise<{ origin: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://bench').pathname.replaceAll('..', '');
    try {
      const body = await readFile(join(folder, name));
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': `${PAGE_POLICY.replace('trusted-types lexical', 'trusted-types lexical bench-worker')}; worker-src 'self'`,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
