// The thread that makes one backup: copy, fsync, check, rename; then it ends.

import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { ErrorCode } from '#shared/contract/base.ts';
import { NewsroomError } from '../errors.ts';
import { asNewsroomError } from '../failures.ts';

export interface BackupOrder {
  readonly source: string;
  readonly target: string;
}
export type BackupResult =
  | { readonly ok: true; readonly bytes: number }
  | { readonly ok: false; readonly code: Exclude<ErrorCode, 'CONFLICT'>; readonly sentence: string };

/** Pages copied at a stretch: 16 MB, so that the thread can be ended between two. */
const PAGES_PER_STEP = 4_096;

const NOT_WHOLE =
  'The backup was made but did not pass its check, so it was thrown away: the archive itself may be damaged. The older backups are as they were. Verify the archive now.';

async function backUp({ source, target }: BackupOrder): Promise<number> {
  const halfMade = `${target}.half-made-${process.pid}`;
  try {
    await copy(source, halfMade);
    checkCopy(halfMade);
    flush(halfMade);
    renameSync(halfMade, target);
    if (process.platform !== 'win32') flush(dirname(target));
    return statSync(target).size;
  } catch (error) {
    for (const rest of [halfMade, `${halfMade}-wal`, `${halfMade}-shm`, `${halfMade}-journal`])
      rmSync(rest, { force: true });
    throw error;
  }
}

/** One read transaction over the whole copy: saves go on meanwhile, and the copy is the archive at one moment, however long it takes. */
async function copy(source: string, target: string): Promise<void> {
  rmSync(target, { force: true });
  const db = new Database(source, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    db.exec('begin');
    db.prepare('select count(*) from sqlite_schema').get();
    await db.backup(target, { progress: () => PAGES_PER_STEP });
    db.exec('commit');
  } finally {
    db.close();
  }
}

/** Makes the copy one file that needs no other beside it, and has SQLite read it through. */
function checkCopy(file: string): void {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = DELETE');
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new NewsroomError('DAMAGED', NOT_WHOLE);
  } finally {
    db.close();
  }
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function failure(error: unknown): BackupResult {
  const { code, message } = asNewsroomError(error);
  return code === 'CONFLICT'
    ? { ok: false, code: 'FAILED', sentence: message }
    : { ok: false, code, sentence: message };
}

backUp(workerData as BackupOrder)
  .then((bytes): BackupResult => ({ ok: true, bytes }), failure)
  .then((result) => parentPort?.postMessage(result));
