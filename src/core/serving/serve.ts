// The one answer to every request for the page, an image or a piece of evidence, the same in every host; who may ask is the host's business.

import { readFile } from 'node:fs/promises';
import { ERRORS } from '#shared/contract/base.ts';
import { DESK_FILES } from '#shared/contract/desk-file.ts';
import { keepSent, readWaiting } from '../exchange/desk-file/waiting-files.ts';
import { asNewsroomError } from '../failures.ts';
import { MAX_MEDIA_BYTES, readMedia, storeMedia } from '../media/media.ts';
import { readBody } from './body.ts';
import { listPageFiles } from './page-files.ts';
import { CLOSED_POLICY, PAGE_POLICY, SAFE_HEADERS } from './policy.ts';
import { giveEvidence, takeEvidence } from './serve-evidence.ts';
import { isForImport, takeForImport } from './serve-imports.ts';

export interface Serving {
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Folder of the open archive; of all that is in it only its images and its evidence can be had from here. */
  readonly archiveFolder: string;
}

/** `path` is the path of the address as it was sent, still percent-encoded, without the query; `range` the Range header. */
export type Serve = (
  method: string,
  path: string,
  body: ReadableStream<Uint8Array> | null,
  range?: string | null,
) => Promise<Response>;

const MEDIA = '/media/';
const EVIDENCE = '/evidence/';

const answer = (status: number, type: string, policy: string, body: string | Uint8Array<ArrayBuffer>): Response =>
  new Response(body, {
    status,
    headers: { ...SAFE_HEADERS, 'content-type': type, 'content-security-policy': policy },
  });

/** A refusal in words; never repeats anything of the request. */
export const refuse = (status: number, sentence: string): Response =>
  answer(status, 'text/plain; charset=utf-8', CLOSED_POLICY, `${sentence}\n`);

const json = (status: number, value: unknown): Response =>
  answer(status, 'application/json', CLOSED_POLICY, JSON.stringify(value));

/** Copies into a buffer of its own: a Response does not take bytes that may be shared. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

async function takeMedia(archiveFolder: string, body: ReadableStream<Uint8Array> | null): Promise<Response> {
  try {
    return json(200, await storeMedia(archiveFolder, await readBody(body, MAX_MEDIA_BYTES)));
  } catch (error) {
    const { code, message } = asNewsroomError(error);
    return json(ERRORS[code].status, { message });
  }
}

/** The way in of a desk file, up to its limit and never as a whole in memory; what is in it is looked at when a window asks for that. */
async function takeDeskFile(archiveFolder: string, body: ReadableStream<Uint8Array> | null): Promise<Response> {
  try {
    return json(200, { waiting: await keepSent(archiveFolder, body) });
  } catch (error) {
    const { code, message } = asNewsroomError(error);
    return json(ERRORS[code].status, { message });
  }
}

/** Only ever to be saved, never to be shown: whatever a browser takes it for. */
async function giveDeskFile(archiveFolder: string, waiting: string): Promise<Response> {
  const bytes = await readWaiting(archiveFolder, waiting);
  if (bytes === null) return refuse(404, 'There is no such desk file.');
  const given = answer(200, 'application/octet-stream', CLOSED_POLICY, own(bytes));
  given.headers.set('content-disposition', 'attachment; filename="story.stet"');
  return given;
}

/**
 * Answers GET and HEAD for the page's files, for /media/HASH.EXT, /evidence/HASH.EXT and /desk-files/NAME; POST of image bytes to /media (JSON:
 * `Media`, or `{ message }` with a sentence for the user), of any bytes to /evidence (JSON: `KeptFile`, or the same), of a desk file to
 * /desk-files (JSON: `{ waiting }`, or the same) and of a file to import to /imports/ID/PATH (JSON: `{}`, or the same). Everything else gets 404 or 405. Rejects when the page was not built.
 */
export async function createServe({ pageFolder, archiveFolder }: Serving): Promise<Serve> {
  const files = await listPageFiles(pageFolder);

  const find = async (path: string, range: string | null): Promise<Response> => {
    if (path.startsWith(EVIDENCE)) {
      const kept = await giveEvidence(archiveFolder, path.slice(EVIDENCE.length), range);
      return kept ?? refuse(404, 'The archive has no such evidence.');
    }
    if (path.startsWith(`${DESK_FILES}/`)) return giveDeskFile(archiveFolder, path.slice(DESK_FILES.length + 1));
    if (path.startsWith(MEDIA)) {
      const name = path.slice(MEDIA.length);
      const media = await readMedia(archiveFolder, name);
      return media === null
        ? refuse(404, 'The archive has no such image.')
        : answer(200, media.mime, CLOSED_POLICY, own(media.bytes));
    }
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) {
      return refuse(404, 'There is nothing at this address.');
    }
    const policy = file.type.startsWith('text/html') ? PAGE_POLICY : CLOSED_POLICY;
    return answer(200, file.type, policy, own(await readFile(file.path)));
  };

  return async (method, path, body, range = null) => {
    if (method === 'POST' && path === '/media') {
      return takeMedia(archiveFolder, body);
    }
    if (method === 'POST' && path === '/evidence') {
      return takeEvidence(archiveFolder, body);
    }
    if (method === 'POST' && path === DESK_FILES) {
      return takeDeskFile(archiveFolder, body);
    }
    if (method === 'POST' && isForImport(path)) {
      return takeForImport(archiveFolder, path, body);
    }
    if (method !== 'GET' && method !== 'HEAD') {
      return refuse(405, 'This address does not take that.');
    }
    const found = await find(path, method === 'HEAD' ? null : range);
    if (method !== 'HEAD') return found;
    await found.body?.cancel();
    return new Response(null, { status: found.status, headers: found.headers });
  };
}
