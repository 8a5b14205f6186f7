import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NewsroomError } from '../errors.ts';
import { PAGE_POLICY } from './policy.ts';
import { createServe, type Serve } from './serve.ts';

const HASH = 'a'.repeat(64);
const SECRET = 'the archive itself';
let folder: string;
let serve: Serve;
let stored: Uint8Array[];

const streamOf = (...parts: string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) {
        controller.enqueue(new TextEncoder().encode(part));
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
  stored = [];
  serve = await createServe({
    pageFolder: join(folder, 'page'),
    maxMediaBytes: 8,
    async readMedia(name) {
      return name === `${HASH}.png` ? { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png' } : null;
    },
    async storeMedia(bytes) {
      if (bytes.byteLength === 0) {
        throw new NewsroomError('INVALID', 'This is not an image that Stet can show. Nothing was kept.');
      }
      stored.push(bytes);
      return { hash: HASH, mime: 'image/png', width: 1, height: 1, bytes: bytes.byteLength };
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('The page is served under its policy, and a picture or a script may not become a page', async () => {
  const page = await serve('GET', '/', null);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toBe(PAGE_POLICY);
  expect(await page.text()).toContain('<title>Stet</title>');

  const picture = await serve('GET', `/media/${HASH}.png`, null);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(picture.headers.get('content-security-policy')).toContain('sandbox');
  for (const answer of [page, picture, await serve('GET', '/assets/app.js', null), await serve('GET', '/no', null)]) {
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

test('An image is kept; what is none, or too large, is refused with a sentence and kept nowhere', async () => {
  const kept = await serve('POST', '/media', streamOf('1234', '5678'));
  expect(await kept.json()).toEqual({ hash: HASH, mime: 'image/png', width: 1, height: 1, bytes: 8 });
  expect(stored).toHaveLength(1);

  const empty = await serve('POST', '/media', null);
  expect(empty.status).toBe(400);
  expect(await empty.json()).toEqual({ message: 'This is not an image that Stet can show. Nothing was kept.' });

  const large = await serve('POST', '/media', streamOf('1234', '5678', '9'));
  expect(large.status).toBe(413);
  expect(stored).toHaveLength(1);
});
