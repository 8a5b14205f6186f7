// The near end of the core's thread: a host starts it, hands its windows ports to it, and ends it. Imports nothing of the archive.

import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { ErrorCode } from '#shared/contract/base.ts';
import type { Obstacle } from './archive/not-opened.ts';
import type { Host } from './host.ts';
import { nodeTooOld } from './node-version.ts';
import { threadEntry } from './thread-entry.ts';
import { trace } from './trace.ts';

/** Closing plays the last pages into the archive; a thread that takes longer is ended, and nothing is lost: the WAL keeps them. */
const CLOSING_TIME = 10_000;

export interface CoreOptions {
  /** Folder of the archive. */
  readonly folder: string;
  /** "Electron", "Browser": named by the owner lock and the status bar. */
  readonly hostName: string;
  readonly version: string;
  /**
   * What a person chose after `ready` said `damaged`: put the newest verified backup in its place, or set the files aside and begin a
   * new archive. Without it a damaged archive is left as it is.
   */
  readonly afterDamage?: 'restore-backup' | 'begin-anew';
  /** Standard error unless given. */
  readonly log?: Host['log'];
}

export interface CoreOpened {
  readonly ok: true;
  readonly folder: string;
  /** Where images lie by content hash. */
  readonly media: string;
  /** A sentence when nothing can be written, else null. */
  readonly readOnly: string | null;
}
export interface CoreRefused {
  readonly ok: false;
  readonly code: ErrorCode;
  /** For the user, whole: what stands in the way, what is safe, what to do. */
  readonly sentence: string;
  /** What a host can offer: with `damaged`, a backup; with `owned`, who it is. */
  readonly obstacle: Obstacle;
}
export type CoreReady = CoreOpened | CoreRefused;

export interface Core {
  /** Never rejects. */
  readonly ready: Promise<CoreReady>;
  /** Resolves when the thread has ended: with null when `close` was called or opening was refused, else with a sentence. */
  readonly ended: Promise<string | null>;
  /** A port on which the whole contract is answered (oRPC over a message port). What is sent before `ready` waits. Closed by either side. */
  connect(): MessagePort;
  /** Closes the archive and frees its lock. Calls that are not answered by then never were: a host lets its windows finish first. */
  close(): Promise<void>;
}

export interface CoreOrder extends Omit<CoreOptions, 'log'> {
  readonly media: string;
}
export type ToCore = { readonly kind: 'connect'; readonly port: MessagePort } | { readonly kind: 'close' };
export type FromCore =
  | { readonly kind: 'ready'; readonly ready: CoreReady }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly message: string };

const ENDED =
  'The newsroom stopped working and has to be started again. Everything that was shown as saved is in the archive.';

export function startCore(options: CoreOptions): Core {
  const sentence = nodeTooOld(process.versions.node);
  if (sentence !== null) return refusedCore({ ok: false, code: 'FAILED', sentence, obstacle: { why: 'folder' } });

  const { log = logToStandardError, ...rest } = options;
  const order: CoreOrder = { ...rest, media: join(options.folder, 'media') };
  const worker = new Worker(threadEntry(import.meta.url, './worker.ts', 'core-worker.js'), { workerData: order });
  let closing = false;

  const send = (message: ToCore, ports: MessagePort[] = []): void => worker.postMessage(message, ports);
  const ended = new Promise<string | null>((resolve) => {
    worker.once('error', (error) => {
      log('error', `The core ended: ${trace(error)}`);
      resolve(ENDED);
    });
    worker.once('exit', (code) => resolve(closing || code === 0 ? null : ENDED));
  });
  const ready = new Promise<CoreReady>((resolve) => {
    worker.on('message', (message: FromCore) => {
      if (message.kind === 'log') log(message.level, message.message);
      else resolve(message.ready);
    });
    void ended.then((why) =>
      resolve({ ok: false, code: 'FAILED', sentence: why ?? ENDED, obstacle: { why: 'folder' } }),
    );
  });

  return {
    ready,
    ended,
    connect() {
      const { port1, port2 } = new MessageChannel();
      send({ kind: 'connect', port: port2 }, [port2]);
      return port1;
    },
    async close() {
      closing = true;
      send({ kind: 'close' });
      const late = setTimeout(() => void worker.terminate(), CLOSING_TIME);
      await ended;
      clearTimeout(late);
    },
  };
}

/** A core that never was: its ports are closed at once. */
const refusedCore = (refused: CoreRefused): Core => ({
  ready: Promise.resolve(refused),
  ended: Promise.resolve(null),
  connect() {
    const { port1, port2 } = new MessageChannel();
    port2.close();
    return port1;
  },
  close: async () => undefined,
});

function logToStandardError(level: string, message: string): void {
  process.stderr.write(`${level}: ${message}\n`);
}
