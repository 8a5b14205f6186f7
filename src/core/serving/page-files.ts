// The files of the built page, found once at the start. A request is looked up in this list and never becomes a path, so no spelling of
// "..", no absolute path, no share name and no link can reach another file.

import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** Only these are served; a file of another kind in the folder (a source map, a stray note) is left out. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** Addresses ("/assets/app-1a2b.js") of the regular files under `folder`; symbolic links are left out. Throws when the folder cannot be read. */
export async function listPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const found = new Map<string, PageFile>();
  const walk = async (path: string, address: string): Promise<void> => {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const below = join(path, entry.name);
      if (entry.isDirectory()) {
        await walk(below, `${address}${entry.name}/`);
        continue;
      }
      const type = TYPES[extname(entry.name)];
      if (entry.isFile() && type !== undefined) {
        found.set(`${address}${entry.name}`, { path: below, type });
      }
    }
  };
  await walk(folder, '/');
  return found;
}
