// The socket that a window talks to the core through: who may open one, how many, how large a message, how long in silence.

import type { Server } from 'node:http';
import type { MessagePort } from 'node:worker_threads';
import { WebSocketServer } from 'ws';
import { hostIsOurs, originIsOurs } from './door.ts';
import type { Guard } from './http.ts';
import type { Life } from './life.ts';
import { relay } from './relay.ts';

export const RPC = '/rpc';

/** L6. A manuscript of 100,000 words with its marks is about 8 MB; in bytes. */
const MAX_MESSAGE = 48 * 1_048_576;
const MAX_WINDOWS = 32;
/** A window that is gone without a word (a killed browser, a pulled cable of a remote screen) is noticed after two of these; in milliseconds. */
const PING_EVERY = 20_000;

const refusal = (status: number, reason: string): string =>
  `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

/** Takes upgrades to /rpc on `server`; each window gets a port of its own from `connect`. */
export function createRpc(
  server: Server,
  guard: () => Guard,
  connect: () => MessagePort,
  life: Life,
): { readonly close: () => void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });

  server.on('upgrade', (request, socket, head) => {
    // Without a listener a broken connection would end the process.
    socket.on('error', () => socket.destroy());
    const { door, session } = guard();
    const allowed =
      hostIsOurs(door, request.headers) && originIsOurs(door, request.headers) && session.holds(request.headers.cookie);
    if (!allowed) {
      socket.end(refusal(403, 'Forbidden'));
      return;
    }
    if (request.url !== RPC) {
      socket.end(refusal(404, 'Not Found'));
      return;
    }
    if (sockets.clients.size >= MAX_WINDOWS) {
      socket.end(refusal(503, 'Service Unavailable'));
      return;
    }
    sockets.handleUpgrade(request, socket, head, (window) => {
      let answered = true;
      const pings = setInterval(() => {
        if (!answered) {
          window.terminate();
          return;
        }
        answered = false;
        window.ping();
      }, PING_EVERY);
      window.on('pong', () => {
        answered = true;
      });
      // A frame that breaks the protocol or the limit closes the socket by itself with the right code; the error only must not go unheard.
      window.on('error', () => undefined);
      window.on('close', () => {
        clearInterval(pings);
        life.closed();
      });
      life.opened();
      relay(window, connect());
    });
  });

  return {
    close() {
      for (const window of sockets.clients) {
        window.close(1001);
      }
    },
  };
}
