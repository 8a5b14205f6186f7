// Files of an import over HTTP: streamed to the folder that the import reads them from, never given out again.

import { ERRORS } from '#shared/contract/base.ts';
import { takeIncoming } from '../exchange/import/run/incoming.ts';
import { asNewsroomError } from '../failures.ts';
import { CLOSED_POLICY, SAFE_HEADERS } from './policy.ts';

/** The import's id, and each name of the path with its percent-encoding. */
const ADDRESS = /^\/imports\/([A-Za-z0-9_-]{1,64})\/(.+)$/;

export const isForImport = (path: string): boolean => path.startsWith('/imports/');

/** JSON: `{}`, or `{ message }` with a sentence for the user. */
export async function takeForImport(
  folder: string,
  address: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<Response> {
  const [, id, path] = ADDRESS.exec(address) ?? [];
  try {
    await takeIncoming(folder, id ?? '', decoded(path ?? ''), body);
    return json(200, {});
  } catch (error) {
    const { code, message } = asNewsroomError(error);
    return json(ERRORS[code].status, { message });
  }
}

/** A name that is encoded twice, or broken, is none: it is refused as a path. A "/" inside a name cannot make two of it. */
function decoded(path: string): string {
  try {
    return path
      .split('/')
      .map((name) => decodeURIComponent(name).replaceAll('/', ':'))
      .join('/');
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

const json = (status: number, value: unknown): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { ...SAFE_HEADERS, 'content-type': 'application/json', 'content-security-policy': CLOSED_POLICY },
  });
