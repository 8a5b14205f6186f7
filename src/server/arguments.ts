// What the browser host is told on its command line.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultArchiveFolder } from '#core/data-folder.ts';

export interface Arguments {
  readonly archive: string;
  /** 0: any free one. */
  readonly port: number;
  /** Goes on when the last window is closed. */
  readonly stay: boolean;
  /** Opens a window; else only says the address. */
  readonly open: boolean;
  /** What a person chose for a damaged archive; null: leave it as it is. */
  readonly afterDamage: 'restore-backup' | 'begin-anew' | null;
}

export const USAGE =
  'Usage: server [--archive FOLDER] [--port NUMBER] [--stay] [--no-open] [--after-damage restore-backup|begin-anew]';

/** Throws an Error whose message says what is wrong. */
export function readArguments(given: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      archive: { type: 'string' },
      port: { type: 'string', default: '0' },
      stay: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      'after-damage': { type: 'string' },
    },
  });
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  const afterDamage = values['after-damage'] ?? null;
  if (afterDamage !== null && afterDamage !== 'restore-backup' && afterDamage !== 'begin-anew') {
    throw new Error(`--after-damage takes restore-backup or begin-anew, not "${afterDamage}".`);
  }
  const archive = values.archive === undefined ? defaultArchiveFolder() : resolve(values.archive);
  return { archive, port, stay: values.stay, open: !values['no-open'], afterDamage };
}
