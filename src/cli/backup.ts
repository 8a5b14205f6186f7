import { resolve } from 'node:path';
import type { Command } from 'commander';
import { reading } from './desk.ts';
import { print } from './output.ts';
import type { Common, Ending } from './run.ts';

interface BackupOptions extends Common {
  readonly out?: string;
}

export function addBackup(program: Command, _ending: Ending): void {
  program
    .command('backup')
    .description('a verified copy of the archive, beside its others or as FILE; works while Stet is open')
    .option('--out <file>', 'where the copy goes')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<BackupOptions>();
      await reading(options, async ({ context }) => {
        const { makeBackup } = await import('#core/archive/backup.ts');
        const { folder } = context.archive;
        const out = options.out === undefined ? {} : { out: resolve(options.out) };
        await print(await makeBackup({ folder, now: Date.now, ...out }));
      });
    });
}
