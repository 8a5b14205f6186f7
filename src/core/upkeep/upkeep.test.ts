import { afterEach, expect, test, vi } from 'vitest';
import { listBackups } from '../archive/backup.ts';
import { archiveFiles } from '../archive/layout.ts';
import { testNewsroom } from '../test-newsroom.ts';

const HOUR = 3_600_000;
afterEach(() => {
  vi.useRealTimers();
});

test('D7: a backup is made some time after the start, then once a day', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await using desk = await testNewsroom();
  const backups = () => listBackups(archiveFiles(desk.host.folder)).length;
  desk.newsroom.upkeep.start();
  expect(backups()).toBe(0);
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.waitUntil(() => backups() === 1, { timeout: 30_000, interval: 20 });
  // The hourly look finds nothing due until a day has passed.
  for (let hour = 1; hour <= 25; hour += 1) {
    desk.host.clock += HOUR;
    await vi.waitUntil(() => vi.getTimerCount() > 0, { timeout: 30_000, interval: 20 });
    await vi.advanceTimersByTimeAsync(HOUR);
    if (hour < 24) expect(backups()).toBe(1);
  }
  await vi.waitUntil(() => backups() === 2, { timeout: 30_000, interval: 20 });
});

test('two backups at once are made one after the other', async () => {
  await using desk = await testNewsroom();
  let moment = desk.host.clock;
  Object.assign(desk.host, { now: () => (moment += 1_000) });
  const first = desk.client.archive.backup({});
  const second = desk.client.archive.backup({});
  expect((await first).file).not.toBe((await second).file);
  expect((await desk.client.archive.status({})).lastBackup).toBe((await second).at);
});

test('closing ends a backup that is under way, and the archive is free', async () => {
  await using desk = await testNewsroom();
  const { db } = desk.context.archive;
  db.exec(`CREATE TABLE filling (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
    INSERT INTO filling SELECT zeroblob(100000) FROM n`);
  const backup = desk.client.archive.backup({}).catch((error: unknown) => error);
  const again = await desk.restart();
  expect(await backup).toMatchObject({ code: 'REFUSED' });
  expect(listBackups(archiveFiles(desk.host.folder))).toEqual([]);
  await again.newsroom.close();
});
