// The near end of the reading thread: gives what was read, and carries on behind a file that the thread could not bear.

import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { threadEntry } from '../../../thread-entry.ts';
import { trace } from '../../../trace.ts';
import type { Item, ReadOrder } from './import-thread.ts';
import { STOP } from './stop.ts';

/** Milliseconds without a word in which a file must give its next story. */
const STALLED = 60_000;
/** Megabytes that the thread may take; the largest JSON that is parsed whole needs most of it. */
const MEMORY = 1_536;

/** Milliseconds that a thread which was asked to end may take for it. */
const LEAVE = 2_000;

const TOO_LONG =
  'Reading it took longer than a minute without coming to a story, so it was left out. Split it and import the parts.';
const TOO_MUCH =
  'Reading it takes more memory than an import may have, so it was left out. Split it and import the parts.';
const BROKE = 'Stet could not read it, and left it out. The rest is in.';

/** Which file the thread was at when it ended early, and why. */
interface Stopped {
  readonly reason: string;
}

/**
 * Every file from first to last. A file that takes too long or too much memory is failed with a sentence, and the next ones are read in a new
 * thread. Ends early when `signal` aborts; the thread ends with the generator.
 *
 * @param log hears what broke a thread, for those who mend Stet.
 */
export async function* readFiles(
  order: ReadOrder,
  log: (message: string) => void,
  signal?: AbortSignal,
): AsyncGenerator<readonly Item[], void, void> {
  let from = 0;
  while (from < order.files.length && signal?.aborted !== true) {
    let at = from;
    const base = from;
    const thread = startReading({ ...order, files: order.files.slice(from) }, log);
    try {
      for (;;) {
        const read = await thread.next(signal);
        if (read === null) return;
        if ('reason' in read) {
          yield [
            { kind: 'failed', file: at, line: null, reason: read.reason },
            { kind: 'end', file: at },
          ];
          from = at + 1;
          break;
        }
        const items = read.map((item) => ({ ...item, file: item.file + base }));
        for (const { kind } of items) if (kind === 'end') at += 1;
        yield items;
        thread.taken();
        if (at === order.files.length) return;
      }
    } finally {
      await thread.stop();
    }
  }
}

function startReading(order: ReadOrder, log: (message: string) => void) {
  const worker = new Worker(threadEntry(import.meta.url, './import-thread.ts', 'import-thread.js'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const waiting: (readonly Item[] | Stopped | null)[] = [];
  let wake: () => void = () => undefined;
  const put = (one: readonly Item[] | Stopped | null): void => {
    waiting.push(one);
    wake();
  };
  worker.on('message', put);
  worker.on('error', (error) => {
    const code = 'code' in error ? error.code : null;
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY') log(`Reading an import broke: ${trace(error)}`);
    put({ reason: code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : BROKE });
  });
  const ended = new Promise<unknown>((resolve) => worker.once('exit', resolve));
  worker.on('exit', () => put({ reason: BROKE }));
  return {
    /** What came next; null once `signal` has been aborted. */
    async next(signal: AbortSignal | undefined): Promise<readonly Item[] | Stopped | null> {
      if (waiting.length === 0 && signal?.aborted !== true) {
        const late = setTimeout(() => put({ reason: TOO_LONG }), STALLED);
        const aborted = () => wake();
        signal?.addEventListener('abort', aborted);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        signal?.removeEventListener('abort', aborted);
        clearTimeout(late);
      }
      return signal?.aborted === true ? null : (waiting.shift() ?? null);
    },
    /** The last batch has been written. */
    taken: () => worker.postMessage(null),
    /** The thread ends by itself, and is ended where it does not: it may be stuck in a file. */
    async stop(): Promise<void> {
      worker.postMessage(STOP);
      const late = new AbortController();
      await Promise.race([ended, pause(LEAVE, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      await worker.terminate();
    },
  };
}
