import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sniffImage } from './sniff-image.ts';
import { stripMetadata } from './strip-metadata.ts';

const SECRET = 'GPS 55.12N 1.52W, Mara Lindqvist';
const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const u16 = (value: number) => [value >>> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 65_535)];
const u32le = (value: number) => u32(value).reverse();
const holdsSecret = (image: Uint8Array): boolean => Buffer.from(image).includes(SECRET);

const segment = (marker: number, body: Uint8Array) => bytes([0xff, marker], u16(body.length + 2), body);
const exif = (turn: number) =>
  bytes('Exif\0\0', 'II*\0', [8, 0, 0, 0], [1, 0], [0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0], [0, 0, 0, 0], SECRET);
const FRAME = segment(0xc2, bytes([8], u16(480), u16(640), [1, 1, 0x11, 0]));
/** Progressive: two scans, a table between them; the data holds an escaped 0xff and a restart marker. */
const SCANS = bytes(
  segment(0xda, bytes([1, 1, 0, 0, 63, 0])),
  [1, 0xff, 0, 2, 0xff, 0xd0, 3],
  segment(0xc4, bytes([0, 0xff, 0xd9, 1])),
  segment(0xda, bytes([1, 1, 0, 0, 63, 0])),
  [4, 5, 0xff, 0xd9],
);
const ICC = segment(0xe2, bytes('ICC_PROFILE\0', [1, 1], 'profile'));
const jpeg = (turn: number) =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    segment(0xe1, exif(turn)),
    segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', SECRET)),
    segment(0xe2, bytes('MPF\0', SECRET)),
    segment(0xed, bytes('Photoshop 3.0\0', SECRET)),
    segment(0xfe, bytes(SECRET)),
    ICC,
    FRAME,
    SCANS,
    [0xff, 0xd8],
    segment(0xe1, exif(1)),
  );

const chunk = (type: string, body: Uint8Array) => bytes(u32(body.length), type, body, [0, 0, 0, 0]);
const PIXELS = chunk('IDAT', deflateSync(Buffer.alloc(5)));
const png = bytes(
  '\x89PNG\r\n\x1a\n',
  chunk('IHDR', bytes(u32(1), u32(1), [8, 6, 0, 0, 0])),
  chunk('iCCP', bytes('profile')),
  chunk('eXIf', exif(1)),
  chunk('tEXt', bytes(`Location\0${SECRET}`)),
  chunk('iTXt', bytes(SECRET)),
  PIXELS,
  chunk('IEND', bytes('')),
  SECRET,
);

const part = (type: string, body: Uint8Array) =>
  bytes(type, u32le(body.length), body, body.length % 2 === 1 ? [0] : []);
const riff = (...parts: readonly Uint8Array[]) => {
  const body = bytes('WEBP', ...parts);
  return bytes('RIFF', u32le(body.length), body);
};
const webp = riff(
  part('VP8X', bytes([0x2c, 0, 0, 0], [0x7f, 0x02, 0], [0xdf, 0x01, 0])),
  part('ICCP', bytes('profile')),
  part('VP8L', bytes([0x2f, 0x7f, 0xc2, 0x77, 0, 1, 2])),
  part('EXIF', exif(1)),
  part('XMP ', bytes(SECRET)),
);

const gif = bytes(
  'GIF89a',
  [0x80, 0x02, 0xe0, 0x01, 0x80, 0, 0],
  [1, 2, 3, 4, 5, 6],
  [0x21, 0xfe, SECRET.length],
  SECRET,
  [0],
  [0x21, 0xff, 11],
  'NETSCAPE2.0',
  [3, 1, 0, 0, 0],
  [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x21, 0xfe, 0],
  [0x3b],
);

const box = (type: string, ...body: readonly Uint8Array[]) => {
  const inside = Buffer.concat(body);
  return bytes(u32(inside.length + 8), type, inside);
};
const avif = ((): Buffer => {
  const entry = (id: number, type: string) => box('infe', bytes([2, 0, 0, 0], u16(id), u16(0), type, [0]));
  const items = box('iinf', bytes([0, 0, 0, 0], u16(2)), entry(1, 'av01'), entry(2, 'Exif'));
  const size = box('iprp', box('ipco', box('ispe', bytes([0, 0, 0, 0], u32(640), u32(480)))));
  const place = (at: number) =>
    box(
      'iloc',
      bytes([1, 0, 0, 0], [0x44, 0x00], u16(2)),
      bytes(u16(1), u16(0), u16(0), u16(1), u32(at), u32(4)),
      bytes(u16(2), u16(0), u16(0), u16(1), u32(at + 4), u32(SECRET.length)),
    );
  const head = (at: number) =>
    bytes(box('ftyp', bytes('avif', u32(0), 'mif1')), box('meta', bytes([0, 0, 0, 0]), items, place(at), size));
  return bytes(head(head(0).length + 8), box('mdat', bytes('TILE', SECRET)));
})();

describe('what a camera wrote does not come into the archive', () => {
  it.each([
    ['JPEG', jpeg(1), 'image/jpeg'],
    ['PNG', png, 'image/png'],
    ['WebP', webp, 'image/webp'],
    ['GIF', gif, 'image/gif'],
    ['AVIF', avif, 'image/avif'],
  ] as const)('%s', (_, image, mime) => {
    expect(holdsSecret(image)).toBe(true);
    const stripped = stripMetadata(image, mime);
    expect(holdsSecret(stripped)).toBe(false);
    expect(sniffImage(stripped)).toEqual(sniffImage(image));
    expect(stripMetadata(stripped, mime)).toEqual(stripped);
  });

  it('keeps the picture, its colours and the turn', () => {
    const upright = Buffer.from(stripMetadata(jpeg(1), 'image/jpeg'));
    expect(upright.includes(ICC)).toBe(true);
    expect(upright.subarray(-(FRAME.length + SCANS.length))).toEqual(bytes(FRAME, SCANS));
    expect(upright.includes('Exif')).toBe(false);
    const turned = stripMetadata(jpeg(6), 'image/jpeg');
    expect(holdsSecret(turned)).toBe(false);
    expect(sniffImage(turned)).toEqual({ mime: 'image/jpeg', width: 480, height: 640 });
    expect(Buffer.from(stripMetadata(png, 'image/png')).includes(PIXELS)).toBe(true);
    expect(Buffer.from(stripMetadata(gif, 'image/gif')).includes('NETSCAPE2.0')).toBe(true);
    expect(Buffer.from(stripMetadata(avif, 'image/avif')).includes('TILE')).toBe(true);
  });

  it('leaves an image without notes as it is, byte for byte', () => {
    const plain = bytes([0xff, 0xd8], FRAME, SCANS);
    expect(stripMetadata(plain, 'image/jpeg')).toBe(plain);
    const still = riff(part('VP8L', bytes([0x2f, 0x7f, 0xc2, 0x77, 0, 1, 2, 3])));
    expect(stripMetadata(still, 'image/webp')).toBe(still);
  });

  it('reads what is cut short without failing', () => {
    for (const [image, mime] of [
      [jpeg(6), 'image/jpeg'],
      [png, 'image/png'],
      [webp, 'image/webp'],
      [gif, 'image/gif'],
      [avif, 'image/avif'],
    ] as const)
      for (let length = 30; length < image.length; length += 1)
        expect(() => stripMetadata(image.subarray(0, length), mime)).not.toThrow();
  });
});
