// The wiring of the Electron host: in the stand-in everywhere, in the real Electron where its binary is.

import { COMMANDS } from '#shared/commands.ts';
import { expect, test } from '../fixtures.ts';
import { LAUNCH_LINK, startServer } from '../hosts/browser-host.ts';
import { STAND_IN } from '../hosts/electron-stand-in.ts';
import { root, startNode } from '../hosts/process.ts';
import { DeskPage } from '../pages/desk-page.ts';

test('Every window is sandboxed and isolated, and knows no Node (S1)', async ({ desk }) => {
  test.skip(desk.kind === 'electron', 'Only the stand-in tells with what preferences a window was made.');
  const windows = desk.told.filter((told) => told.kind === 'window');
  expect(windows).toHaveLength(1);
  for (const { preferences } of windows) {
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    });
  }
});

test('A command chosen in the native menu is carried out by the page', async ({ desk }) => {
  const page = new DeskPage(desk.page);
  await expect(desk.page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
  await desk.chooseFromMenu('New story');
  await expect(page.body).toBeVisible();
});

test('The native menu has every command of the palette', async ({ desk }) => {
  test.skip(desk.kind === 'electron', 'Only the stand-in tells its menu.');
  const labels = desk.told.flatMap((told) => (told.kind === 'menu' ? told.labels : []));
  expect(labels).toEqual(expect.arrayContaining(COMMANDS.map((command) => command.title)));
});

test('A page that is loaded again gets new ports and goes on', async ({ desk }) => {
  const page = new DeskPage(desk.page);
  await page.newStory();
  await page.writeHeadline('Before the reload');
  await page.saved();
  await desk.page.reload();
  await expect(page.storyInLibrary('Before the reload')).toBeVisible();
  await desk.chooseFromMenu('New story');
  await expect(page.headline).toHaveValue('');
});

test('A web link opens outside; nothing else leaves, and the window stays where it is (S3, S6)', async ({ desk }) => {
  test.skip(
    desk.kind === 'electron',
    'Only the stand-in tells what was opened outside; the real Electron would open it.',
  );
  const here = desk.page.url();
  desk.expectProblem(/Running the JavaScript URL violates/);
  for (const address of [
    'https://example.com/story',
    'file:///etc/passwd',
    'smb://host/share',
    'javascript:alert(1)',
  ]) {
    await desk.page.evaluate((to) => void window.open(to, '_blank', 'noopener'), address);
  }
  await expect
    .poll(() => desk.told.filter((told) => told.kind === 'outside'))
    .toEqual([{ kind: 'outside', address: 'https://example.com/story' }]);
  await desk.page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await desk.page.waitForTimeout(500);
  expect(desk.page.url()).toBe(here);
  await expect(desk.page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
});

test('The app says in a dialog that another Stet has the archive, and ends', async ({ hostKind, folder }) => {
  test.skip(hostKind === 'electron', 'A dialog of the real Electron would wait for a person.');
  const owner = startServer(folder);
  await owner.prints(LAUNCH_LINK);
  const told: unknown[] = [];
  const app = startNode([...STAND_IN, '--archive', folder], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, STET_STAND_IN_PROFILE: `${folder}-profile`, STET_STAND_IN_BROWSER: `${folder}-browser` },
  });
  app.child.on('message', (message) => told.push(message));
  expect((await app.exited).status).toBe(1);
  expect(told).toEqual([
    {
      kind: 'dialog',
      message: 'Stet could not open its archive',
      detail: expect.stringMatching(/^This archive is already open in another Stet \(Browser, /),
      buttons: ['Quit'],
    },
  ]);
  await owner.end('SIGTERM');
});

test('The built preload is CommonJS and asks for nothing but ipcRenderer', async () => {
  const { readFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const text = await readFile(join(root, 'out', 'preload', 'index.cjs'), 'utf8');
  expect(text.match(/require\(/g)).toHaveLength(1);
  expect(text).toContain('require("electron").ipcRenderer.on("ports"');
  expect(text).not.toMatch(/\bimport\b|contextBridge/);
});
