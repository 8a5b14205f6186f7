// The thread for long care of the archive: one backup or one verification, then it ends.

import { parentPort, workerData } from 'node:worker_threads';
import type { ErrorCode } from '#shared/contract/base.ts';
import { copyVerified } from '../archive/copy-verified.ts';
import { asNewsroomError } from '../failures.ts';
import { verifyArchive } from './verify-archive.ts';

export type UpkeepOrder =
  | { readonly task: 'backup'; readonly source: string; readonly target: string }
  | { readonly task: 'verify'; readonly source: string };
export type UpkeepResult =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: Exclude<ErrorCode, 'CONFLICT'>; readonly sentence: string };

const carryOut = async (order: UpkeepOrder): Promise<unknown> =>
  order.task === 'backup' ? copyVerified(order.source, order.target) : verifyArchive(order.source);

function failure(error: unknown): UpkeepResult {
  const { code, message } = asNewsroomError(error);
  return { ok: false, code: code === 'CONFLICT' ? 'FAILED' : code, sentence: message };
}

carryOut(workerData as UpkeepOrder)
  .then((result): UpkeepResult => ({ ok: true, result }), failure)
  .then((result) => parentPort?.postMessage(result));
