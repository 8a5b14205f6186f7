// Carries the page's requests to the app's own protocol handler: an HTTP server on the loopback interface stands for Chromium's protocol stack,
// because an interception in the browser could not hand over the bytes of an image.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { APP_HOST, toApp } from './addresses.ts';
import { session } from './session.ts';

async function answer(request: IncomingMessage): Promise<Response> {
  const handler = session.defaultSession.handlers.get('stet');
  if (handler === undefined || request.headers.host !== APP_HOST) return new Response(null, { status: 404 });
  const { method = 'GET', url = '/' } = request;
  const bodiless = method === 'GET' || method === 'HEAD';
  return handler(
    new Request(toApp(`http://${APP_HOST}${url}`), {
      method,
      ...(request.headers.range === undefined ? {} : { headers: { range: request.headers.range } }),
      ...(bodiless ? {} : { body: Readable.toWeb(request) as ReadableStream<Uint8Array<ArrayBuffer>>, duplex: 'half' }),
    }),
  );
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, headers, body } = await answer(request);
    response.writeHead(status, Object.fromEntries(headers));
    for await (const part of body ?? []) response.write(part);
    response.end();
  } catch (error) {
    console.error(error);
    response.destroy();
  }
}

/** Its port; it ends with the process. */
export async function startProtocolServer(): Promise<number> {
  const server = createServer((request, response) => void respond(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return (server.address() as AddressInfo).port;
}
