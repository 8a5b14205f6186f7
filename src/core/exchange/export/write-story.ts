// The public view of a story as the text of one file.

import type { ExportFormat } from '#shared/contract/exchange.ts';
import type { PublicStory } from '#shared/story/public-story.ts';
import { htmlFragment, htmlPage, type PageOptions } from './html-page.ts';
import { markdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import { plainStory } from './plain-story.ts';
import { storyJson } from './story-json.ts';

/** Pure: the same view and options give the same text. */
export function writeStory(view: PublicStory, format: ExportFormat, options: PageOptions): string {
  switch (format) {
    case 'html':
      return htmlPage(view, options);
    case 'html-fragment':
      return htmlFragment(view, options);
    case 'json':
      return storyJson(view);
    case 'ninjs':
      return ninjs(view, options);
    case 'md':
      return markdown(view, options);
    case 'text':
      return plainStory(view, options);
    default:
      return unknownFormat(format);
  }
}

function unknownFormat(format: never): never {
  throw new TypeError(`There is no exporter for the format ${format}.`);
}
