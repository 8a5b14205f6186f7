// Desk files on their way between a window and the core: each waits in the archive's folder under a name that nobody can guess.

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { archiveFiles } from '../../archive/layout.ts';
import { NewsroomError } from '../../errors.ts';
import { writeWholeFile } from '../../media/whole-file.ts';
import { MAX_DESK_FILE } from './read-desk-file.ts';

/** Milliseconds; a person who looks into a file may be called away. */
const WAITS = 60 * 60 * 1_000;
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

const pathOf = (folder: string, waiting: string): string => join(archiveFiles(folder).deskFiles, `${waiting}.stet`);
const newName = (): string => randomBytes(24).toString('base64url');

/** Keeps what is streamed, never all of it in memory. Throws TOO_LARGE; then nothing stays. */
export async function keepSent(folder: string, body: ReadableStream<Uint8Array> | null): Promise<string> {
  await prepare(folder);
  const waiting = newName();
  const path = pathOf(folder, waiting);
  let size = 0;
  const limited = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      // Read to its end all the same, so that the answer reaches the page.
      if (size <= MAX_DESK_FILE) yield chunk;
    }
    if (size > MAX_DESK_FILE) throw tooLarge();
  };
  try {
    await pipeline(body === null ? Readable.from([]) : body, limited, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return waiting;
}

export async function keepMade(folder: string, bytes: Uint8Array): Promise<string> {
  await prepare(folder);
  const waiting = newName();
  await writeWholeFile(pathOf(folder, waiting), bytes);
  return waiting;
}

/** Null when there is none of that name. */
export async function readWaiting(folder: string, waiting: string): Promise<Uint8Array | null> {
  if (!NAME.test(waiting)) return null;
  return readFile(pathOf(folder, waiting)).catch(() => null);
}

/** Throws NOT_FOUND. */
export async function needWaiting(folder: string, waiting: string): Promise<Uint8Array> {
  const bytes = await readWaiting(folder, waiting);
  if (bytes === null)
    throw new NewsroomError('NOT_FOUND', 'That desk file waits no longer. Nothing was changed; open it again.');
  return bytes;
}

export const forget = (folder: string, waiting: string): Promise<void> => rm(pathOf(folder, waiting), { force: true });

const tooLarge = (): NewsroomError =>
  new NewsroomError(
    'TOO_LARGE',
    'This file is larger than a desk file can be, so it was not taken in. Ask for it without its largest evidence.',
  );

/** Makes the folder, and takes away what has waited too long. */
async function prepare(folder: string): Promise<void> {
  const { deskFiles } = archiveFiles(folder);
  await mkdir(deskFiles, { recursive: true });
  for (const name of await readdir(deskFiles)) {
    const path = join(deskFiles, name);
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now());
    if (age > WAITS) await rm(path, { force: true });
  }
}
