import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { ExportRun } from '#core/exchange/export/export-story.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/exchange.ts';
import { reading, storyNamed } from './desk.ts';
import { outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';
import { say } from './say.ts';

interface ExportOptions extends Common {
  readonly format: ExportFormat;
  readonly out: string;
}

export function addExport(program: Command, ending: Ending): void {
  program
    .command('export')
    .description('stories as files; a story that a gate blocks gives no file and exit code 1')
    .argument('<story...>', 'ids or external ids')
    .addOption(new Option('--format <format>').choices(EXPORT_FORMATS).makeOptionMandatory())
    .requiredOption('--out <folder>', 'where the files go')
    .action(async (stories: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      if (!(await exportAll(stories, options))) ending.code = 1;
    });
}

/** False when one of them was refused; the others are written. */
const exportAll = (stories: readonly string[], options: ExportOptions): Promise<boolean> =>
  reading(options, async (newsroom) => {
    const { exportToFolder } = await import('#core/exchange/export/export-story.ts');
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
        const files = await exportToFolder(newsroom.context, id, options.format, resolve(options.out), run);
        await output.add({ id, files });
      } catch (error) {
        allWritten = false;
        say(`${name}: ${asNewsroomError(error).message}`);
      }
    }
    await output.end();
    return allWritten;
  });
