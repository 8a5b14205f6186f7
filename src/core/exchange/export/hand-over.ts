// Desk files and fact sheets into a folder. They are for colleagues and lawyers, not for readers, so no gate stands before them.

import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context } from '../../context.ts';
import { writeWholeFile } from '../../media/whole-file.ts';
import { makeDeskFile } from '../desk-file/make-desk-file.ts';
import { type ExportRun, oneName } from './export-story.ts';
import { makeFactSheet } from './fact-sheet.ts';

export type HandOverFormat = 'factsheet' | 'stet';

export interface HandOver {
  readonly id: string;
  readonly format: HandOverFormat;
  /** Asked for by name. */
  readonly withPrivate: boolean;
}

/**
 * Writes one whole file. Where another story of the run has its name, the story's id is put into it.
 *
 * @returns its path.
 * @throws {NewsroomError} as making it does; the file system's errors.
 */
export async function handOverToFolder(
  context: Context,
  { format, ...asked }: HandOver,
  folder: string,
  run: ExportRun,
): Promise<string> {
  const made = format === 'stet' ? await makeDeskFile(context, asked) : makeFactSheet(context, asked);
  const taken = (run.names.get(oneName(made.file)) ?? asked.id) !== asked.id;
  const ending = /(?:\.private)?\.facts\.html$/.exec(made.file)?.[0] ?? extname(made.file);
  const file = taken ? `${made.file.slice(0, -ending.length)}-${asked.id}${ending}` : made.file;
  await mkdir(folder, { recursive: true });
  await writeWholeFile(join(folder, file), 'bytes' in made ? made.bytes : made.text);
  run.names.set(oneName(file), asked.id);
  if (taken) run.renamed(file);
  return join(folder, file);
}
