import { type Command, Option } from 'commander';
import type { Newsroom } from '#core/newsroom.ts';
import { IMPORT_FORMATS, type ImportFormat, type ImportProgress } from '#shared/contract/exchange.ts';
import { writing } from './desk.ts';
import { isDeskFile, takeInAll } from './import-desk-files.ts';
import { type FilesToImport, filesOf } from './import-files.ts';
import { print } from './output.ts';
import type { Common, Ending } from './run.ts';
import { say, WrongInput } from './say.ts';

interface ImportOptions extends Common {
  readonly format: ImportFormat;
}

type Done = Extract<ImportProgress, { kind: 'done' }>;

/** Milliseconds between two words about progress. */
const SAY_EVERY = 2_000;

export function addImport(program: Command, ending: Ending): void {
  program
    .command('import')
    .description(
      'stories from files and folders, or desk files (.stet) to merge; exit code 2 when something could not be read',
    )
    .argument('<file...>', 'files, folders, or - for standard input')
    .addOption(new Option('--format <format>', 'what the files hold').choices(IMPORT_FORMATS).default('auto'))
    .action(async (names: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      if (names.some(isDeskFile)) {
        if (!names.every(isDeskFile))
          throw new WrongInput(
            'Desk files are taken in by themselves. Nothing was imported; name them in a call of their own.',
          );
        const result = await writing(options, (newsroom) => takeInAll(newsroom, names));
        await print(result);
        if (result.failed.length > 0) ending.code = 2;
        return;
      }
      const found = await filesOf(names, options.format);
      try {
        const { imported, skipped, failed, quotations } = await writing(options, (newsroom) =>
          importAll(newsroom, names, found, options.format),
        );
        await print({ imported, skipped, failed, quotations });
        if (failed.length > 0) ending.code = 2;
      } finally {
        await found.done();
      }
    });
}

async function importAll(
  { context }: Newsroom,
  names: readonly string[],
  { files }: FilesToImport,
  format: ImportFormat,
): Promise<Done> {
  // Loaded here and not above: commands without an archive start without SQLite.
  const { beginImport, runImport } = await import('#core/exchange/import/run/run-import.ts');
  let result: Done = { kind: 'done', imported: 0, skipped: 0, failed: [] };
  let said = Date.now();
  for await (const event of runImport(context, beginImport(context, names.join(', ').slice(0, 1_000)), files, format)) {
    if (event.kind === 'done') result = event;
    else if (Date.now() - said > SAY_EVERY) {
      said = Date.now();
      say(
        `${event.done} stories so far, ${event.perSecond} a second, ${Math.floor((event.share ?? 0) * 100)} % read …`,
      );
    }
  }
  for (const { file, note } of result.notes ?? []) say(`${file}: ${note}`);
  return result;
}
