// Reads a zip that anybody may have made: nothing in it is trusted, nothing is written, and no more is unpacked than was announced.
//
// The format is PKWARE's APPNOTE 6.3.10. Only what a desk file needs is read: stored and deflated entries of one disk, without encryption
// and without the 64-bit fields.

import { crc32, inflateRawSync } from 'node:zlib';
import { NewsroomError } from '../../errors.ts';

/** Entries in one file. A story with its pictures and evidence has some dozens. */
export const MAX_ENTRIES = 4_000;
/** Bytes that all entries may come to when they are unpacked. */
export const MAX_UNPACKED = 400_000_000;
/** Unpacked bytes for one packed byte, from which an entry is taken for a bomb; JSON packs to a tenth, deflate itself goes to 1,032. */
const MAX_RATIO = 250;
/** Entries smaller than this are no bomb, whatever their ratio. */
const SMALL = 1_000_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** A field of this value says that the real one is in a 64-bit field. */
const IN_64_BITS = 0xffff_ffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The entries by name.
 *
 * @param allowed says whether an entry may have this name; a name never becomes a path.
 * @throws {NewsroomError} INVALID with a sentence for anything that is not such a zip, TOO_LARGE for one that holds too much.
 */
export function readZip(bytes: Uint8Array, allowed: (name: string) => boolean): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, directory } = listEntries(file);
  const found = new Map<string, Uint8Array>();
  const names = new Set<string>();
  for (const entry of entries) {
    if (!allowed(entry.name)) throw damaged('It holds a part with a name that no desk file has.');
    const folded = entry.name.toLowerCase();
    if (names.has(folded)) throw damaged('It holds the same part twice.');
    names.add(folded);
  }
  let end = 0;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.offset < end) throw damaged('Its parts overlap.');
    const { content, next } = unpack(file, entry, directory);
    end = next;
    found.set(entry.name, content);
  }
  return found;
}

export const damaged = (why: string): NewsroomError =>
  new NewsroomError(
    'INVALID',
    `This is not a desk file that Stet can read. ${why} Nothing was changed; ask for the file again.`,
  );
const tooLarge = (): NewsroomError =>
  new NewsroomError(
    'TOO_LARGE',
    'This desk file unpacks to more than a story can be. Nothing was unpacked and nothing was changed; ask who sent it.',
  );

function listEntries(file: Buffer): { entries: Entry[]; directory: number } {
  const at = endOf(file);
  const count = file.readUInt16LE(at + 10);
  const length = file.readUInt32LE(at + 12);
  const directory = file.readUInt32LE(at + 16);
  if (file.readUInt32LE(at + 4) !== 0 || file.readUInt16LE(at + 8) !== count) throw damaged('It is a part of a set.');
  if (count === 0xffff || directory === IN_64_BITS || count > MAX_ENTRIES) throw tooLarge();
  if (directory + length !== at) throw damaged('Its list of parts is broken.');
  const entries: Entry[] = [];
  let next = directory;
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (next + CENTRAL_BYTES > at || file.readUInt32LE(next) !== CENTRAL) throw damaged('Its list of parts is broken.');
    const entry = entryAt(file, next);
    unpacked += entry.size;
    if (unpacked > MAX_UNPACKED || (entry.size > SMALL && entry.size > entry.packed * MAX_RATIO)) throw tooLarge();
    entries.push(entry);
    next += CENTRAL_BYTES + file.readUInt16LE(next + 28) + file.readUInt16LE(next + 30) + file.readUInt16LE(next + 32);
  }
  if (next !== at) throw damaged('Its list of parts is broken.');
  return { entries, directory };
}

/** The record at the end, which a comment may follow. */
function endOf(file: Buffer): number {
  for (let at = file.length - END_BYTES; at >= Math.max(0, file.length - END_BYTES - 0xffff); at -= 1)
    if (file.readUInt32LE(at) === END && file.readUInt16LE(at + 20) === file.length - at - END_BYTES) return at;
  throw damaged('It is cut off, or another kind of file.');
}

function entryAt(file: Buffer, at: number): Entry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const nameLength = file.readUInt16LE(at + 28);
  // The upper half holds the mode of Unix, whose highest four bits say what kind of file it is.
  const kind = (file.readUInt32LE(at + 38) >>> 16) & 0o170000;
  if ((flags & 0x41) !== 0) throw damaged('A part of it is encrypted.');
  if (method !== 0 && method !== 8) throw damaged('A part of it is packed in an unknown way.');
  if (kind !== 0 && kind !== 0o100000) throw damaged('A part of it is a link or a folder.');
  const entry = {
    name: file.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength),
    method,
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  };
  if (entry.packed === IN_64_BITS || entry.size === IN_64_BITS || entry.offset === IN_64_BITS) throw tooLarge();
  return entry;
}

function unpack(file: Buffer, entry: Entry, directory: number): { content: Uint8Array; next: number } {
  const { offset, name, method, packed, size } = entry;
  if (offset + LOCAL_BYTES > directory || file.readUInt32LE(offset) !== LOCAL)
    throw damaged('A part of it is missing.');
  const nameLength = file.readUInt16LE(offset + 26);
  const start = offset + LOCAL_BYTES + nameLength + file.readUInt16LE(offset + 28);
  const next = start + packed;
  if (next > directory) throw damaged('A part of it is cut off.');
  if (file.toString('utf8', offset + LOCAL_BYTES, offset + LOCAL_BYTES + nameLength) !== name)
    throw damaged('A part of it has two names.');
  const content = method === 0 ? file.subarray(start, next) : inflate(file.subarray(start, next), size);
  if (content.length !== size || crc32(content) !== entry.crc) throw damaged('A part of it is damaged.');
  return { content, next };
}

/** Stops at the announced size: what a bomb announces and what it holds need not be the same. */
function inflate(packed: Uint8Array, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged('A part of it is damaged.');
  }
}
