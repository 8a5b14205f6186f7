// Tells an image by its first bytes, never by its name or by what a sender says it is, and reads its size as it is shown.

import type { Media } from '#shared/contract/media.ts';

export interface SniffedImage {
  readonly mime: Media['mime'];
  /** Pixels, after the turn that a camera noted. */
  readonly width: number;
  readonly height: number;
}

const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

/** Kind and size of a PNG, JPEG, GIF, WebP or AVIF; null for everything else, SVG and HTML among it, and for a damaged head. */
export function sniffImage(bytes: Uint8Array): SniffedImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = png(bytes, view) ?? gif(bytes, view) ?? webp(bytes, view) ?? avif(bytes, view) ?? jpeg(bytes, view);
    return found !== null && found.width > 0 && found.height > 0 ? found : null;
  } catch (error) {
    // A head that promises more bytes than there are.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** PNG (W3C Recommendation), 5.2 and 11.2.1: the signature, then IHDR. */
function png(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (bytes.length < 24 || ascii(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || ascii(bytes, 12, 4) !== 'IHDR') return null;
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (bytes.length < 10 || !/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return null;
  return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** WebP container specification: RIFF with VP8 (lossy), VP8L (lossless) or VP8X (extended). */
function webp(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null;
  const mime = 'image/webp';
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return { mime, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      const at = (offset: number) => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1;
      return { mime, width: at(24), height: at(27) };
    }
    default:
      return null;
  }
}

/** Start-of-frame markers of ITU T.81; C4, C8 and CC in the same range are no frames. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpeg(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8 || view.getUint8(2) !== 0xff) return null;
  let turned = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return turned ? { mime: 'image/jpeg', width: height, height: width } : { mime: 'image/jpeg', width, height };
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (marker === 0xe1 && ascii(bytes, at + 4, 6) === 'Exif\0\0') turned = isTurned(view, at + 10);
    at += 2 + length;
  }
  return null;
}

/** Exif 2.32, tag 0x0112 of the first directory: 5 to 8 swap width and height. A damaged directory turns nothing. */
function isTurned(view: DataView, start: number): boolean {
  try {
    const little = view.getUint16(start) === 0x4949;
    const directory = start + view.getUint32(start + 4, little);
    const entries = view.getUint16(directory, little);
    for (let index = 0; index < entries; index += 1) {
      const entry = directory + 2 + index * 12;
      if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) >= 5;
    }
    return false;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** ISO 14496-12 boxes: a file-type box with an AVIF brand, then the largest `ispe` (image extents) in meta › iprp › ipco. */
function avif(bytes: Uint8Array, view: DataView): SniffedImage | null {
  if (bytes.length < 16 || ascii(bytes, 4, 4) !== 'ftyp') return null;
  const brands = ascii(bytes, 8, Math.min(view.getUint32(0), 256) - 8);
  if (!/avif|avis/.test(brands)) return null;
  let width = 0;
  let height = 0;
  const walk = (start: number, end: number): void => {
    for (let at = start; at + 8 <= end; ) {
      const size = view.getUint32(at);
      const type = ascii(bytes, at + 4, 4);
      if (size < 8 || at + size > end) return;
      if (type === 'meta') walk(at + 12, at + size);
      else if (type === 'iprp' || type === 'ipco') walk(at + 8, at + size);
      else if (type === 'ispe') {
        const extent = [view.getUint32(at + 12), view.getUint32(at + 16)] as const;
        if (extent[0] * extent[1] > width * height) [width, height] = extent;
      }
      at += size;
    }
  };
  walk(0, bytes.length);
  return { mime: 'image/avif', width, height };
}
