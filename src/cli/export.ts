import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { ExportRun } from '#core/exchange/export/export-story.ts';
import type { HandOverFormat } from '#core/exchange/export/hand-over.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/exchange.ts';
import { reading, storyNamed } from './desk.ts';
import { outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';
import { say, WrongInput } from './say.ts';

interface ExportOptions extends Common {
  readonly format: ExportFormat | HandOverFormat;
  readonly out: string;
  readonly withPrivate?: true;
}

export function addExport(program: Command, ending: Ending): void {
  program
    .command('export')
    .description('stories as files; a story that a gate blocks gives no file and exit code 1')
    .argument('<story...>', 'ids or external ids')
    .addOption(new Option('--format <format>').choices([...EXPORT_FORMATS, ...HAND_OVER]).makeOptionMandatory())
    .requiredOption('--out <folder>', 'where the files go')
    .option(
      '--with-private',
      'with private fields: for factsheet and stet alone, and only when somebody asks for it here',
    )
    .action(async (stories: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      if (options.withPrivate === true && !isHandOver(options.format))
        throw new WrongInput('Only a fact sheet and a desk file can hold private fields. Nothing was written.');
      if (!(await exportAll(stories, options))) ending.code = 1;
    });
}

/** For colleagues and lawyers: no gate stands before them. */
const HAND_OVER: readonly HandOverFormat[] = ['factsheet', 'stet'];
const isHandOver = (format: ExportOptions['format']): format is HandOverFormat =>
  HAND_OVER.some((one) => one === format);

/** False when one of them was refused; the others are written. */
const exportAll = (stories: readonly string[], options: ExportOptions): Promise<boolean> =>
  reading(options, async (newsroom) => {
    const { exportToFolder } = await import('#core/exchange/export/export-story.ts');
    const { handOverToFolder } = await import('#core/exchange/export/hand-over.ts');
    const { asNewsroomError } = await import('#core/failures.ts');
    const output = outputOf(options);
    const run: ExportRun = {
      names: new Map(),
      renamed: (file) => say(`Another story of this run has the name that the slug gives, so this one is in ${file}.`),
    };
    let allWritten = true;
    for (const name of stories) {
      try {
        const id = await storyNamed(newsroom, name);
        const { format } = options;
        const folder = resolve(options.out);
        const files = isHandOver(format)
          ? [
              await handOverToFolder(
                newsroom.context,
                { id, format, withPrivate: options.withPrivate === true },
                folder,
                run,
              ),
            ]
          : await exportToFolder(newsroom.context, id, format, folder, run);
        await output.add({ id, files });
      } catch (error) {
        allWritten = false;
        say(`${name}: ${asNewsroomError(error).message}`);
      }
    }
    await output.end();
    return allWritten;
  });
