// `stet quotes` finds quotations in texts that come in on standard input; it opens no archive and loads no SQLite.

import type { Command } from 'commander';
import { findQuotations, type Quotation } from '#shared/quotations/index.ts';
import { readLines } from './lines.ts';
import { type Output, outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';
import { say } from './say.ts';

export function addQuotes(program: Command, ending: Ending): void {
  program
    .command('quotes')
    .description('the quotations in texts, one {"id", "text", "language"?} a line of standard input')
    .action(async (_options: unknown, command: Command) => {
      const output = outputOf(command.optsWithGlobals<Common>());
      if (!(await answerLines(process.stdin, output))) ending.code = 2;
    });
}

/** Answers every line that can be answered; false when one could not. */
async function answerLines(stream: AsyncIterable<Uint8Array>, output: Output): Promise<boolean> {
  let allGood = true;
  let number = 0;
  for await (const line of readLines(stream)) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      await output.add(answer(line));
    } catch (error) {
      allGood = false;
      say(`Line ${number}: ${error instanceof SyntaxError ? 'This is not JSON.' : String((error as Error).message)}`);
    }
  }
  await output.end();
  return allGood;
}

function answer(line: string) {
  const asked: unknown = JSON.parse(line);
  if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string')
    throw new Error('There is no "text" in it.');
  if (!('id' in asked) || (typeof asked.id !== 'string' && typeof asked.id !== 'number'))
    throw new Error('There is no "id" in it.');
  const language = 'language' in asked && typeof asked.language === 'string' ? { language: asked.language } : {};
  return { id: asked.id, quotes: findQuotations(asked.text, language).map(shown) };
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
