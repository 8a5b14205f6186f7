// Hands the page its two ports, to the core and to the host, and nothing else: no function of Electron's ever stands in the page.

import { ipcRenderer } from 'electron';

ipcRenderer.on('ports', (event) => {
  // The page knows the message by this word and by coming from its own window; no other window can send to it.
  window.postMessage('stet-ports', location.origin, [...event.ports]);
});
