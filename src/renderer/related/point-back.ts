// Pointing back: the story that this one points to gets an entry that points here.

import type { Related, StoryStatus } from '#shared/story/content.ts';
import type { Client } from '../app/client.ts';

interface Here {
  readonly id: string;
  readonly status: StoryStatus;
}

/**
 * Attaches a story at the end of another one, as a revision of that one.
 *
 * @returns a function that takes it away again. Both reject with the archive's sentence, so with CONFLICT while somebody saves the other story.
 */
export async function pointBack(client: Client, here: Here, otherId: string): Promise<() => Promise<void>> {
  const entry: Related = {
    ...{ id: crypto.randomUUID(), role: 'similar', storyId: here.id, url: null, title: '' },
    seenStatus: here.status,
  };
  const other = await client.story.open({ id: otherId });
  const related = [...other.content.related, entry];
  await client.story.save({
    ...{ id: otherId, base: other.revision, reason: 'kept' },
    content: { ...other.content, related },
  });
  return async () => {
    const now = await client.story.open({ id: otherId });
    const without = now.content.related.filter(({ id }) => id !== entry.id);
    await client.story.save({
      ...{ id: otherId, base: now.revision, reason: 'kept' },
      content: { ...now.content, related: without },
    });
  };
}
