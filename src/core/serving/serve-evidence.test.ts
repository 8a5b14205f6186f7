import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeptFile } from '#shared/contract/evidence.ts';
import { evidenceFileName } from '#shared/story/evidence-file.ts';
import { CLOSED_POLICY } from './policy.ts';
import { createServe, type Serve } from './serve.ts';

const SECRET = 'the archive itself';
const NAME = 'd'.repeat(64);
let folder: string;
let serve: Serve;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-evidence-'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'page/index.html'), '<!doctype html><title>Stet</title>');
  await writeFile(join(folder, 'archive.db'), SECRET);
  await mkdir(join(folder, 'evidence'));
  await symlink(join(folder, 'archive.db'), join(folder, 'evidence', `${NAME}.pdf`));
  await mkdir(join(folder, 'evidence', `${NAME}.png`));
  serve = await createServe({ pageFolder: join(folder, 'page'), archiveFolder: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const streamOf = (...parts: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(Buffer.from(part));
      controller.close();
    },
  });
async function keep(...parts: readonly (string | Uint8Array)[]): Promise<KeptFile> {
  const answer = await serve('POST', '/evidence', streamOf(...parts));
  expect(answer.status).toBe(200);
  return KeptFile.parse(await answer.json());
}

test('What is sent is kept under the hash of its bytes, whatever it is', async () => {
  const kept = await keep('The council ', 'met at six.');
  const hash = createHash('sha256').update('The council met at six.').digest('hex');
  expect(kept).toEqual({ hash, type: 'text/plain', bytes: 23 });
  const served = await serve('GET', `/evidence/${hash}.txt`, null);
  expect(await served.text()).toBe('The council met at six.');
});

test.each([
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a page in one file', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'],
  ['PDF', '%PDF-1.7'],
  ['words', 'words'],
  ['a program', 'MZ\0\0\x03'],
])('T-09: %s comes back as bytes to be saved and is never shown', async (_, content) => {
  const kept = await keep(content);
  const { headers } = await serve('GET', `/evidence/${evidenceFileName(kept)}`, null);
  expect(headers.get('content-disposition')).toBe('attachment');
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe(CLOSED_POLICY);
});

test('Pictures and sound come with their type; a name cannot make one of another', async () => {
  const kept = await keep('OggS', new Uint8Array(100));
  const { headers } = await serve('GET', `/evidence/${kept.hash}.ogg`, null);
  expect(headers.get('content-type')).toBe('audio/ogg');
  expect(headers.get('content-disposition')).toBeNull();
  const page = await keep('<html><p>');
  for (const extension of ['png', 'ogg', 'txt'])
    expect((await serve('GET', `/evidence/${page.hash}.${extension}`, null)).status).toBe(404);
});

describe('A recording is played from any second', () => {
  const sound = Uint8Array.from({ length: 1_000 }, (_, at) => at % 256);
  const file = async () => evidenceFileName(await keep('OggS', sound));
  const whole = Buffer.concat([Buffer.from('OggS'), sound]);
  test.each([
    ['bytes=0-3', 0, 3],
    ['bytes=500-', 500, 1_003],
    ['bytes=-4', 1_000, 1_003],
    ['bytes=1000-9999', 1_000, 1_003],
  ])('%s', async (range, start, end) => {
    const part = await serve('GET', `/evidence/${await file()}`, null, range);
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes ${start}-${end}/1004`);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(start, end + 1))).toBe(true);
  });
  test.each(['bytes=1004-', 'bytes=9-8'])('%s lies outside', async (range) => {
    const part = await serve('GET', `/evidence/${await file()}`, null, range);
    expect([part.status, part.headers.get('content-range')]).toEqual([416, 'bytes */1004']);
  });
  test.each(['bytes=', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=x-', ''])(
    '%j is not understood, so all comes',
    async (range) => {
      const answer = await serve('GET', `/evidence/${await file()}`, null, range);
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 1_004]);
    },
  );
  test('the headers alone come without the bytes', async () => {
    const head = await serve('HEAD', `/evidence/${await file()}`, null);
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '1004', '']);
  });
});

test.each([
  '/evidence/',
  '/evidence/../archive.db',
  '/evidence/..%2farchive.db',
  `/evidence/${NAME}.pdf`,
  `/evidence/${NAME}.png`,
  `/evidence/${NAME}.exe`,
  `/evidence/${NAME}`,
  `/evidence/${NAME.toUpperCase()}.pdf`,
  `/evidence/${'e'.repeat(64)}.pdf`,
  `/evidence/./${NAME}.pdf`,
  `/evidence/${NAME}.pdf/../../archive.db`,
  '/evidence/__proto__',
])('%j reaches nothing', async (path) => {
  const answer = await serve('GET', path, null);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain(SECRET);
});

test('What cannot be kept is refused in a sentence, and nothing of it stays', async () => {
  const before = await readdir(join(folder, 'evidence'));
  for (const body of [null, streamOf()]) {
    const answer = await serve('POST', '/evidence', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ message: expect.stringMatching(/^This file is empty.+\.$/) });
  }
  let sent = 0;
  const cut = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent < 3) controller.enqueue(Buffer.from('half'));
      else controller.error(new Error('The window was closed.'));
    },
  });
  expect((await serve('POST', '/evidence', cut)).status).toBe(500);
  expect(await readdir(join(folder, 'evidence'))).toEqual(before);
});
