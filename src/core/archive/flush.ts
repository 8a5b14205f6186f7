import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until what was written to `file` has reached the disk. */
export function flushFile(file: string): void {
  // Windows flushes only through a handle that may write.
  flush(file, process.platform === 'win32' ? 'r+' : 'r');
}

/** Waits until the names in the folder of `file` have reached the disk; Windows has no such call and does it by itself. */
export function flushFolderOf(file: string): void {
  if (process.platform !== 'win32') flush(dirname(file), 'r');
}

function flush(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
