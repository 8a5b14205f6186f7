// Runs in the page, in a world of its own beside the page's: gives the preload its `require('electron')` and joins its ports to the main process.
// Its text is handed to the browser (see window.ts), so it may use nothing from outside itself.

/** What the browser puts into this world: the way to the stand-in's process. */
declare const stetToMain: (text: string) => void;

export interface FromWorld {
  readonly port: number;
  readonly data?: unknown;
  readonly closed?: true;
}

export function isolatedWorld(preload: (require: (name: string) => unknown) => void): void {
  type Listener = (event: { readonly ports: readonly MessagePort[] }, message: unknown) => void;
  const listeners = new Map<string, Listener[]>();
  const ports = new Map<number, MessagePort>();
  const tell = (message: FromWorld): void => stetToMain(JSON.stringify(message));

  const ipcRenderer = {
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };

  Object.assign(globalThis, {
    /** webContents.postMessage arrives: every port is one end of a channel whose other end leads to the main process. */
    stetArrive(channel: string, message: unknown, numbers: readonly number[]) {
      const handed = numbers.map((number) => {
        const { port1, port2 } = new MessageChannel();
        ports.set(number, port1);
        port1.onmessage = ({ data }) => tell({ port: number, data });
        port1.addEventListener('close', () => tell({ port: number, closed: true }));
        return port2;
      });
      for (const listener of listeners.get(channel) ?? []) listener({ ports: handed }, message);
    },
    stetDeliver(number: number, data: unknown) {
      ports.get(number)?.postMessage(data);
    },
    stetClose(number: number) {
      ports.get(number)?.close();
      ports.delete(number);
    },
  });

  preload((name) => {
    // All that a sandboxed preload gets of Electron, cut down to what this one needs.
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require "${name}".`);
    return { ipcRenderer };
  });
}
