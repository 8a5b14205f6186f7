// Starts the thread for long care of the archive and waits for its one answer.

import { Worker } from 'node:worker_threads';
import { NewsroomError } from '../errors.ts';
import { threadEntry } from '../thread-entry.ts';
import type { UpkeepOrder, UpkeepResult } from './upkeep-thread.ts';

const stopped = (): NewsroomError =>
  new NewsroomError('REFUSED', 'That was stopped before it was done. Nothing was changed by it.');

/** What `copyVerified` or `verifyArchive` returned there. REFUSED when `signal` ended it early. */
export async function runUpkeep(order: UpkeepOrder, signal?: AbortSignal): Promise<unknown> {
  if (signal?.aborted === true) throw stopped();
  const entry = threadEntry(import.meta.url, './upkeep-thread.ts', 'upkeep-thread.js');
  const worker = new Worker(entry, { workerData: order });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (answer: UpkeepResult) => {
        if (answer.ok) resolve(answer.result);
        else reject(new NewsroomError(answer.code, answer.sentence));
      });
      worker.once('error', reject);
      worker.once('exit', () =>
        reject(signal?.aborted === true ? stopped() : new Error('The upkeep thread ended without a word.')),
      );
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
