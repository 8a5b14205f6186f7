// A story's content as this window sends it, and whether two contents are the same text.

import type { StoryContent } from '#shared/story/content.ts';
import type { StoryFields } from './open-story.ts';

/** The document is sent as its JSON text, as the contract allows: see shared/story/content.ts. */
export interface SentContent extends StoryFields {
  readonly document: string;
}

/** True when nothing a writer wrote differs. Reads both whole: for the rare moments after a conflict or a change made elsewhere. */
export const sameText = (a: StoryContent | SentContent, b: StoryContent | SentContent): boolean =>
  ordered(whole(a)) === ordered(whole(b));

const whole = (content: StoryContent | SentContent): unknown =>
  typeof content.document === 'string' ? { ...content, document: JSON.parse(content.document) } : content;

/** JSON with the names of every object in one order: the archive may answer in another order than it was given. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
