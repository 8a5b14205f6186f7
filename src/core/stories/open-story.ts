// A story as a window opens it: content, facts with their checks and evidence, what its relations point to, who points to it.

import type { Story } from '#shared/contract/story.ts';
import type { Context } from '../context.ts';
import { readFacts } from '../facts/facts-rows.ts';
import { relatedTargets, usedBy } from '../related/related-targets.ts';
import { documentOf } from './content-json.ts';
import { readStory } from './stories-rows.ts';

/** Stories in the bin can be opened too. Throws NOT_FOUND. */
export function openStory({ archive: { db } }: Pick<Context, 'archive'>, id: string): Story {
  const story = readStory(db, id);
  return {
    id: story.id,
    externalId: story.externalId,
    revision: story.revision,
    status: story.status,
    binned: story.binned,
    created: story.created,
    updated: story.updated,
    published: story.published,
    content: { ...story.fields, document: documentOf(story.document) },
    facts: readFacts(db, id),
    targets: relatedTargets(db, story.fields.related),
    usedBy: usedBy(db, id),
  };
}
