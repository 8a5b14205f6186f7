import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_MEDIA_BYTES, mediaPath, readMedia, storeMedia } from './media.ts';
import { sniffImage } from './sniff-image.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

const PNG = bytes('\x89PNG\r\n\x1a\n', u32(13), 'IHDR', u32(640), u32(480), [8, 6, 0, 0, 0]);
const GIF = bytes('GIF89a', [0x80, 0x02, 0xe0, 0x01], [0, 0, 0]);
const frame = bytes([0xff, 0xc0, 0, 11, 8], [0x01, 0xe0], [0x02, 0x80], [1, 1, 0x11, 0]);
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0], [...frame]);
/** A camera's note that the picture lies on its side: Exif, orientation 6. */
const exif = bytes('Exif\0\0', 'II*\0', [8, 0, 0, 0], [1, 0], [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0], [0, 0, 0, 0]);
const TURNED = bytes([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2], [...exif], [...frame]);
const riff = (kind: string, body: readonly number[]) =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [...body, ...new Array(20).fill(0)]);
const LOSSY = riff('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01]);
const LOSSLESS = riff('VP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0]);
const EXTENDED = riff('VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x7f, 0x02, 0, 0xdf, 0x01, 0]);
const box = (type: string, ...body: readonly Uint8Array[]) => {
  const inside = Buffer.concat(body);
  return bytes(u32(inside.length + 8), type, [...inside]);
};
const ispe = (width: number, height: number) => box('ispe', bytes([0, 0, 0, 0], u32(width), u32(height)));
const AVIF = bytes(
  [...box('ftyp', bytes('avif', [0, 0, 0, 0], 'mif1'))],
  [...box('meta', bytes([0, 0, 0, 0]), box('iprp', box('ipco', ispe(64, 48), ispe(640, 480))))],
);

describe('an image is told by its bytes', () => {
  it.each([
    ['PNG', PNG, 'image/png', 640, 480],
    ['GIF', GIF, 'image/gif', 640, 480],
    ['JPEG', JPEG, 'image/jpeg', 640, 480],
    ['JPEG that a camera turned', TURNED, 'image/jpeg', 480, 640],
    ['WebP, lossy', LOSSY, 'image/webp', 640, 480],
    ['WebP, lossless', LOSSLESS, 'image/webp', 640, 480],
    ['WebP, extended', EXTENDED, 'image/webp', 640, 480],
    ['AVIF', AVIF, 'image/avif', 640, 480],
  ] as const)('%s', (_, image, mime, width, height) => {
    expect(sniffImage(image)).toEqual({ mime, width, height });
    for (let length = 0; length < image.length; length += 3)
      expect(() => sniffImage(image.subarray(0, length))).not.toThrow();
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['HTML that begins like a GIF', 'GIF87b<script>'],
    ['a PNG of no size', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0'],
    ['PDF', '%PDF-1.7'],
    ['BMP', 'BM\0\0\0\0'],
    ['nothing', ''],
  ])('%s is none', (_, content) => {
    expect(sniffImage(bytes(content))).toBeNull();
  });
});

describe('the media folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stet-media-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps an image once, under the hash of its bytes, from bytes or from a stream', async () => {
    const hash = createHash('sha256').update(PNG).digest('hex');
    const media = { hash, mime: 'image/png', width: 640, height: 480, bytes: PNG.length };
    expect(await storeMedia(folder, PNG)).toEqual(media);
    async function* stream() {
      yield PNG.subarray(0, 5);
      yield PNG.subarray(5);
    }
    expect(await storeMedia(folder, stream())).toEqual(media);
    expect(readdirSync(join(folder, 'media'))).toEqual([`${hash}.png`]);
    expect(new Uint8Array(readFileSync((await mediaPath(folder, `${hash}.png`)) ?? ''))).toEqual(new Uint8Array(PNG));
    expect(await readMedia(folder, `${hash}.png`)).toEqual({ bytes: expect.anything(), mime: 'image/png' });
  });

  it('mends a file that a crash left short', async () => {
    const { hash } = await storeMedia(folder, PNG);
    writeFileSync(join(folder, 'media', `${hash}.png`), 'half');
    await storeMedia(folder, PNG);
    expect((await readMedia(folder, `${hash}.png`))?.bytes).toHaveLength(PNG.length);
  });

  it('refuses what is no image, and what is too large, with a sentence and without a trace', async () => {
    await expect(storeMedia(folder, bytes('<svg onload="x"/>'))).rejects.toMatchObject({ code: 'INVALID' });
    async function* endless() {
      for (;;) yield new Uint8Array(1_000_000);
    }
    await expect(storeMedia(folder, endless())).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(storeMedia(folder, new Uint8Array(MAX_MEDIA_BYTES + 1))).rejects.toThrow('larger than 50 MB');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leads to nothing but its own images, whatever the name', async () => {
    const { hash } = await storeMedia(folder, PNG);
    writeFileSync(join(folder, 'secret.png'), 'secret');
    const names = [
      ...[
        '',
        '.',
        '..',
        '../secret.png',
        '..\\secret.png',
        '%2e%2e%2fsecret.png',
        '%2e%2e/secret.png',
        '..%5csecret.png',
      ],
      ...[
        '/etc/passwd',
        join(folder, 'secret.png'),
        '\\\\server\\share\\a.png',
        `file://${folder}/secret.png`,
        `${hash}.png\0.svg`,
      ],
      ...[
        `${hash}.svg`,
        `${hash}.html`,
        `${hash}.png/`,
        `./${hash}.png`,
        `${hash.toUpperCase()}.png`,
        `${hash}.png?x`,
        `${hash}`,
        ` ${hash}.png`,
      ],
      ...[`${'0'.repeat(64)}.png`, `${hash}.jpg`, `${hash}.png\n`],
    ];
    for (const name of names) expect([name, await mediaPath(folder, name)]).toEqual([name, null]);
    expect(await mediaPath(folder, `${hash}.png`)).not.toBeNull();
  });

  it.skipIf(process.platform === 'win32')('follows no link out of itself, and serves no folder', async () => {
    await storeMedia(folder, PNG);
    const [linked, directory] = [`${'a'.repeat(64)}.png`, `${'b'.repeat(64)}.png`];
    writeFileSync(join(folder, 'secret'), 'secret');
    symlinkSync(join(folder, 'secret'), join(folder, 'media', linked));
    mkdirSync(join(folder, 'media', directory));
    expect(await mediaPath(folder, linked)).toBeNull();
    expect(await mediaPath(folder, directory)).toBeNull();
    expect(await readMedia(folder, linked)).toBeNull();
  });
});
