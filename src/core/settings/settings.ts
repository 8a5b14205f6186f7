// What the newsroom and this desk remember: one JSON value a key, checked again whenever it is read.

import type { AuditDetail } from '#shared/contract/audit.ts';
import { Desk, Settings } from '#shared/contract/settings.ts';
import type { Archive } from '../archive/archive.ts';
import { prepared } from '../archive/prepared.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { beHere, nameHere, personHere } from '../people/people.ts';

const KEYS = ['newsroom', 'site', 'theme', 'policy', 'gates'] as const;

/** Made once: making it costs more than reading a story. */
const SomeSettings = Settings.partial();

const usual = (): Omit<Settings, 'me'> => ({
  newsroom: '',
  site: '',
  theme: 'system',
  policy: { secondPerson: false, othersOnly: false, spoken: false },
  gates: {},
});

/** Every setting; a value that is missing or no longer understood takes its default. */
export function readSettings(archive: Archive): Settings {
  const found = usual();
  for (const key of KEYS) {
    const read = SomeSettings.safeParse({ [key]: readValue(archive, key) });
    if (read.success && read.data[key] !== undefined) Object.assign(found, { [key]: read.data[key] });
  }
  return { ...found, me: { name: nameHere(archive), initials: personHere(archive.db)?.initials ?? '' } };
}

/** Settings that are not given stay. */
export type SettingsChange = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

/** A change of the newsroom's rules stands in the audit. */
export function writeSettings(desk: Pick<Context, 'archive' | 'host' | 'at' | 'me'>, change: SettingsChange): void {
  const { archive } = desk;
  archive.transaction(() => {
    const before = readSettings(archive);
    if (change.me !== undefined) beHere(desk, change.me);
    for (const key of KEYS) if (change[key] !== undefined) writeValue(archive, key, change[key]);
    const by = { at: desk.at(), by: desk.me(), what: 'policy' } as const;
    for (const detail of policyChanges(before, readSettings(archive))) record(archive.db, { ...by, detail });
  });
}

function policyChanges(before: Settings, after: Settings): AuditDetail[] {
  const rules = (Object.keys(after.policy) as (keyof Settings['policy'])[])
    .filter((rule) => before.policy[rule] !== after.policy[rule])
    .map((rule) => ({ rule, to: after.policy[rule] }));
  const gates = [...new Set([...Object.keys(before.gates), ...Object.keys(after.gates)])]
    .filter((gate) => before.gates[gate] !== after.gates[gate])
    .map((gate) => ({ gate, from: before.gates[gate] ?? 'usual', to: after.gates[gate] ?? 'usual' }));
  return [...rules, ...gates];
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
