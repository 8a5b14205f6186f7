// A new story, empty or with what it begins from.

import type { Story } from '#shared/contract/story.ts';
import type { Context } from '../context.ts';
import { type SomeContent, wholeContent } from './content-json.ts';
import { keepNewStory } from './keep-content.ts';
import { openStory } from './open-story.ts';

/** Fields left out are empty. Marks in the document get records; marks that belong to another story get ids of their own. */
export function createStory(context: Context, { content }: { readonly content: SomeContent }): Story {
  const id = context.host.newId();
  const at = context.at();
  const by = context.me();
  context.archive.transaction(() => {
    const row = { id, externalId: null, status: 'draft', created: at, published: null } as const;
    keepNewStory(context.archive.db, row, wholeContent(content), { at, by, reason: 'created' });
  });
  context.announce({ kind: 'story', id, revision: 1, by });
  return openStory(context, id);
}
