// `stet quotes` finds quotations in texts that come in on standard input.

import type { Command } from 'commander';
import { findQuotations, type Quotation } from '#shared/quotations/index.ts';
import { answerLines } from './answer-lines.ts';
import { outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';

export function addQuotes(program: Command, ending: Ending): void {
  program
    .command('quotes')
    .description('the quotations in texts, one {"id", "text", "language"?} a line of standard input')
    .action(async (_options: unknown, command: Command) => {
      const good = await answerLines(process.stdin, outputOf(command.optsWithGlobals<Common>()), (asked) => {
        const language = asked.maybe('language');
        const options = typeof language === 'string' ? { language } : {};
        return { id: asked.id, quotes: findQuotations(asked.text('text'), options).map(shown) };
      });
      if (!good) ending.code = 2;
    });
}

const shown = ({ start, end, speaker, cue, kind, confidence }: Quotation) => ({
  start,
  end,
  speaker:
    speaker === null
      ? null
      : { start: speaker.start, end: speaker.end, ...(speaker.name === undefined ? {} : { name: speaker.name }) },
  cue: cue === null ? null : { start: cue.start, end: cue.end },
  kind,
  confidence,
});
