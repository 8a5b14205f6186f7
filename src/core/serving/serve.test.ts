import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Media } from '#shared/contract/media.ts';
import { MAX_MEDIA_BYTES } from '../media/media.ts';
import { CLOSED_POLICY, PAGE_POLICY } from './policy.ts';
import { createServe, type Serve } from './serve.ts';

const HASH = 'a'.repeat(64);
const SECRET = 'the archive itself';
let folder: string;
let serve: Serve;

/** One transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const streamOf = (...parts: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) {
        controller.enqueue(part);
      }
      controller.close();
    },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-serve-'));
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'archive.db'), SECRET);
  await writeFile(join(folder, 'page/index.html'), '<!doctype html><title>Stet</title>');
  await writeFile(join(folder, 'page/assets/app.js'), 'export {};');
  await writeFile(join(folder, 'page/assets/app.js.map'), '{}');
  await symlink(join(folder, 'archive.db'), join(folder, 'page/assets/linked.js'));
  await symlink(folder, join(folder, 'page/outside'));
  await mkdir(join(folder, 'media'));
  await symlink(join(folder, 'archive.db'), join(folder, 'media', `${'c'.repeat(64)}.png`));
  serve = await createServe({ pageFolder: join(folder, 'page'), archiveFolder: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('The page is served under its policy, and a script may not become a page', async () => {
  const page = await serve('GET', '/', null);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toBe(PAGE_POLICY);
  expect(await page.text()).toContain('<title>Stet</title>');

  const script = await serve('GET', '/assets/app.js', null);
  expect(script.headers.get('content-security-policy')).toBe(CLOSED_POLICY);
  for (const answer of [page, script, await serve('GET', '/no', null)]) {
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test.each([
  '/../archive.db',
  '/assets/../../archive.db',
  '/%2e%2e/archive.db',
  '/assets/%2e%2e/%2e%2e/archive.db',
  '/..%2farchive.db',
  '/..%5carchive.db',
  '/..\\archive.db',
  '/assets/..%5c..%5carchive.db',
  '//host/share/archive.db',
  '/\\\\host\\share\\archive.db',
  '/C:/archive.db',
  '/assets/app.js%00.html',
  '/assets/app.js\0.html',
  '/index.html/../../archive.db',
  '/assets/linked.js',
  '/outside/archive.db',
  '/assets/app.js.map',
  '/assets',
  '/assets/',
  '',
  'archive.db',
  'http://elsewhere.example/index.html',
  `/media/../archive.db`,
  `/media/..%2f..%2farchive.db`,
  `/media/${HASH}.png/../../../archive.db`,
  `/media/${HASH}.svg`,
  `/media/${HASH}`,
  `/media/${HASH.toUpperCase()}.png`,
  `/media/${'b'.repeat(64)}.png`,
  `/media/${'c'.repeat(64)}.png`,
  '/media/',
  '/media',
  '/constructor',
  '/__proto__',
])('%j reaches nothing', async (path) => {
  const answer = await serve('GET', path, null);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain(SECRET);
});

test('A request for the headers alone gets no body', async () => {
  const answer = await serve('HEAD', '/', null);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('');
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT'])('%s is refused everywhere', async (method) => {
  expect((await serve(method, '/', null)).status).toBe(405);
  expect((await serve(method, '/media', null)).status).toBe(405);
});

test('An image is kept and served; what is none, or too large, is refused with a sentence and kept nowhere', async () => {
  const kept = await serve('POST', '/media', streamOf(PIXEL.subarray(0, 20), PIXEL.subarray(20)));
  const media = Media.parse(await kept.json());
  expect(media).toMatchObject({ mime: 'image/png', width: 1, height: 1, bytes: PIXEL.byteLength });
  const served = await serve('GET', `/media/${media.hash}.png`, null);
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(served.headers.get('content-security-policy')).toBe(CLOSED_POLICY);
  expect(Buffer.from(await served.arrayBuffer()).equals(PIXEL)).toBe(true);
  const files = await readdir(join(folder, 'media'));

  for (const body of [null, streamOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))]) {
    const answer = await serve('POST', '/media', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      message: expect.stringMatching(/^This file is not .+ image, so it was not added\./),
    });
  }
  const half = Buffer.alloc(MAX_MEDIA_BYTES / 2);
  const large = await serve('POST', '/media', streamOf(PIXEL, half, half));
  expect(large.status).toBe(413);
  expect(await large.json()).toEqual({ message: expect.stringContaining('larger than 50 MB') });
  expect(await readdir(join(folder, 'media'))).toEqual(files);
});
