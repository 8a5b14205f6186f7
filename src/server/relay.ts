// Carries messages between a window's socket and the core's port, one by one, unread: this host knows no procedure.

import type { MessagePort } from 'node:worker_threads';
import type { WebSocket } from 'ws';

/** A window that does not take its messages (asleep, stuck) may not fill the memory of the process that holds the archive. */
const MAX_WAITING_BYTES = 64 * 1_048_576;

/** 1013 "try again later", 1001 "going away" (RFC 6455 and IANA's list); the page connects anew after either. */
const TOO_SLOW = 1013;
const GOING_AWAY = 1001;

export function relay(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data, isBinary) => {
    port.postMessage(isBinary ? data : data.toString());
  });
  port.on('message', (message: string | Uint8Array) => {
    if (socket.bufferedAmount > MAX_WAITING_BYTES) {
      socket.close(TOO_SLOW);
      port.close();
      return;
    }
    socket.send(message);
  });
  socket.on('close', () => port.close());
  port.on('close', () => socket.close(GOING_AWAY));
}
