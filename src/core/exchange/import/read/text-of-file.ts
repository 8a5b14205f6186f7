// A file's text, as a stream or whole, whatever encoding it was saved in.

import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { decodeBytes, encodingOf } from '../decode-bytes.ts';
import { Unreadable } from './reading.ts';

/** Bytes by which a stream's encoding is judged. */
const HEAD = 65_536;

/** The first bytes of a file. */
export async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes of a whole file. @throws {Unreadable} for one above `limit`. */
export async function bytesOf(path: string, size: number, limit: number): Promise<Buffer> {
  if (size > limit)
    throw new Unreadable(
      `It is larger than ${Math.round(limit / 1e6)} MB, so it is not one story. Split it and import the parts.`,
    );
  return readFile(path);
}

/** Text and, where the encoding was guessed, a sentence. @throws {Unreadable} for what is no text, and for letters that were lost. */
export function textOf(bytes: Uint8Array, named?: string): { text: string; note: string | null } {
  const decoded = named === undefined ? decodeBytes(bytes) : { text: new TextDecoder(named).decode(bytes), note: null };
  if (decoded.text.includes('\0'))
    throw new Unreadable('It is not text. Save it as text, HTML or JSON Lines and import that.');
  if (decoded.text.includes('\ufffd'))
    throw new Unreadable(
      'Some of its letters were lost because it is not in UTF-8. Save it as UTF-8 and import it again.',
    );
  return decoded;
}

/**
 * A long file as pieces of text. `encoding` names what the file says of itself (XML); else it is told by its first bytes.
 *
 * @param done hears how many bytes have been read.
 */
export async function* streamText(
  path: string,
  head: Uint8Array,
  encoding: string | null,
  done: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding ?? encodingOf(head).encoding);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    const piece = chunk as Uint8Array;
    bytes += piece.byteLength;
    done(bytes);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}
