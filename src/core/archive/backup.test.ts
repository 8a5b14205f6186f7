import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../test-newsroom.ts';
import { startProcess } from '../test-process.ts';
import type { Archive } from './archive.ts';
import { backupIsDue, keptBackups, listBackups, makeBackup, newestBackup } from './backup.ts';
import { archiveFiles } from './layout.ts';
import type { BackupFile } from './not-opened.ts';
import { openArchive } from './open-archive.ts';

const NOON = Date.UTC(2026, 0, 20, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;

let folder: string;
let archive: Archive;
beforeEach(async () => {
  folder = temporaryFolder();
  archive = await openArchive({ folder, host: 'Test', now: () => NOON });
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (key: string, value: string): void => {
  archive.transaction(() => archive.db.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)').run(key, value));
};

test('D7: a backup holds what was saved, is one whole file, and passes SQLite’s check', async () => {
  put('newsroom', '"The Marlow Post"');
  const backup = await makeBackup({ folder, now: () => NOON });
  expect(backup.at).toBe('2026-01-20T12:00:00.000Z');
  expect(readdirSync(join(folder, 'backups'))).toEqual(['archive-2026-01-20T12-00-00-000Z.db']);
  const copy = new Database(backup.file, { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(copy.prepare('SELECT value FROM settings').pluck().get()).toBe('"The Marlow Post"');
  copy.close();
});

test('D7: saves go on while a backup is made, and the copy is the archive at one moment', async () => {
  for (let i = 0; i < 200; i += 1) put(`filling ${i}`, 'x'.repeat(20_000));
  put('a', '0');
  put('b', '0');
  let done = false;
  const backup = makeBackup({ folder, now: () => NOON }).finally(() => {
    done = true;
  });
  let saves = 0;
  while (!done) {
    saves += 1;
    archive.transaction(() => {
      put('a', String(saves));
      put('b', String(saves));
    });
    await new Promise(setImmediate);
  }
  const copy = new Database((await backup).file, { readonly: true });
  const [a, b] = ['a', 'b'].map((key) => copy.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key));
  copy.close();
  expect(saves).toBeGreaterThan(1);
  expect(a).toBe(b);
});

test('D7: too little room is told before anything is written', async () => {
  await makeBackup({ folder, now: () => NOON - DAY });
  const before = readdirSync(join(folder, 'backups'));
  await expect(makeBackup({ folder, now: () => NOON, freeBytes: () => 1_000_000 })).rejects.toMatchObject({
    code: 'DISK',
    message: expect.stringContaining('too little room'),
  });
  expect(readdirSync(join(folder, 'backups'))).toEqual(before);
});

test('D7: a copy of a damaged archive is thrown away, and the older backups stay', async () => {
  for (let i = 0; i < 300; i += 1) put(`key ${i}`, 'x'.repeat(500));
  const good = await makeBackup({ folder, now: () => NOON - DAY });
  archive.close();
  const { database } = archiveFiles(folder);
  const bytes = readFileSync(database);
  bytes.fill(0xff, bytes.length - 60_000, bytes.length - 20_000);
  writeFileSync(database, bytes);
  await expect(makeBackup({ folder, now: () => NOON })).rejects.toMatchObject({ code: 'DAMAGED' });
  expect(listBackups(archiveFiles(folder))).toEqual([good]);
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
});

test('D12: a backup killed half way leaves the older ones and no file that looks like one', async () => {
  for (let i = 0; i < 400; i += 1) put(`filling ${i}`, 'x'.repeat(50_000));
  const good = await makeBackup({ folder, now: () => NOON - DAY });
  const module = new URL('./backup.ts', import.meta.url).href;
  const code = `const { makeBackup } = await import(${JSON.stringify(module)});
    console.log('begun');
    for (let i = 0; ; i += 1) await makeBackup({ folder: ${JSON.stringify(folder)}, now: () => ${NOON} + i, out: ${JSON.stringify(join(folder, 'backups', 'out.db'))} });`;
  for (const wait of [60, 140, 230]) {
    const { child, nextLine, ended } = startProcess(folder, code);
    await nextLine();
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGKILL');
    await ended;
    expect(listBackups(archiveFiles(folder))).toEqual([good]);
    const out = join(folder, 'backups', 'out.db');
    if (readdirSync(join(folder, 'backups')).includes('out.db')) {
      const copy = new Database(out, { readonly: true });
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      copy.close();
      rmSync(out);
    }
  }
  await makeBackup({ folder, now: () => NOON });
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('half-made'))).toEqual([]);
});

test('a copy that another living process is making is left alone', async () => {
  const { backups } = archiveFiles(folder);
  mkdirSync(backups, { recursive: true });
  const theirs = join(backups, `archive-x.db.half-made-${process.ppid}`);
  writeFileSync(theirs, 'x');
  utimesSync(theirs, 1, 1);
  await makeBackup({ folder, now: () => NOON });
  expect(readdirSync(backups)).toContain(`archive-x.db.half-made-${process.ppid}`);
});

const backupsAt = (...moments: number[]): BackupFile[] =>
  moments.map((moment) => ({ file: String(moment), bytes: 1, at: new Date(moment).toISOString() }));
const kept = (...moments: number[]): number[] =>
  [...keptBackups(backupsAt(...moments), new Date(NOON))].map(({ file }) => Number(file));

test('thinning keeps three for today, one a day, ten in all', () => {
  const today = [0, 1, 2, 3, 4].map((n) => NOON - n * MINUTE);
  expect(kept(...today)).toEqual(today.slice(0, 3));
  const yesterday = [0, 1, 2].map((n) => NOON - DAY - n * MINUTE);
  expect(kept(...today, ...yesterday)).toEqual([...today.slice(0, 3), yesterday[0]]);
  const days = Array.from({ length: 20 }, (_, n) => NOON - n * DAY);
  expect(kept(...days)).toEqual(days.slice(0, 10));
});

test('thinning never takes the newest, not even one of a clock that ran ahead', () => {
  const ahead = NOON + 400 * DAY;
  expect(kept(ahead, NOON)).toContain(ahead);
  expect(kept(NOON - 500 * DAY)).toEqual([NOON - 500 * DAY]);
});

test('old ones are thinned when a new one is there', async () => {
  const { backups } = archiveFiles(folder);
  for (let n = 1; n <= 14; n += 1) {
    const name = `archive-${new Date(NOON - n * DAY).toISOString().replaceAll(/[:.]/g, '-')}.db`;
    writeFileSync(join(backups, name), 'x');
  }
  const backup = await makeBackup({ folder, now: () => NOON });
  const left = listBackups(archiveFiles(folder));
  expect(left).toHaveLength(10);
  expect(left[0]).toEqual(backup);
});

test('a backup is due without one, and when the newest is older than a day', async () => {
  expect(backupIsDue(folder, NOON)).toBe(true);
  await makeBackup({ folder, now: () => NOON });
  expect(backupIsDue(folder, NOON + DAY)).toBe(false);
  expect(backupIsDue(folder, NOON + DAY + MINUTE)).toBe(true);
  expect(newestBackup(archiveFiles(folder))?.at).toBe('2026-01-20T12:00:00.000Z');
});
