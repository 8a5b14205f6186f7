import type { Command } from 'commander';
import { reading } from './desk.ts';
import { print } from './output.ts';
import type { Common, Ending } from './run.ts';

export function addVerify(program: Command, ending: Ending): void {
  program
    .command('verify')
    .description('reads the whole archive and says what does not hold; exit code 1 when something does not')
    .action((_options: unknown, command: Command) =>
      reading(command.optsWithGlobals<Common>(), async ({ client }) => {
        const report = await client.archive.verify({});
        await print(report);
        if (!report.ok) ending.code = 1;
      }),
    );
}
