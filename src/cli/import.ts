import { type Command, InvalidArgumentError } from 'commander';
import type { NewsroomClient } from '#core/newsroom.ts';
import type { ImportProgress } from '#shared/contract/exchange.ts';
import { writing } from './desk.ts';
import { filesOf, IMPORT_FORMATS, type ImportFormat, type Piece, piecesOf } from './import-files.ts';
import { print } from './output.ts';
import type { Common, Ending } from './run.ts';
import { say } from './say.ts';

interface ImportOptions extends Common {
  readonly format: ImportFormat;
}

type Result = Omit<Extract<ImportProgress, { kind: 'done' }>, 'kind'>;

/** Milliseconds between two words about progress. */
const SAY_EVERY = 2_000;

export function addImport(program: Command, ending: Ending): void {
  program
    .command('import')
    .description('stories from text, HTML and JSON Lines files; exit code 2 when something could not be read')
    .argument('<file...>', 'files, folders, or - for standard input')
    .option('--format <format>', IMPORT_FORMATS.join(', '), format, 'auto')
    .action(async (names: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const files = await filesOf(names, options.format);
      const result = await writing(options, ({ client }) => importAll(client, files, options.format));
      await print(result);
      if (result.failed.length > 0) ending.code = 2;
    });
}

function format(given: string): ImportFormat {
  const found = IMPORT_FORMATS.find((one) => one === given);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(
    `Stet reads ${IMPORT_FORMATS.slice(1).join(', ')} here, or tells them apart by itself with auto.`,
  );
}

async function importAll(client: NewsroomClient, files: readonly string[], chosen: ImportFormat): Promise<Result> {
  const result: Result = { imported: 0, skipped: 0, failed: [] };
  let said = Date.now();
  for (const file of files)
    for await (const piece of piecesOf(file, chosen))
      await importPiece(client, piece, result, (done) => {
        if (Date.now() - said < SAY_EVERY) return;
        said = Date.now();
        say(`${result.imported + result.skipped + result.failed.length + done} stories so far …`);
      });
  return result;
}

async function importPiece(
  client: NewsroomClient,
  piece: Piece,
  result: Result,
  progress: (done: number) => void,
): Promise<void> {
  const { file, format, data, linesBefore } = piece;
  for await (const event of await client.importing.file({ name: file, format, data })) {
    if (event.kind === 'progress') {
      progress(event.done);
      continue;
    }
    result.imported += event.imported;
    result.skipped += event.skipped;
    for (const { line, reason } of event.failed)
      result.failed.push({ file, ...(line === undefined ? {} : { line: line + linesBefore }), reason });
  }
}
