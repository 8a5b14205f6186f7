// The near end of the reading thread: it is started with the first question, and every question gets its answer or an error.

import { Worker } from 'node:worker_threads';
import type { Found } from '#shared/contract/search.ts';
import { NewsroomError } from '../errors.ts';
import { threadEntry } from '../thread-entry.ts';
import type { Reader, Waiting } from './reader.ts';
import {
  GIVEN_UP_PLACES,
  type Read,
  type ReaderAnswer,
  type ReaderData,
  type ReaderMessage,
  type ReaderQuestion,
  type Reads,
} from './reader-messages.ts';

interface Asked {
  resolve(found: Reads[Read]['found']): void;
  reject(error: unknown): void;
  first(found: Found): void;
}

/** @param database path of the archive file. */
export function startReader(database: string): Reader {
  const waiting = new Map<number, Asked>();
  const givenUp = new Int32Array(new SharedArrayBuffer(GIVEN_UP_PLACES * Int32Array.BYTES_PER_ELEMENT));
  let asked = 0;
  let worker: Worker | null = null;

  const fail = (error: unknown): void => {
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(threadEntry(import.meta.url, './reader-thread.ts', 'reader-thread.js'), {
      workerData: { database, givenUp } satisfies ReaderData,
    });
    // A search that nobody waits for must not keep a command from ending.
    started.unref();
    started.on('message', (answer: ReaderAnswer) => {
      const one = waiting.get(answer.number);
      if ('first' in answer) {
        one?.first(answer.first);
        return;
      }
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
  const post = (message: ReaderMessage): void => worker?.postMessage(message);

  /** Asks with the number that it is given. */
  const ask = <R extends Read>(
    question: (number: number) => ReaderQuestion & { readonly read: R },
    { signal, first }: Waiting = {},
  ): Promise<Reads[R]['found']> => {
    worker ??= start();
    worker.ref();
    asked += 1;
    const number = asked;
    const giveUp = (): void => void Atomics.store(givenUp, number % GIVEN_UP_PLACES, number);
    if (signal?.aborted === true) giveUp();
    signal?.addEventListener('abort', giveUp);
    const answered = new Promise<Reads[R]['found']>((resolve, reject) => {
      waiting.set(number, {
        // The thread answers each question with what that read finds.
        resolve: (found) => resolve(found as Reads[R]['found']),
        reject,
        first: (found) => first?.(found),
      });
      post(question(number));
    });
    return answered.finally(() => signal?.removeEventListener('abort', giveUp));
  };

  return {
    searchStories: (query, wanted) => ask((number) => ({ number, read: 'searchStories', query }), wanted),
    findEvidence: (query) => ask((number) => ({ number, read: 'findEvidence', query })),
    findElsewhere: (query) => ask((number) => ({ number, read: 'findElsewhere', query })),
    findNearlySame: (query) => ask((number) => ({ number, read: 'findNearlySame', query })),
    findImportedTwice: (query) => ask((number) => ({ number, read: 'findImportedTwice', query })),
    suggestStories: (query) => ask((number) => ({ number, read: 'suggestStories', query })),
    completeField: (query) => ask((number) => ({ number, read: 'completeField', query })),
    countFresh: (query) => ask((number) => ({ number, read: 'countFresh', query })),
    changed(change) {
      if (change.kind === 'story') post({ changed: change.id });
      else if (change.kind === 'facts') post({ changed: change.storyId });
    },
    async close() {
      const ending = worker;
      worker = null;
      fail(new NewsroomError('REFUSED', 'The archive is being closed.'));
      await ending?.terminate();
    },
  };
}
