// What the Electron host is told on its command line, among the switches that are Electron's and Chromium's own.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultArchiveFolder } from '#core/data-folder.ts';

/** The archive's folder. `given` is the whole command line; whatever is not ours is left to those whose it is. */
export function archiveFolder(given: readonly string[]): string {
  const { values } = parseArgs({
    args: [...given],
    options: { archive: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return typeof values.archive === 'string' ? resolve(values.archive) : defaultArchiveFolder();
}
