import { type Command, InvalidArgumentError } from 'commander';
import { STORY_STATUSES } from '#shared/story/content.ts';
import { wholeNumber } from './arguments.ts';
import { reading } from './desk.ts';
import { outputOf } from './output.ts';
import type { Common, Ending } from './run.ts';

interface ListOptions extends Common {
  readonly status?: (typeof STORY_STATUSES)[number];
  readonly limit?: number;
}

/** Rows asked for at a time. */
const PAGE = 500;

export function addList(program: Command, _ending: Ending): void {
  program
    .command('list')
    .description('the stories of the archive, newest change first')
    .option('--status <status>', `only those that are ${STORY_STATUSES.join(', ')}`, status)
    .option('--limit <n>', 'at most so many', wholeNumber)
    .action((_options: unknown, command: Command) => list(command.optsWithGlobals<ListOptions>()));
}

function status(given: string): string {
  if ((STORY_STATUSES as readonly string[]).includes(given)) return given;
  throw new InvalidArgumentError(`A story is ${STORY_STATUSES.join(', ')}.`);
}

const list = (options: ListOptions): Promise<void> =>
  reading(options, async ({ client }) => {
    const output = outputOf(options);
    let left = options.limit ?? Number.POSITIVE_INFINITY;
    for (let offset = 0; left > 0; offset += PAGE) {
      const { stories } = await client.story.list({ view: 'all', desk: null, offset, limit: PAGE });
      for (const { id, externalId, slug, headline, status, updated } of stories) {
        if (left === 0 || (options.status !== undefined && status !== options.status)) continue;
        left -= 1;
        await output.add({ id, externalId, slug, headline, status, updated });
      }
      if (stories.length < PAGE) break;
    }
    await output.end();
  });
