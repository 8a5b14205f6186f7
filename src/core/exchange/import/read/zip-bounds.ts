// Looks into a zip before a library does: how many files it names and how large they really become, so that no bomb fills the memory.

import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './reading.ts';

const MAX_ENTRIES = 5_000;
/** Bytes that all entries together may become. */
const MAX_UNPACKED = 200_000_000;

const BROKEN = 'It is broken: its end or its table of contents is missing. Have it saved anew and import it again.';
const BOMB = 'It unpacks to far more than a document holds, so it was not opened.';

/**
 * Walks the central directory (APPNOTE.TXT 4.3.12) and unpacks every entry once with a limit, trusting no size that the file states.
 *
 * @throws {Unreadable} for a broken zip, an encrypted one, and one that is too large.
 */
export function checkZip(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Unreadable(BROKEN);
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES || entries === 0xffff) throw new Unreadable(BOMB);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Unreadable(BROKEN);
    if ((bytes.readUInt16LE(at + 8) & 1) === 1)
      throw new Unreadable('It is encrypted. Save it without a password and import it again.');
    unpacked += unpackedSize(bytes, at, MAX_UNPACKED - unpacked);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function unpackedSize(bytes: Buffer, at: number, left: number): number {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length) throw new Unreadable(BROKEN);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) throw new Unreadable(BROKEN);
  if (method === 0) {
    if (packed > left) throw new Unreadable(BOMB);
    return packed;
  }
  if (method !== 8)
    throw new Unreadable('It is packed in a way that documents are not. Save it anew and import it again.');
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: left + 1 }).length;
  } catch (error) {
    throw new Unreadable((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? BOMB : BROKEN);
  }
}
