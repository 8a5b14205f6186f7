// Carries messages between a window's port and the core's port, one by one, unread: this host knows no procedure.

import type { MessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';

/** Either side's end ends the other. */
export function relay(window: MessagePortMain, core: MessagePort): void {
  window.on('message', ({ data }) => core.postMessage(data));
  core.on('message', (message: unknown) => window.postMessage(message));
  window.on('close', () => core.close());
  core.on('close', () => window.close());
  window.start();
}
