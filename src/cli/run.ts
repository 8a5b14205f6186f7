// The command line as a whole: which commands there are, and which exit code an ending gets.

import { Command, CommanderError } from 'commander';
import { readVersion } from '#core/version.ts';
import { ERRORS } from '#shared/contract/base.ts';
import { addAlign } from './align.ts';
import { addBackup } from './backup.ts';
import { addCheck } from './check.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addList } from './list.ts';
import { leaveQuietlyWhenNobodyReads } from './output.ts';
import { addQuotes } from './quotes.ts';
import { addRelated } from './related.ts';
import { addSample } from './sample.ts';
import { say, WrongInput } from './say.ts';
import { addSearch } from './search.ts';
import { addVerify } from './verify.ts';

/** 0 done; 1 refused (a gate, a conflict, not found); 2 wrong usage or input. */
export type ExitCode = 0 | 1 | 2;

/** What every command can be told. */
export interface Common {
  readonly archive?: string;
  readonly json?: true;
  readonly jsonl?: true;
}

/** How a command ends; set by its action. */
export interface Ending {
  code: ExitCode;
}

export async function run(words: readonly string[]): Promise<ExitCode> {
  leaveQuietlyWhenNobodyReads();
  const ending: Ending = { code: 0 };
  const program = new Command('stet')
    .description('The newsroom with no window: an archive’s stories in, found, checked and out.')
    .version(readVersion())
    .option('--archive <folder>', 'folder of the archive (default: the one that Stet opens)')
    .option('--json', 'print one JSON value')
    .option('--jsonl', 'print one JSON value a line')
    .exitOverride();
  for (const add of [
    addImport,
    addList,
    addSearch,
    addRelated,
    addQuotes,
    addAlign,
    addCheck,
    addExport,
    addBackup,
    addVerify,
    addSample,
  ])
    add(program, ending);
  try {
    await program.parseAsync(words, { from: 'user' });
    return ending.code;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): ExitCode {
  // Commander has already said what was wrong, or printed what was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WrongInput) {
    say(error.message);
    return 2;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = code in ERRORS || (error instanceof Error && 'syscall' in error);
  say(known ? (error as Error).message : `Something in Stet itself went wrong: ${String(error)}`);
  return code === 'INVALID' || code === 'TOO_LARGE' ? 2 : 1;
}
