// Reading the body of a request up to a limit.

export class BodyTooLarge extends Error {}

/**
 * The whole body; BodyTooLarge when it has more than `limit` bytes, whatever length was announced. A body that is too large is still read to its
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
    throw new BodyTooLarge();
  }
  return new Uint8Array(Buffer.concat(parts));
}
