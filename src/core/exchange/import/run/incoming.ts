// Files that a window hands over for an import: they lie in a folder of the archive until they have been read.

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { archiveFiles } from '../../../archive/layout.ts';
import { NewsroomError } from '../../../errors.ts';
import type { FileOnDisk } from '../read/reading.ts';

const ID = /^[A-Za-z0-9_-]{1,64}$/;

const notAPath = () =>
  new NewsroomError('INVALID', 'That is not a path inside the imported folder, so the file was not taken.');

/** The folder of one import's files. */
export const incomingFolder = (archiveFolder: string, importId: string): string =>
  join(archiveFiles(archiveFolder).incoming, importId);

/**
 * Where a file of an import goes. No name of it leads out of the import's folder, and none is a device.
 *
 * @param path decoded, with "/" between names.
 * @throws {NewsroomError} INVALID.
 */
export function incomingPath(archiveFolder: string, importId: string, path: string): string {
  if (!ID.test(importId)) throw notAPath();
  const names = path.split('/');
  const fits = (name: string) => name.length <= 200 && !/^\.{0,2}$|[\\:\0]|[. ]$/.test(name);
  if (path.length > 1_000 || !names.every(fits)) throw notAPath();
  const base = incomingFolder(archiveFolder, importId);
  const target = join(base, ...names);
  if (!target.startsWith(base + sep)) throw notAPath();
  return target;
}

/** Streams a body to where its import reads it. Takes files only for an import that has begun: one that has no folder is refused. */
export async function takeIncoming(
  archiveFolder: string,
  importId: string,
  path: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<void> {
  const target = incomingPath(archiveFolder, importId, path);
  const begun = await readdir(incomingFolder(archiveFolder, importId)).catch(() => null);
  if (begun === null) throw new NewsroomError('NOT_FOUND', 'This import has ended. Begin it again.');
  await mkdir(dirname(target), { recursive: true });
  try {
    await pipeline(body === null ? Readable.from([]) : Readable.fromWeb(body), createWriteStream(target));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

/** @throws {NewsroomError} INVALID. */
export const incomingFile = (archiveFolder: string, importId: string, path: string): FileOnDisk => ({
  path: incomingPath(archiveFolder, importId, path),
  name: path,
  root: incomingFolder(archiveFolder, importId),
});

/** Takes away what imports that ended or broke off left behind. */
export async function clearIncoming(archiveFolder: string, open: ReadonlySet<string>): Promise<void> {
  const { incoming } = archiveFiles(archiveFolder);
  for (const name of await readdir(incoming).catch(() => []))
    if (!open.has(name)) await rm(join(incoming, name), { recursive: true, force: true });
}
