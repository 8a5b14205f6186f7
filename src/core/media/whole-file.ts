// Writing a file so that a kill, a crash or a full disk leaves the old one or the new one, never half of one.

import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes beside the target under a temporary name, syncs the bytes to the disk, renames, and syncs the folder (where the system can).
 *
 * @throws the file system's error; then the target is as it was and nothing is left beside it.
 */
export async function writeWholeFile(target: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(target);
  // Short, so that a long name still fits a file system's 255 bytes.
  const temporary = join(folder, `.${basename(target).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Windows cannot open a folder to sync it; there the rename itself is journaled. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
