// What the newsroom and this desk remember: one JSON value a key, checked again whenever it is read.

import { userInfo } from 'node:os';
import { Desk, Settings } from '#shared/contract/settings.ts';
import type { Archive } from '../archive/archive.ts';
import { prepared } from '../archive/prepared.ts';

const KEYS = ['me', 'newsroom', 'site', 'theme'] as const;

/** Made once: making it costs more than reading a story. */
const SomeSettings = Settings.partial();

/** Who works here until somebody says so: the name of the account on this machine, asked for once. */
let account: string | null = null;
function accountName(): string {
  if (account !== null) return account;
  try {
    account = userInfo().username.slice(0, 200) || 'Editor';
  } catch {
    // An account may have no entry in the system's list, as in a container.
    account = 'Editor';
  }
  return account;
}

const unnamed = (): Settings => ({
  me: { name: accountName(), initials: '' },
  newsroom: '',
  site: '',
  theme: 'system',
});

/** Every setting; a value that is missing or no longer understood takes its default. */
export function readSettings(archive: Archive): Settings {
  const found: Settings = unnamed();
  for (const key of KEYS) {
    const read = SomeSettings.safeParse({ [key]: readValue(archive, key) });
    if (read.success && read.data[key] !== undefined) Object.assign(found, { [key]: read.data[key] });
  }
  if (found.me.name.trim() === '') return { ...found, me: { ...found.me, name: accountName() } };
  return found;
}

/** Settings that are not given stay. */
export type SettingsChange = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

export function writeSettings(archive: Archive, change: SettingsChange): void {
  archive.transaction(() => {
    for (const key of KEYS) if (change[key] !== undefined) writeValue(archive, key, change[key]);
  });
}

/** How the window was left, or null when it never was (or in words of a Stet that nobody understands any more). */
export function readDesk(archive: Archive): Desk | null {
  const read = Desk.safeParse(readValue(archive, 'desk'));
  return read.success ? read.data : null;
}

export function writeDesk(archive: Archive, desk: Desk): void {
  archive.transaction(() => writeValue(archive, 'desk', desk));
}

function readValue(archive: Archive, key: string): unknown {
  const row = prepared<[string], { value: string }>(archive.db, 'SELECT value FROM settings WHERE key = ?').get(key);
  if (row === undefined) return undefined;
  try {
    return JSON.parse(row.value);
  } catch {
    return undefined;
  }
}

function writeValue(archive: Archive, key: string, value: unknown): void {
  prepared<[string, string]>(
    archive.db,
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value));
}
