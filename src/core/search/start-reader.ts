// The near end of the reading thread: it is started with the first question, and every question gets its answer or an error.

import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '#shared/contract/base.ts';
import { NewsroomError } from '../errors.ts';
import { threadEntry } from '../thread-entry.ts';
import type { Reader } from './reader.ts';

type Read = Exclude<keyof Reader, 'close'>;
type Query<R extends Read> = Parameters<Reader[R]>[0];
type Found<R extends Read> = Awaited<ReturnType<Reader[R]>>;

/** Which read of the reader is asked for, and with what. */
export type ReaderQuestion = {
  readonly [R in Read]: { readonly number: number; readonly read: R; readonly query: Query<R> };
}[Read];
export type ReaderAnswer =
  | { readonly number: number; readonly found: Found<Read> }
  | { readonly number: number; readonly code: Exclude<ErrorCode, 'CONFLICT'>; readonly sentence: string };

interface Waiting {
  resolve(found: Found<Read>): void;
  reject(error: unknown): void;
}

/** @param database path of the archive file. */
export function startReader(database: string): Reader {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | null = null;

  const fail = (error: unknown): void => {
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(threadEntry(import.meta.url, './reader-thread.ts', 'reader-thread.js'), {
      workerData: database,
    });
    // A search that nobody waits for must not keep a command from ending.
    started.unref();
    started.on('message', (answer: ReaderAnswer) => {
      const one = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) started.unref();
      if ('found' in answer) one?.resolve(answer.found);
      else one?.reject(new NewsroomError(answer.code, answer.sentence));
    });
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail(new Error('The reading thread ended.'));
    });
    return started;
  };

  /** Asks with the number that it is given. */
  const ask = <R extends Read>(
    question: (number: number) => ReaderQuestion & { readonly read: R },
  ): Promise<Found<R>> => {
    worker ??= start();
    worker.ref();
    asked += 1;
    return new Promise((resolve, reject) => {
      // The thread answers each question with what that read finds.
      waiting.set(asked, { resolve: (found) => resolve(found as Found<R>), reject });
      worker?.postMessage(question(asked));
    });
  };

  return {
    searchStories: (query) => ask((number) => ({ number, read: 'searchStories', query })),
    suggestStories: (query) => ask((number) => ({ number, read: 'suggestStories', query })),
    async close() {
      const ending = worker;
      worker = null;
      fail(new NewsroomError('REFUSED', 'The archive is being closed.'));
      await ending?.terminate();
    },
  };
}
