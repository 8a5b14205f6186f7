// A story as JSON; resources/schemas/story-1.json describes every field, and a field keeps its name and meaning.

import type { PublicStory } from '#shared/story/public-story.ts';

export const STORY_SCHEMA = 'urn:stet:schema:story:1';

export function storyJson(story: PublicStory): string {
  const { body, facts, related, media, ...fields } = story;
  const value = {
    $schema: STORY_SCHEMA,
    version: 1,
    story: fields,
    body,
    facts,
    related,
    media: media.map((entry) => ({ ...entry, path: `media/${entry.file}` })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
