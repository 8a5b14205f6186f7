// Has files read in a thread of their own, one at a time, within limits of time and memory: no file can hold up a save or end the newsroom.

import { Worker } from 'node:worker_threads';
import type { EvidenceType, Places } from '#shared/story/evidence-file.ts';
import { threadEntry } from '../thread-entry.ts';
import type { EvidenceAnswer, EvidenceOrder } from './evidence-thread.ts';
import { nothingRead, type Reading } from './read/reading.ts';

/** Milliseconds after which a file counts as unreadable; a reader that can gives up earlier with what it has. */
const TIME = 120_000;
/** Megabytes of the thread's own memory. A PDF of 500 pages takes some 150. */
const MEMORY = 1_024;

const TOO_LONG =
  'It took too long to read this file, so its text could not be taken out. The file is kept as it is: compare it by eye, or add the pages that matter as a file of their own.';
const TOO_MUCH =
  'This file needs more memory than it may have, so its text could not be read. The file is kept as it is: compare it by eye, or add the pages that matter as a file of their own.';
const FAILED =
  'Something in Stet went wrong while this file was read, so its text could not be taken out. The file is kept as it is: compare it by eye.';

export interface Readings {
  /** Whatever is wrong with the file becomes the reading's note. Null when the newsroom is being closed: the file stays unread. */
  read(path: string, type: EvidenceType): Promise<Reading | null>;
  /** Page, timecode or line of the words in a text; empty where they do not stand in it or cannot be found in time. */
  locate(words: string, text: string, places: Places | null): Promise<string>;
  stop(): Promise<void>;
}

/** What a test may set lower. */
export interface Limits {
  readonly time: number;
  readonly memory: number;
}

export function startReadings(
  log: (message: string) => void,
  limits: Limits = { time: TIME, memory: MEMORY },
): Readings {
  let last: Promise<unknown> = Promise.resolve();
  let running: Worker | null = null;
  let stopped = false;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  /** Null when it was stopped from outside; a sentence when it was ended by a limit. */
  const carryOut = (order: EvidenceOrder): Promise<EvidenceAnswer | null> =>
    new Promise((resolve) => {
      const worker = new Worker(threadEntry(import.meta.url, './evidence-thread.ts', 'evidence-thread.js'), {
        workerData: order,
        resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      });
      running = worker;
      const late = setTimeout(() => {
        resolve({ ok: false, sentence: TOO_LONG });
        void worker.terminate();
      }, limits.time);
      worker.once('message', (answer: EvidenceAnswer) => {
        resolve(answer);
        void worker.terminate();
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (!memory) log(`Reading evidence failed: ${error.name}`);
        resolve({ ok: false, sentence: memory ? TOO_MUCH : FAILED });
      });
      worker.once('exit', () => {
        clearTimeout(late);
        running = null;
        resolve(stopped ? null : { ok: false, sentence: FAILED });
      });
    });

  return {
    read: (path, type) =>
      inTurn(async () => {
        const answer = stopped ? null : await carryOut({ task: 'read', path, type });
        if (answer === null) return null;
        return answer.ok && answer.task === 'read' ? answer.reading : nothingRead(answer.ok ? FAILED : answer.sentence);
      }),
    locate: (words, text, places) =>
      inTurn(async () => {
        const answer = stopped ? null : await carryOut({ task: 'locate', words, text, places });
        return answer?.ok === true && answer.task === 'locate' ? answer.locator : '';
      }),
    async stop() {
      stopped = true;
      await running?.terminate();
      await last;
    },
  };
}
