import type { Command } from 'commander';
import { writing } from './desk.ts';
import { print } from './output.ts';
import type { Common, Ending } from './run.ts';

export function addSample(program: Command, _ending: Ending): void {
  program
    .command('sample')
    .description('fills an empty archive with the sample newsroom')
    .action((_options: unknown, command: Command) =>
      writing(command.optsWithGlobals<Common>(), async ({ client }) => print(await client.archive.openSample({}))),
    );
}
