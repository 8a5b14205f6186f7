// Whether what was built is still what the sources say.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = ['out/main/index.js', 'out/main/server.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
const FROM = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Latest change of a file, or of any file below a folder, tests left out; 0 when it is not there. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path)
    .filter((name) => !name.includes('.test.'))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

/** True when a part of out/ is missing or older than any source. */
export function needsBuild(root: string): boolean {
  const built = BUILT.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const sources = Math.max(...FROM.map((path) => newest(join(root, path))));
  return Math.min(...built) < sources;
}
