import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../test-newsroom.ts';
import { startProcess } from '../test-process.ts';
import { ArchiveNotOpened } from './not-opened.ts';
import { openArchive } from './open-archive.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const open = () => openArchive({ folder, host: 'Browser', now: () => Date.UTC(2026, 0, 2, 12) });

/** Another process that owns the archive until it is killed. */
async function owner(): Promise<ChildProcess> {
  const module = new URL('./open-archive.ts', import.meta.url).href;
  const { child, nextLine } = startProcess(
    folder,
    `const { openArchive } = await import(${JSON.stringify(module)});
    await openArchive({ folder: ${JSON.stringify(folder)}, host: 'Electron', now: Date.now });
    console.log('open');
    setInterval(() => {}, 1000);`,
  );
  children.push(child);
  await nextLine();
  return child;
}

test('D10: a second process is told who owns the archive', async () => {
  const first = await owner();
  const error = await open().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ArchiveNotOpened);
  expect(error).toMatchObject({
    code: 'REFUSED',
    message: expect.stringContaining(`Electron, process ${first.pid}`),
    obstacle: { why: 'owned', owner: { host: 'Electron', pid: first.pid } },
  });
});

test('D10: after a SIGKILL of the owner the next one opens at once', async () => {
  const first = await owner();
  first.kill('SIGKILL');
  await once(first, 'exit');
  const archive = await open();
  expect(archive.readOnly).toBeNull();
  archive.close();
});

test('D10: a reader opens beside the owner and sees what was saved', async () => {
  const mine = await open();
  mine.transaction(() => mine.db.prepare(`INSERT INTO settings VALUES ('theme', '"dark"')`).run());
  const reader = await openArchive({ folder, host: 'Command line', now: Date.now, readOnly: true });
  expect(reader.db.prepare('SELECT value FROM settings').pluck().get()).toBe('"dark"');
  expect(() => reader.transaction(() => 1)).toThrow('only to read');
  reader.close();
  mine.close();
});

test('D10: two in one process are told apart too', async () => {
  const archive = await open();
  await expect(open()).rejects.toMatchObject({ code: 'REFUSED' });
  archive.close();
  (await open()).close();
});
