import type { Command } from 'commander';
import { wholeNumber } from './arguments.ts';
import { reading } from './desk.ts';
import { outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';

interface SearchOptions extends Common {
  readonly limit: number;
}

/** The most that one question to the archive answers. */
const MOST = 200;

export function addSearch(program: Command, _ending: Ending): void {
  program
    .command('search')
    .description('stories that hold all the words of QUERY, best first')
    .argument('<query...>')
    .option('--limit <n>', `at most so many, up to ${MOST}`, wholeNumber, 20)
    .action((words: string[], _options: unknown, command: Command) =>
      search(words.join(' '), command.optsWithGlobals<SearchOptions>()),
    );
}

const search = (query: string, options: SearchOptions): Promise<void> =>
  reading(options, async ({ client }) => {
    const output = outputOf(options);
    const limit = Math.min(Math.max(options.limit, 1), MOST);
    const { hits } = await client.search.stories({ query, limit, exclude: null });
    for (const { id, externalId, headline, date, snippet, score } of hits.slice(0, options.limit))
      await output.add({ id, externalId, headline, date, snippet: snippet.map(({ text }) => text).join(''), score });
    await output.end();
  });
