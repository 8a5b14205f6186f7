// Evidence over HTTP: taken in piece by piece, given out piece by piece, and never shown as a page.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ERRORS } from '#shared/contract/base.ts';
import { evidenceTypeOf, shownAs } from '#shared/story/evidence-file.ts';
import { evidencePath, keepEvidenceFile } from '../evidence/keep-file.ts';
import { asNewsroomError } from '../failures.ts';
import { CLOSED_POLICY, SAFE_HEADERS } from './policy.ts';

/** Keeps the body. JSON: `KeptFile`, or `{ message }` with a sentence for the user. A body that is refused is read to its end and thrown away, so that the answer reaches the page. */
export async function takeEvidence(folder: string, body: ReadableStream<Uint8Array> | null): Promise<Response> {
  const pieces = (body ?? new ReadableStream<Uint8Array>({ start: (end) => end.close() }))[Symbol.asyncIterator]();
  try {
    return json(200, await keepEvidenceFile(folder, withoutReturn(pieces)));
  } catch (error) {
    const { code, message } = asNewsroomError(error);
    try {
      while (!(await pieces.next()).done);
    } catch {
      // The sender has gone; nobody waits for the answer.
    }
    return json(ERRORS[code].status, { message });
  }
}

/** A loop that ends early would close the stream, and with it the connection. */
const withoutReturn = (pieces: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }),
});

const json = (status: number, value: unknown): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { ...SAFE_HEADERS, 'content-type': 'application/json', 'content-security-policy': CLOSED_POLICY },
  });

/**
 * A kept file by its name, or null. Pictures and sound come with their type, so that a window can show them; everything else comes as bytes to
 * be saved, whatever it holds. One range of bytes is given where one is asked for, so that a recording can be played from any second.
 *
 * @param range the Range header (RFC 9110, 14.2), or null.
 */
export async function giveEvidence(folder: string, name: string, range: string | null): Promise<Response | null> {
  const type = evidenceTypeOf(name);
  const path = await evidencePath(folder, name);
  if (type === null || path === null) return null;
  const { size } = await stat(path);
  const shown = shownAs(type) !== null;
  const headers = {
    ...SAFE_HEADERS,
    'content-security-policy': CLOSED_POLICY,
    'content-type': shown ? type : 'application/octet-stream',
    'accept-ranges': 'bytes',
    ...(shown ? {} : { 'content-disposition': 'attachment' }),
  };
  const part = range === null ? null : rangeOf(range, size);
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const { start, end } = part ?? { start: 0, end: size - 1 };
  return new Response(bytesOf(path, start, end), {
    status: part === null ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      ...(part === null ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
  });
}

/** Opened only when somebody reads it, and closed when nobody does any more. */
function bytesOf(path: string, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  return Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Null where there is no range that can be understood: then the whole is given, as the RFC allows. */
function rangeOf(header: string, size: number): { readonly start: number; readonly end: number } | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (found === null || (found[1] === '' && found[2] === '')) return null;
  const [, from, to] = found;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start >= size || end < start ? 'outside' : { start, end };
}
