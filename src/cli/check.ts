import type { Command } from 'commander';
import { reading, storyNamed } from './desk.ts';
import { print } from './output.ts';
import type { Common, Ending } from './run.ts';

export function addCheck(program: Command, ending: Ending): void {
  program
    .command('check')
    .description('what stands between a story and its publication; exit code 1 when something blocks')
    .argument('<story>', 'id or external id')
    .action((story: string, _options: unknown, command: Command) =>
      reading(command.optsWithGlobals<Common>(), async (newsroom) => {
        const report = await newsroom.client.gate.report({ id: await storyNamed(newsroom, story) });
        await print(report);
        if (report.blocked) ending.code = 1;
      }),
    );
}
