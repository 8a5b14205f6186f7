// Takes out of an image what a camera or a phone wrote beside the picture: place, time, device, owner, thumbnail. It would be published with
// the story, and the place alone can give a protected source away.

import type { Media } from '#shared/contract/media.ts';

type Stripped = Uint8Array<ArrayBufferLike>;

/**
 * The same picture without its metadata; the bytes as they are where there is none. Kept is what changes how the picture looks: the colour
 * profile, Adobe's colour transform, the turn that a camera noted. The pixels are not touched.
 *
 * GIF has no place for a camera's notes, and its comments are left out. An AVIF's Exif and XMP items are overwritten where they stand, because
 * other items are found by their offsets in the file.
 *
 * @param bytes an image that `sniffImage` knows. One with a damaged tail is cut or kept at the damage, never lost.
 */
export function stripMetadata(bytes: Uint8Array, mime: Media['mime']): Stripped {
  switch (mime) {
    case 'image/jpeg':
      return stripJpeg(bytes);
    case 'image/png':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    case 'image/gif':
      return stripGif(bytes);
    case 'image/avif':
      return blankAvif(bytes);
  }
}

const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The parts that stay, or the input itself when all do. */
const joined = (bytes: Uint8Array, parts: readonly Uint8Array[]): Stripped => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length === bytes.length ? bytes : Buffer.concat(parts, length);
};

/**
 * ITU T.81, B.1.1: segments up to the end of the picture. APP0 (JFIF), APP2 with a colour profile and APP14 (Adobe) stay; the other APPn
 * (Exif, XMP, IPTC) and comments go, and so does what stands behind the end, where cameras put whole further pictures with notes of their own.
 */
function stripJpeg(bytes: Uint8Array): Stripped {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  let turned: Uint8Array | null = null;
  let at = 2;
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_PICTURE) break;
    const behind = at + 2 + view.getUint16(at + 2);
    const end = marker === START_OF_SCAN ? endOfScan(bytes, behind) : behind;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) turned ??= turnAlone(segment);
    if (staysInJpeg(marker, segment)) parts.push(segment);
    at = end;
  }
  if (turned !== null) parts.splice(1, 0, turned);
  parts.push(bytes.subarray(at, bytes[at + 1] === END_OF_PICTURE ? at + 2 : bytes.length));
  return joined(bytes, parts);
}

const START_OF_SCAN = 0xda;
const END_OF_PICTURE = 0xd9;

const staysInJpeg = (marker: number, segment: Uint8Array): boolean => {
  if (marker === 0xe2) return ascii(segment, 4, 11) === 'ICC_PROFILE';
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef || marker === 0xe0 || marker === 0xee);
};

/** Where the next marker stands: in a scan's data a marker's first byte is followed by 0 or by a restart marker's second byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** An Exif segment that holds the turn and nothing else, or null where the picture stands upright (Exif 2.32, tag 0x0112). */
function turnAlone(segment: Uint8Array): Uint8Array | null {
  if (ascii(segment, 4, 6) !== 'Exif\0\0') return null;
  const view = viewOf(segment);
  try {
    const start = 10;
    const little = view.getUint16(start) === 0x4949;
    const directory = start + view.getUint32(start + 4, little);
    for (let index = 0; index < view.getUint16(directory, little); index += 1) {
      const entry = directory + 2 + index * 12;
      if (view.getUint16(entry, little) !== 0x0112) continue;
      const turn = view.getUint16(entry + 8, little);
      return turn < 2 || turn > 8 ? null : turnSegment(turn);
    }
  } catch (error) {
    // A directory that points out of its segment turns nothing.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

const turnSegment = (turn: number): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    Buffer.from([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
  ]);

/** PNG (third edition), 11.3: text, time and Exif chunks go, and whatever stands behind the end. */
const PNG_LEFT_OUT: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf']);

function stripPng(bytes: Uint8Array): Stripped {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const end = Math.min(bytes.length, at + 12 + view.getUint32(at));
    const type = ascii(bytes, at + 4, 4);
    if (!PNG_LEFT_OUT.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return joined(bytes, parts);
}

/** WebP container specification: the chunks `EXIF` and `XMP ` go, with the flags in VP8X that announce them. */
function stripWebp(bytes: Uint8Array): Stripped {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 12)];
  const riffEnd = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= riffEnd; ) {
    const size = view.getUint32(at + 4, true);
    const end = Math.min(riffEnd, at + 8 + size + (size % 2));
    const type = ascii(bytes, at, 4);
    if (type !== 'EXIF' && type !== 'XMP ') parts.push(bytes.subarray(at, end));
    at = end;
  }
  const kept = joined(bytes, parts);
  if (kept === bytes) return bytes;
  const written = viewOf(kept);
  written.setUint32(4, kept.length - 8, true);
  if (ascii(kept, 12, 4) === 'VP8X') written.setUint8(20, written.getUint8(20) & ~0x0c);
  return kept;
}

/** GIF 89a, 24: comment extensions go. Extensions and frames are walked so that a pixel is never taken for one. */
function stripGif(bytes: Uint8Array): Stripped {
  const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const behindBlocks = (from: number): number => {
    let at = from;
    while (at < bytes.length && (bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0);
    return at + 1;
  };
  let at = 13 + colours(bytes[10] ?? 0);
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const block = bytes[at];
    const end =
      block === 0x21
        ? behindBlocks(at + 2)
        : block === 0x2c
          ? behindBlocks(at + 11 + colours(bytes[at + 9] ?? 0))
          : bytes.length;
    if (block !== 0x21 || bytes[at + 1] !== 0xfe) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(bytes, parts);
}

/** ISO 23008-12: items of type `Exif`, or `mime` with XMP, found by `iinf` and laid out by `iloc`, are filled with zeros. */
function blankAvif(bytes: Uint8Array): Stripped {
  const view = viewOf(bytes);
  try {
    const meta = findBox(view, bytes, 0, bytes.length, 'meta');
    if (meta === null) return bytes;
    const items = metadataItems(bytes, view, meta);
    if (items.size === 0) return bytes;
    const blanked = Uint8Array.from(bytes);
    for (const [start, end] of extentsOf(bytes, view, meta, items)) blanked.fill(0, start, end);
    return blanked;
  } catch (error) {
    // A table that points out of the file: nothing can be found by it, by a reader neither.
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}

interface Box {
  /** Where its contents begin and end. */
  readonly start: number;
  readonly end: number;
}

function findBox(view: DataView, bytes: Uint8Array, from: number, to: number, wanted: string): Box | null {
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at);
    if (size < 8 || at + size > to) return null;
    if (ascii(bytes, at + 4, 4) === wanted) return { start: at + 8, end: at + size };
    at += size;
  }
  return null;
}

function metadataItems(bytes: Uint8Array, view: DataView, meta: Box): ReadonlySet<number> {
  const items = new Set<number>();
  const info = findBox(view, bytes, meta.start + 4, meta.end, 'iinf');
  if (info === null) return items;
  let at = info.start + (view.getUint8(info.start) === 0 ? 6 : 8);
  while (at + 8 <= info.end) {
    const size = view.getUint32(at);
    if (size < 8) break;
    const version = view.getUint8(at + 8);
    const id = version === 2 ? view.getUint16(at + 12) : view.getUint32(at + 12);
    const type = ascii(bytes, at + (version === 2 ? 16 : 18), 4);
    if (version >= 2 && (type === 'Exif' || type === 'mime')) items.add(id);
    at += size;
  }
  return items;
}

/** `iloc` (ISO 14496-12, 8.11.3), versions 0 to 2, with extents in the file itself. */
function extentsOf(bytes: Uint8Array, view: DataView, meta: Box, items: ReadonlySet<number>): [number, number][] {
  const place = findBox(view, bytes, meta.start + 4, meta.end, 'iloc');
  if (place === null) return [];
  let at = place.start;
  const read = (size: number): number => {
    const value =
      size === 0
        ? 0
        : size === 2
          ? view.getUint16(at)
          : size === 4
            ? view.getUint32(at)
            : Number(view.getBigUint64(at));
    at += size;
    return value;
  };
  const version = view.getUint8(at);
  at += 4;
  const sizes = read(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const idSize = version < 2 ? 2 : 4;
  const extents: [number, number][] = [];
  for (let left = read(idSize); left > 0; left -= 1) {
    const id = read(idSize);
    const inFile = version === 0 || (read(2) & 15) === 0;
    at += 2;
    const base = read(baseSize);
    for (let parts = read(2); parts > 0; parts -= 1) {
      at += indexSize;
      const start = base + read(offsetSize);
      const end = start + read(lengthSize);
      if (inFile && items.has(id) && end <= bytes.length) extents.push([start, end]);
    }
  }
  return extents;
}
