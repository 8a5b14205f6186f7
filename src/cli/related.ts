// `stet related` suggests stories of the archive that belong beside others.

import type { Command } from 'commander';
import { readLines } from '#core/exchange/import/read/lines.ts';
import type { Newsroom } from '#core/newsroom.ts';
import { wholeNumber } from './arguments.ts';
import { reading, storyNamed } from './desk.ts';
import { type Output, outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';
import { say, WrongInput } from './say.ts';

interface RelatedOptions extends Common {
  readonly limit: number;
  readonly earlier?: true;
  readonly desk?: true;
}

/** The most that one question to the archive answers. */
const MOST = 50;

export function addRelated(program: Command, ending: Ending): void {
  program
    .command('related')
    .description(
      'stories that belong beside each STORY, or beside those of one {"id"} a line of standard input with --jsonl',
    )
    .argument('[story...]')
    .option('--limit <n>', `at most so many for each, up to ${MOST}`, wholeNumber, 10)
    .option('--earlier', 'only stories dated before it')
    .option('--desk', 'only stories of its desk')
    .action(async (names: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<RelatedOptions>();
      if (names.length === 0 && options.jsonl !== true)
        throw new WrongInput('Name the stories, or give their ids with --jsonl on standard input.');
      const good = await reading(options, async (newsroom) => {
        const output = outputOf(options);
        const answered =
          names.length > 0
            ? await answerNames(newsroom, names, options, output)
            : await answerIds(newsroom, options, output);
        await output.end();
        return answered;
      });
      if (!good) ending.code = names.length > 0 ? 1 : 2;
    });
}

/** Answers every story that there is; false when one was not found. */
async function answerNames(
  newsroom: Newsroom,
  names: readonly string[],
  options: RelatedOptions,
  output: Output,
): Promise<boolean> {
  let good = true;
  for (const name of names) good = (await answer(newsroom, name, name, options, output, '')) && good;
  return good;
}

async function answerIds(newsroom: Newsroom, options: RelatedOptions, output: Output): Promise<boolean> {
  let good = true;
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number += 1;
    if (line.trim() === '') continue;
    const id = idOf(line);
    if (id !== null) good = (await answer(newsroom, String(id), id, options, output, `Line ${number}: `)) && good;
    else {
      good = false;
      say(`Line ${number}: There is no {"id"} in it.`);
    }
  }
  return good;
}

function idOf(line: string): string | number | null {
  try {
    const { id } = JSON.parse(line) as { readonly id?: unknown };
    return typeof id === 'string' || typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}

async function answer(
  newsroom: Newsroom,
  name: string,
  id: string | number,
  { limit, earlier, desk }: RelatedOptions,
  output: Output,
  place: string,
): Promise<boolean> {
  let storyId: string;
  try {
    storyId = await storyNamed(newsroom, name);
  } catch (error) {
    say(place + (error as Error).message);
    return false;
  }
  const suggestions = await newsroom.client.related.suggest({
    storyId,
    text: null,
    filters: { earlierOnly: earlier === true, sameDesk: desk === true },
    limit: Math.min(Math.max(limit, 1), MOST),
  });
  // Ids of the same kind as asked: whoever knows stories by their external ids need not know ours.
  const byOwnId = storyId === name;
  const shown = suggestions.slice(0, limit);
  await output.add({
    id,
    related: shown.map((one) => (byOwnId ? one.id : (one.externalId ?? one.id))),
    reasons: shown.map(({ reasons }) => reasons),
  });
  return true;
}
