// What every host owes the desk, whichever carries it.

import { expect, test } from '../fixtures.ts';
import { startServer } from '../hosts/browser-host.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { staysHere } from '../watch.ts';

test('The desk opens on an empty archive, and nothing of the machine stands in its page', async ({ page }) => {
  await expect(page).toHaveTitle(/Stet/);
  await expect(page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
  // T-14
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('A story that was shown as saved is there after a restart', async ({ desk }) => {
  const first = new DeskPage(desk.page);
  await first.newStory();
  await first.writeHeadline('Harbour wall holds');
  await first.writeBody('The wall held through the night.');
  await first.saved();

  const again = new DeskPage(await desk.restart());
  await expect(again.storyInLibrary('Harbour wall holds')).toBeVisible();
  await expect(again.body).toContainText('The wall held through the night.');
});

test('A story that was shown as saved is there after a power cut, and the next start waits for nobody', async ({
  desk,
}) => {
  const first = new DeskPage(desk.page);
  await first.newStory();
  await first.writeHeadline('Ferry back on Monday');
  await first.saved();
  await desk.kill();

  const again = new DeskPage(await desk.restart());
  await expect(again.storyInLibrary('Ferry back on Monday')).toBeVisible();
});

test('Words typed just before the window is closed are kept', async ({ desk }) => {
  const first = new DeskPage(desk.page);
  await first.newStory();
  await first.writeHeadline('Late news');
  await first.saved();
  await first.writeBody('One more line at the last second.');

  const again = new DeskPage(await desk.restart());
  await again.storyInLibrary('Late news').click();
  await expect(again.body).toContainText('One more line at the last second.');
});

test('A second host on the same archive says whose it is and ends; the first goes on', async ({ desk }) => {
  const second = startServer(desk.archive);
  const { status, output } = await second.exited;
  expect(status).toBe(1);
  expect(output).toMatch(/This archive is already open in another Stet .+ Nothing was changed\./);

  const page = new DeskPage(desk.page);
  await page.newStory();
  await page.writeHeadline('Still at work');
  await page.saved();
});

test('An image goes into the archive as bytes and comes back by its address', async ({ page }) => {
  const { media, shown } = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 4);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 4);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    const answer = await fetch('/media', { method: 'POST', body: blob });
    const kept: { hash: string } = await answer.json();
    const image = new Image();
    image.src = `/media/${kept.hash}.png`;
    await image.decode();
    return { media: kept, shown: [image.naturalWidth, image.naturalHeight] };
  });
  expect(media).toMatchObject({ mime: 'image/png', width: 8, height: 4 });
  expect(shown).toEqual([8, 4]);
});

test('A file that is no image is refused with a sentence (T-09)', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const body = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    const got = await fetch('/media', { method: 'POST', body, headers: { 'content-type': 'image/svg+xml' } });
    return { status: got.status, message: (await got.json()).message };
  });
  expect(answer).toEqual({ status: 400, message: expect.stringMatching(/^This file is not .+\./) });
});

test('The page’s policy lets no script, style, frame or request in that is not its own', async ({ desk }) => {
  desk.expectProblem(/policy/i);
  const broken = await desk.page.evaluate(async () => {
    const directives = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
    const put = (tag: string, properties: Record<string, string>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
      document.body.append(element);
    };
    Object.assign(globalThis, { ran: 0 });
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const tries: (() => unknown)[] = [
      () => put('link', { rel: 'stylesheet', href: 'https://example.com/x.css' }),
      () => put('img', { src: 'https://example.com/x.png', onerror: 'globalThis.ran += 1' }),
      () => put('iframe', { src: 'https://example.com/' }),
      () => put('video', { src: 'https://example.com/x.mp4' }),
      () => put('base', { href: 'https://example.com/' }),
      () => put('object', { data: 'https://example.com/x.swf' }),
      () => put('script', { src: 'https://example.com/x.js' }),
      () => {
        document.body.innerHTML = '<img src=x onerror="globalThis.ran += 1">';
      },
      () => Reflect.construct(Function, ['globalThis.ran += 1'])(),
      () => fetch('https://example.com/'),
      () => new WebSocket('wss://example.com/'),
      () => navigator.sendBeacon('https://example.com/'),
    ];
    // In a turn of its own: while a test's own script is evaluated the browser lets text become code.
    await new Promise((resolve) => setTimeout(resolve));
    for (const attempt of tries) {
      try {
        await attempt();
      } catch {
        // Refused, as it should be.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      directives: [...directives].sort(),
      ran: Reflect.get(globalThis, 'ran'),
      shown: getComputedStyle(document.body).display,
    };
  });
  expect(broken.ran).toBe(0);
  expect(broken.shown).not.toBe('none');
  expect(broken.directives).toEqual(
    expect.arrayContaining([
      'base-uri',
      'connect-src',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-elem',
    ]),
  );
});

test('A round through the sample newsroom asks nothing of any other machine (S5)', async ({ desk }) => {
  const { page } = desk;
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: /^Open the sample newsroom/ }).click();
  const stories = new DeskPage(page);
  await stories.library.getByRole('option').first().click();
  await expect(stories.body).not.toBeEmpty();
  for (const panel of ['Facts', 'Related', 'Story', 'Notes', 'History', 'Export']) {
    const tab = stories.inspector.getByRole('tab', { name: panel, exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }
  await page.reload();
  await expect(stories.body).not.toBeEmpty();
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((address) => !staysHere(address))).toEqual([]);
});
