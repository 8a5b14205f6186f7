// Whether Electron can run here: its binary is not in the npm package but fetched once, which a network may refuse.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type ElectronFound = { readonly path: string } | { readonly path: null; readonly why: string };

/** A slow line may take longer; then the person fetches it by hand, as the sentence says. In milliseconds. */
const FETCHING = 90_000;
/** A refusal is believed for this long, so that every start on such a machine is quick; in milliseconds. */
const BELIEVED = 24 * 60 * 60_000;

/** The first line of what went wrong, without the name of its class. */
const reasonOf = (output: string): string =>
  /^\w*Error: (.+)$/m.exec(output)?.[1] ?? 'its installer ended without a word';

/** Path of the binary in `modules` (node_modules), as electron's own index.js finds it; null when it was never fetched. */
export function electronBinary(modules: string): string | null {
  try {
    const name = readFileSync(join(modules, 'electron', 'path.txt'), 'utf8').trim();
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(modules, 'electron', 'dist');
    const path = join(dist, name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function refusedLately(note: string): string | null {
  try {
    return Date.now() - statSync(note).mtimeMs < BELIEVED ? readFileSync(note, 'utf8') : null;
  } catch {
    return null;
  }
}

function fetchBinary(modules: string): Promise<string | null> {
  const child = spawn(process.execPath, [join(modules, 'electron', 'install.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill();
    }, FETCHING);
    child.once('close', (status) => {
      clearTimeout(timer);
      if (status === 0) resolve(null);
      else
        resolve(
          late ? `it took longer than ${FETCHING / 1000} s; "npx install-electron" takes its time` : reasonOf(output),
        );
    });
  });
}

/** The binary, fetched if need be; or why it could not be, for the middle of a sentence. */
export async function findElectron(modules: string): Promise<ElectronFound> {
  const present = electronBinary(modules);
  if (present !== null) return { path: present };
  const note = join(modules, '.cache', 'electron-refused.txt');
  const before = refusedLately(note);
  if (before !== null) return { path: null, why: before };
  const why = await fetchBinary(modules);
  const path = electronBinary(modules);
  if (path !== null) return { path };
  const reason = why ?? 'nothing was left by it';
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, reason);
  return { path: null, why: reason };
}
