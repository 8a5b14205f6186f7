// The thread in which files are read and words are sought in long texts: one order, one answer, then it ends.

import { parentPort, workerData } from 'node:worker_threads';
import type { EvidenceType, Places } from '#shared/story/evidence-file.ts';
import { asNewsroomError } from '../failures.ts';
import { locate } from './locate.ts';
import { readEvidenceFile } from './read/read-file.ts';
import type { Reading } from './read/reading.ts';

export type EvidenceOrder =
  | { readonly task: 'read'; readonly path: string; readonly type: EvidenceType }
  | { readonly task: 'locate'; readonly words: string; readonly text: string; readonly places: Places | null };
export type EvidenceAnswer =
  | { readonly ok: true; readonly task: 'read'; readonly reading: Reading }
  | { readonly ok: true; readonly task: 'locate'; readonly locator: string }
  | { readonly ok: false; readonly sentence: string };

async function answer(order: EvidenceOrder): Promise<EvidenceAnswer> {
  try {
    if (order.task === 'locate')
      return { ok: true, task: 'locate', locator: locate(order.words, order.text, order.places) };
    return { ok: true, task: 'read', reading: await readEvidenceFile(order.path, order.type) };
  } catch (error) {
    return { ok: false, sentence: asNewsroomError(error).message };
  }
}

parentPort?.postMessage(await answer(workerData as EvidenceOrder));
