// Reading the body of a request up to a limit.

import { NewsroomError } from '../errors.ts';

/**
 * The whole body; TOO_LARGE when it has more than `limit` bytes, whatever length was announced. A body that is too large is still read to its
 * end, and thrown away: an answer in the middle of it would reach the page as a broken connection. The host limits how long that may take.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > limit) {
      parts.length = 0;
    } else {
      parts.push(part);
    }
  }
  if (size > limit) {
    const megabytes = Math.floor(limit / 1_048_576);
    throw new NewsroomError(
      'TOO_LARGE',
      `This file is larger than ${megabytes} MB, so it was not added. Save it smaller and add it again.`,
    );
  }
  return new Uint8Array(Buffer.concat(parts));
}
