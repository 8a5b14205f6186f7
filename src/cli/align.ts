// `stet align` lays quotes against evidence that comes in on standard input.

import type { Command } from 'commander';
import { align } from '#shared/quotations/align.ts';
import { answerLines } from './answer-lines.ts';
import { outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';

export function addAlign(program: Command, ending: Ending): void {
  program
    .command('align')
    .description('quotes laid against evidence, one {"id", "quote", "evidence"} a line of standard input')
    .option('--spoken', 'the evidence is spoken: fillers, repeated words and false starts may be tidied')
    .action(async (options: { spoken?: true }, command: Command) => {
      const output = outputOf(command.optsWithGlobals<Common>());
      const spoken = options.spoken === true;
      const good = await answerLines(process.stdin, output, ({ id, text }) => {
        const { result, evidence, edits, sentence } = align(text('quote'), text('evidence'), { spoken });
        return { id, result, evidence, edits, sentence };
      });
      if (!good) ending.code = 2;
    });
}
