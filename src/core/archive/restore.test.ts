import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../test-newsroom.ts';
import { makeBackup } from './backup.ts';
import { archiveFiles } from './layout.ts';
import { openArchive } from './open-archive.ts';
import { restoreBackup, setArchiveAside } from './restore.ts';

const NOON = Date.UTC(2026, 0, 2, 12);
const self = { host: 'Test', pid: process.pid, since: '2026-01-02T12:00:00.000Z' };
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openArchive({ folder, host: 'Test', now: () => NOON });
async function save(value: string): Promise<void> {
  const archive = await open();
  archive.transaction(() => archive.db.prepare(`INSERT OR REPLACE INTO settings VALUES ('newsroom', ?)`).run(value));
  archive.close();
}
async function saved(): Promise<unknown> {
  const archive = await open();
  const value = archive.db.prepare(`SELECT value FROM settings WHERE key = 'newsroom'`).pluck().get();
  archive.close();
  return value;
}

test('the newest backup takes the archive’s place, and what was there is kept under a new name', async () => {
  await save('"first"');
  const backup = await makeBackup({ folder, now: () => NOON });
  await save('"second"');
  const before = readFileSync(archiveFiles(folder).database);
  const restored = restoreBackup(folder, self);
  expect(restored.backup).toEqual(backup);
  expect(readFileSync(restored.setAside ?? '').equals(before)).toBe(true);
  expect(await saved()).toBe('"first"');
  expect(readdirSync(folder).filter((name) => name.includes('set-aside'))).toHaveLength(1);
});

test('an older backup can be named', async () => {
  await save('"first"');
  const older = await makeBackup({ folder, now: () => NOON });
  await save('"second"');
  await makeBackup({ folder, now: () => NOON + 60_000 });
  restoreBackup(folder, self, older.file);
  expect(await saved()).toBe('"first"');
});

test('a WAL that was left beside the damaged file is not played into the backup', async () => {
  await save('"first"');
  await makeBackup({ folder, now: () => NOON });
  const { database } = archiveFiles(folder);
  const archive = await open();
  archive.transaction(() => archive.db.prepare(`UPDATE settings SET value = '"in the WAL"'`).run());
  const wal = readFileSync(`${database}-wal`);
  archive.close();
  writeFileSync(`${database}-wal`, wal);
  restoreBackup(folder, self);
  expect(await saved()).toBe('"first"');
});

test('while another owns the archive nothing is restored', async () => {
  await save('"first"');
  await makeBackup({ folder, now: () => NOON });
  const owner = await open();
  expect(() => restoreBackup(folder, self)).toThrow('already open');
  expect(() => setArchiveAside(folder, self)).toThrow('already open');
  owner.close();
  expect(await saved()).toBe('"first"');
});

test('a backup that is damaged too is not restored, and the archive stays', async () => {
  await save('"first"');
  const backup = await makeBackup({ folder, now: () => NOON });
  await save('"second"');
  writeFileSync(backup.file, readFileSync(backup.file).fill(0xff, 4_096, 40_000));
  expect(() => restoreBackup(folder, self)).toThrow();
  expect(await saved()).toBe('"second"');
});

test('without any backup there is nothing to restore', async () => {
  await save('"first"');
  expect(() => restoreBackup(folder, self)).toThrow('no such backup');
  expect(await saved()).toBe('"first"');
});
