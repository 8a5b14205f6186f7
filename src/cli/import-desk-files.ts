// Taking in desk files (.stet) at the command line.

import { readFile, stat } from 'node:fs/promises';
import type { Newsroom } from '#core/newsroom.ts';
import type { TakenIn } from '#shared/contract/desk-file.ts';
import { say } from './say.ts';

export const isDeskFile = (name: string): boolean => name.toLowerCase().endsWith('.stet');

export interface TakenInAll {
  /** Stories that were not in the archive. */
  readonly imported: number;
  /** Files that told nothing new. */
  readonly skipped: number;
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
  /** What came of each; the words of facts are left to the window. */
  readonly deskFiles: readonly (Omit<TakenIn, 'sealed'> & {
    readonly file: string;
    readonly sealed: readonly string[];
  })[];
}

/** In the order given; a file that cannot be taken in changes nothing and does not stop the others. */
export async function takeInAll({ context }: Newsroom, files: readonly string[]): Promise<TakenInAll> {
  const { MAX_DESK_FILE } = await import('#core/exchange/desk-file/read-desk-file.ts');
  const { takeInDeskFile } = await import('#core/exchange/desk-file/take-in.ts');
  const { asNewsroomError } = await import('#core/failures.ts');
  const failed: TakenInAll['failed'][number][] = [];
  const deskFiles: TakenInAll['deskFiles'][number][] = [];
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile() !== true) failed.push({ file, reason: 'There is no such file.' });
    else if (found.size > MAX_DESK_FILE) failed.push({ file, reason: 'It is larger than a desk file can be.' });
    else
      try {
        const taken = await takeInDeskFile(context, await readFile(file));
        deskFiles.push({ file, ...taken, sealed: taken.sealed.map(({ factId }) => factId) });
        for (const note of taken.notes) say(`${file}: ${note}`);
        if (taken.differences > 0)
          say(
            `${file}: ${taken.differences} differences wait to be chosen in the window. Nothing of yours was changed.`,
          );
      } catch (error) {
        failed.push({ file, reason: asNewsroomError(error).message });
      }
  }
  const told = ({ text, facts, checks, evidence, sources, filled, differences }: TakenIn): boolean =>
    text === 'new' || text === 'taken' || facts + checks + evidence + sources + filled + differences > 0;
  return {
    imported: deskFiles.filter(({ text }) => text === 'new').length,
    skipped: deskFiles.filter((taken) => !told({ ...taken, sealed: [] })).length,
    failed,
    deskFiles,
  };
}
