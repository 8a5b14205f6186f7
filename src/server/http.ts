// The HTTP side: every request passes the door and the session before anything looks at what it asks for.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse, type Serve } from '#core/serving/serve.ts';
import { type Door, hostIsOurs, originIsOurs, readerIsOurs } from './door.ts';
import type { Session } from './session.ts';

/**
 * L6. A picture of the largest size comes over the loopback interface in well under a second; a recording of some gigabytes takes as long as
 * the disk takes to write it. Times in milliseconds.
 */
const LIMITS = { requestTimeout: 900_000, headersTimeout: 10_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 };
const MAX_CONNECTIONS = 128;
export const LAUNCH = '/launch';

export interface Guard {
  readonly door: Door;
  readonly session: Session;
}

const launch = (guard: Guard, request: IncomingMessage, query: string): Response => {
  const cookie = guard.session.redeem(new URLSearchParams(query).get('token'));
  if (cookie === null && !guard.session.holds(request.headers.cookie)) {
    return refuse(403, 'This link has been used or is not from this start of Stet. Start Stet again to get a new one.');
  }
  const answer = refuse(303, 'Stet is at the root of this address.');
  answer.headers.set('location', '/');
  if (cookie !== null) {
    answer.headers.set('set-cookie', cookie);
  }
  return answer;
};

async function respond(guard: Guard, serve: Serve, request: IncomingMessage): Promise<Response> {
  const { headers, method = '' } = request;
  if (!hostIsOurs(guard.door, headers)) {
    return refuse(421, 'This is not the address that Stet answers to.');
  }
  const target = request.url ?? '';
  const question = target.indexOf('?');
  const path = question === -1 ? target : target.slice(0, question);
  if (method === 'GET' && path === LAUNCH) {
    return launch(guard, request, question === -1 ? '' : target.slice(question + 1));
  }
  if (!guard.session.holds(headers.cookie)) {
    return refuse(403, 'This browser was not started by Stet. Open Stet from its icon or with npm start.');
  }
  const reads = method === 'GET' || method === 'HEAD';
  if (!(reads ? readerIsOurs(guard.door, headers) : originIsOurs(guard.door, headers))) {
    return refuse(403, 'Another site may not ask for this.');
  }
  return serve(method, path, reads ? null : Readable.toWeb(request), headers.range ?? null);
}

/** Piece by piece, so that no file has to fit into memory; a window that stops reading ends the reading of the file. */
async function send(answer: Response, response: ServerResponse): Promise<void> {
  const { body, status } = answer;
  const headers = Object.fromEntries(answer.headers);
  if (body === null) {
    response.writeHead(status, { 'content-length': 0, ...headers }).end();
    return;
  }
  if (headers['content-length'] === undefined) {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    response.writeHead(status, { ...headers, 'content-length': bytes.byteLength }).end(bytes);
    return;
  }
  response.writeHead(status, headers);
  try {
    await pipeline(Readable.fromWeb(body), response);
  } catch (error) {
    // A player that jumps to another second, and a window that is closed, leave in the middle of an answer.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

/** Not yet listening. `guard` is asked for at each request because the port, and with it the Host, is known only then. */
export function createHttp(guard: () => Guard, serve: Serve, failed: (error: unknown) => void): Server {
  const server = createServer(LIMITS, (request, response) => {
    respond(guard(), serve, request)
      .catch((error: unknown) => {
        failed(error);
        return refuse(500, 'Stet could not answer this. The archive is untouched; try again.');
      })
      .then((answer) => send(answer, response))
      .catch((error: unknown) => {
        failed(error);
        response.destroy();
      });
  });
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}
