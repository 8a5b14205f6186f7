// Saving: the words of a window become the archive's, if they were based on them.

import type { SaveResult } from '#shared/contract/story.ts';
import type { StoryContent } from '#shared/story/content.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { contentJson } from './content-json.ts';
import { keepContent } from './keep-content.ts';
import { readStory, type StoredStory } from './stories-rows.ts';

export interface Save {
  readonly id: string;
  readonly base: number;
  readonly reason: 'auto' | 'kept';
  readonly content: StoryContent;
}

/**
 * One transaction. CONFLICT with the archive's revision when another was kept since `base`, unless the content is the archive's already
 * (a save whose acknowledgement was lost is acknowledged again). A story in the bin is saved too: nobody's words are dropped.
 */
export function saveStory(context: Context, { id, base, reason, content }: Save): SaveResult {
  const { db } = context.archive;
  const at = context.at();
  const by = context.me();
  const kept = context.archive.transaction(() => {
    const story = readStory(db, id);
    if (base !== story.revision && !isStored(story, content)) throw conflict(story.revision);
    const { changed, ...rest } = keepContent(db, story, content, { at, by, reason });
    return { changed, savedAt: changed ? at : story.updated, ...rest };
  });
  if (kept.changed) context.announce({ kind: 'story', id, revision: kept.revision, by });
  return { revision: kept.revision, savedAt: kept.savedAt, facts: [...kept.facts] };
}

export const conflict = (revision: number): NewsroomError =>
  new NewsroomError(
    'CONFLICT',
    'This story was changed in another window since you opened it. Both texts are kept; compare them and choose.',
    { revision },
  );

const isStored = (story: StoredStory, { document, ...fields }: StoryContent): boolean =>
  contentJson(fields, JSON.stringify(document)) === contentJson(story.fields, story.document);
