// The one public view of a story. Exporters and previews see this and never the records behind it.

import type { Story } from '../contract/story.ts';
import type { Related } from './content.ts';
import { safeLink } from './links.ts';
import { publicBlocks, publicMedia, publishableDocument } from './public-body.ts';
import { offRecordFacts, publicFacts } from './public-facts.ts';
import type { PublicRelated, PublicStory } from './public-story.ts';
import type { Source } from './records.ts';
import { storyDay } from './story-day.ts';

/** What the archive knows of a story that another one points to. */
export interface RelatedStory {
  readonly slug: string;
  readonly headline: string;
  /** Spiked, withdrawn or in the bin: readers are not sent there. */
  readonly hidden: boolean;
}

export interface PublicContext {
  /** The sources of the story's facts, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The stories of the archive that this one points to, by id; one that is missing is left out of the view. */
  readonly stories: ReadonlyMap<string, RelatedStory>;
}

/** A story as it may leave the archive. Pure; nothing private can be in the answer, whatever the gates say. */
export function publicView(story: Story, context: PublicContext): PublicStory {
  const { content } = story;
  const document = publishableDocument(content.document, offRecordFacts(story.facts));
  const facts = publicFacts(document, story.facts, context.sources, storyDay(story));
  const related = publicRelated(content.related, placedInText(content.document), context.stories);
  const ids = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
  return {
    id: story.id,
    revision: story.revision,
    status: story.status,
    slug: content.slug,
    desk: content.desk,
    headline: content.headline,
    standfirst: content.standfirst,
    byline: content.byline,
    dateline: content.dateline,
    language: content.language,
    keywords: [...content.keywords],
    published: story.published,
    updated: story.updated,
    embargo: content.embargo,
    corrections: content.corrections.map(({ at, text }) => ({ at, text })),
    body: publicBlocks(document, ids(facts), ids(related)),
    facts,
    related,
    media: publicMedia(document),
  };
}

const placedInText = (document: Story['content']['document']): ReadonlySet<string> =>
  new Set(document.root.children.flatMap((block) => (block.type === 'related' ? [block.relatedId] : [])));

function publicRelated(
  related: readonly Related[],
  placed: ReadonlySet<string>,
  stories: PublicContext['stories'],
): PublicRelated[] {
  return related.flatMap((entry): PublicRelated[] => {
    const { id, role } = entry;
    const place = placed.has(id) ? 'text' : 'end';
    if (entry.storyId === null) {
      const url = entry.url === null ? null : safeLink(entry.url);
      const headline = entry.title.trim() || url;
      return headline === null ? [] : [{ id, role, place, headline, url, storyId: null, slug: null }];
    }
    const target = stories.get(entry.storyId);
    if (target === undefined || target.hidden) return [];
    const headline = entry.title || target.headline;
    return [{ id, role, place, headline, url: null, storyId: entry.storyId, slug: target.slug }];
  });
}
