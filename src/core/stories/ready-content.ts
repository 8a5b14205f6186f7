// Content without marks of facts, made ready for its row: needs no archive, so any thread can do it.

import type { StoryContent } from '#shared/story/content.ts';
import { countWords, plainText } from '#shared/story/text.ts';
import type { ContentFields } from './content-json.ts';

export interface ReadyContent {
  readonly fields: ContentFields;
  /** The body as JSON. */
  readonly document: string;
  readonly bodyText: string;
  readonly words: number;
}

export function readyContent({ document: given, ...fields }: StoryContent): ReadyContent {
  const bodyText = plainText(given);
  return { fields, document: JSON.stringify(given), bodyText, words: countWords(bodyText) };
}
