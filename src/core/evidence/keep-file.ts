// The evidence folder: files of any size, streamed to the disk under the hash of their bytes, and found by a name that cannot leave the folder.

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, stat, statfs } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { KeptFile } from '#shared/contract/evidence.ts';
import { evidenceFileName, evidenceTypeOf } from '#shared/story/evidence-file.ts';
import { archiveFiles } from '../archive/layout.ts';
import { NewsroomError } from '../errors.ts';
import { syncFolder } from '../media/whole-file.ts';
import { HEAD_BYTES, sniffFile } from './sniff-file.ts';

const MEBIBYTE = 1_048_576;
/** Bytes of the largest file that is kept: a day of uncompressed sound. */
export const MAX_EVIDENCE_BYTES = 8 * 1_024 * MEBIBYTE;
/** Left free on the disk, so that a recording never takes the last room from a save. */
const SPARE = 64 * MEBIBYTE;
/** Bytes written between two looks at the room that is left. */
const LOOK_EVERY = 32 * MEBIBYTE;

const TOO_LARGE = 'This file is larger than 8 GB, so it was not kept. Keep a shorter part of it and add that.';
const EMPTY = 'This file is empty, so there is nothing to keep. Save it again where it comes from, then add it.';
const NO_ROOM =
  'There is too little room on the disk for this file, so it was not kept; everything saved before is safe. Free some space, then add it again.';
/** An upload that was cut off longer ago than this (milliseconds) is nobody's any more. */
const ABANDONED = 24 * 3_600_000;

/**
 * Keeps a file once under the SHA-256 of its bytes, whatever it holds; at no time more than a piece of it is in memory.
 *
 * @param freeBytes bytes free where a folder lies; the file system's answer unless a test says otherwise.
 * @throws {NewsroomError} TOO_LARGE above MAX_EVIDENCE_BYTES, INVALID for an empty file, DISK without room. Then nothing is left of it.
 */
export async function keepEvidenceFile(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  freeBytes: (folder: string) => Promise<number> = freeOnDisk,
): Promise<KeptFile> {
  const place = archiveFiles(folder).evidence;
  await mkdir(place, { recursive: true });
  const temporary = join(place, `.${randomUUID()}.tmp`);
  try {
    const kept = await writeHashed(temporary, content, () => freeBytes(place));
    await rename(temporary, join(place, evidenceFileName(kept)));
    await syncFolder(place);
    return kept;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function freeOnDisk(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function writeHashed(
  path: string,
  content: AsyncIterable<Uint8Array>,
  free: () => Promise<number>,
): Promise<KeptFile> {
  const hash = createHash('sha256');
  const head = Buffer.alloc(HEAD_BYTES);
  let bytes = 0;
  let looked = Number.NEGATIVE_INFINITY;
  const file = await open(path, 'wx');
  try {
    for await (const piece of content) {
      if (bytes < HEAD_BYTES) head.set(piece.subarray(0, HEAD_BYTES - bytes), bytes);
      if (bytes + piece.length > MAX_EVIDENCE_BYTES) throw new NewsroomError('TOO_LARGE', TOO_LARGE);
      if (bytes - looked >= LOOK_EVERY) {
        if ((await free()) < SPARE + LOOK_EVERY) throw new NewsroomError('DISK', NO_ROOM);
        looked = bytes;
      }
      hash.update(piece);
      await file.writeFile(piece);
      bytes += piece.length;
    }
    if (bytes === 0) throw new NewsroomError('INVALID', EMPTY);
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest('hex'), type: sniffFile(head.subarray(0, Math.min(bytes, HEAD_BYTES))), bytes };
}

/** Path of a kept file by its name (`HASH.ext`, never percent-encoded), or null: another form of name, no such file, or a link that leads elsewhere. */
export async function evidencePath(folder: string, name: string): Promise<string | null> {
  if (evidenceTypeOf(name) === null) return null;
  try {
    const place = await realpath(archiveFiles(folder).evidence);
    const file = await realpath(join(place, name));
    return file === place + sep + name && (await stat(file)).isFile() ? file : null;
  } catch {
    // Not there, or not to be read: the same answer, so that nobody learns which.
    return null;
  }
}

/** Takes away what uploads that were cut off by a crash have left. */
export async function removeAbandoned(folder: string, now: number): Promise<void> {
  const place = archiveFiles(folder).evidence;
  for (const name of await readdir(place).catch(() => [])) {
    if (!/^\.[0-9a-f-]{36}\.tmp$/.test(name)) continue;
    const path = join(place, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > ABANDONED) await rm(path, { force: true });
  }
}
