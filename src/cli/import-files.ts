// Which files an import reads: those that are named, those of folders, and standard input, which is put into a file first.

import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatOf, isNamedLikeImage, isNamedLikeStories } from '#core/exchange/import/read/file-format.ts';
import type { FileOnDisk } from '#core/exchange/import/read/reading.ts';
import { headOf } from '#core/exchange/import/read/text-of-file.ts';
import type { ImportFormat } from '#shared/contract/exchange.ts';
import { WrongInput } from './say.ts';

export const STANDARD_INPUT = '-';

export interface FilesToImport {
  readonly files: readonly FileOnDisk[];
  /** Takes away what was put on the disk for the import. */
  done(): Promise<void>;
}

/**
 * The files that `names` stand for: a folder stands for every file in it that stories can be read from, in order; its images are found by the
 * stories that show them. Throws WrongInput for a name that is nothing, and for a file whose format nobody can tell.
 */
export async function filesOf(names: readonly string[], format: ImportFormat): Promise<FilesToImport> {
  const files: FileOnDisk[] = [];
  for (const name of names) {
    const found = name === STANDARD_INPUT ? null : await stat(name).catch(() => undefined);
    if (found === undefined) throw new WrongInput(`There is no file or folder ${name}. Nothing was imported.`);
    if (found?.isDirectory() === true) files.push(...(await filesIn(name, format)));
    else if (found !== null) files.push(await fileNamed(name, format));
  }
  if (!names.includes(STANDARD_INPUT)) return { files, done: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'stet-import-'));
  const path = join(folder, 'standard-input');
  await pipeline(process.stdin, createWriteStream(path));
  return {
    files: [...files, { path, name: STANDARD_INPUT, root: null }],
    done: () => rm(folder, { recursive: true, force: true }),
  };
}

async function fileNamed(name: string, format: ImportFormat): Promise<FileOnDisk> {
  const told = format === 'auto' && !isNamedLikeStories(name) ? formatOf(name, await headOf(name)) : null;
  if (told !== null && typeof told !== 'string')
    throw new WrongInput(
      `${name}: ${told.reason} Name the format with --format if it is one of them. Nothing was imported.`,
    );
  const path = resolve(name);
  return { path, name, root: dirname(path) };
}

async function filesIn(folder: string, format: ImportFormat): Promise<FileOnDisk[]> {
  const root = resolve(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && (format === 'auto' ? isNamedLikeStories(entry.name) : !isNamedLikeImage(entry.name)),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((name) => ({ path: resolve(name), name, root }));
}
