import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { implement } from '@orpc/server';
import { type ImportFormat, type ImportProgress, importing } from '#shared/contract/exchange.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { makeStory, readCopyAgainst } from './make-story.ts';
import { isNamedLikeImage } from './read/file-format.ts';
import { importRows } from './run/imports-rows.ts';
import { clearIncoming, incomingFile, incomingFolder } from './run/incoming.ts';
import { beginImport, type OpenImport, runImport } from './run/run-import.ts';
import { takeBack } from './run/take-back.ts';

/** Imports that the list shows. */
const LISTED = 100;

export const importingRoutes = (context: Context) => {
  const os = implement(importing);
  const open = new Map<string, OpenImport>();
  const { folder } = context.archive;

  const begin = async (name: string): Promise<OpenImport> => {
    const begun = beginImport(context, name);
    open.set(begun.id, begun);
    await clearIncoming(folder, new Set(open.keys()));
    await mkdir(incomingFolder(folder, begun.id), { recursive: true });
    return begun;
  };
  const end = async (id: string): Promise<void> => {
    open.delete(id);
    await rm(incomingFolder(folder, id), { recursive: true, force: true });
  };
  const openOne = (id: string): OpenImport => {
    const found = open.get(id);
    if (found !== undefined) return found;
    throw new NewsroomError(
      'NOT_FOUND',
      'This import has ended. What it brought is in the archive; begin it again for the rest.',
    );
  };

  async function* uploaded(
    { id, paths, format }: { readonly id: string; readonly paths: readonly string[]; readonly format: ImportFormat },
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ImportProgress, void, void> {
    const files = paths.map((path) => incomingFile(folder, id, path));
    try {
      yield* runImport(context, openOne(id), files, format, signal);
    } finally {
      for (const { path, name } of files) if (!isNamedLikeImage(name)) await rm(path, { force: true });
    }
  }

  /** A text that came with the call goes the way of every file: through the import's folder and the reading thread. */
  async function* file(
    { name, format, data }: { readonly name: string; readonly format: ImportFormat; readonly data: string },
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ImportProgress, void, void> {
    const begun = await begin(name);
    const path = join(incomingFolder(folder, begun.id), 'file');
    try {
      await writeFile(path, data);
      yield* runImport(context, begun, [{ path, name, root: null }], format, signal);
    } finally {
      await end(begun.id);
    }
  }

  return {
    readCopy: os.readCopy.handler(({ input }) => {
      const { parts, language } = readCopyAgainst(context.archive.db, input);
      return { parts, language };
    }),
    makeStory: os.makeStory.handler(({ input }) => makeStory(context, input)),
    file: os.file.handler(({ input, signal }) => file(input, signal)),
    begin: os.begin.handler(async ({ input }) => ({ id: (await begin(input.name)).id })),
    uploaded: os.uploaded.handler(({ input, signal }) => uploaded(input, signal)),
    end: os.end.handler(async ({ input }) => {
      await end(input.id);
      return {};
    }),
    takeBack: os.takeBack.handler(({ input, signal }) => takeBack(context, input, signal)),
    list: os.list.handler(() => importRows(context.archive.db, LISTED)),
  };
};
