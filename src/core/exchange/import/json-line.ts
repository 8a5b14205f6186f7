// One line of a JSON Lines file as a story: the fields of the command line's import format.

import { z } from 'zod';
import { StoryContent } from '#shared/story/content.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { cleanText } from './clean-text.ts';
import { languageOf } from './language-of.ts';
import { instantOf } from './read/instant-of.ts';
import type { FoundStory } from './read/reading.ts';
import { slugOf } from './slug.ts';

const Line = z.object({
  id: z.union([z.string().min(1).max(200), z.number()]).nullish(),
  title: z.string().nullish(),
  text: z.string(),
  date: z.string().nullish(),
  outlet: z.string().max(1_000).nullish(),
  url: z.string().max(2_000).nullish(),
  keywords: z.array(z.string()).nullish(),
});

const FIELD_REASONS: Readonly<Record<string, string>> = {
  id: 'Its “id” is not a string of at most 200 characters.',
  title: 'Its “title” is not a string.',
  text: 'It has no “text” that is a string.',
  date: 'Its “date” is not a string.',
  outlet: 'Its “outlet” is not a string.',
  url: 'Its “url” is not a string.',
  keywords: 'Its “keywords” are not a list of strings.',
};

const MAX_KEYWORDS = 60;
const LONGEST_HEADLINE = 500;

export type LineRead = { readonly story: FoundStory } | { readonly reason: string };

/**
 * `{"id"?, "title", "text", "date"?, "outlet"?, "url"?, "keywords"?}`; other fields are left alone. A story with a date is a published
 * one of that date. Each line of `text` is a paragraph, as is a title too long for a headline; where it came from goes into the story's notes.
 */
export function readJsonLine(line: string): LineRead {
  try {
    return readJsonStory(JSON.parse(line));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { reason: 'It is not JSON.' };
  }
}

/** The same of a value that has been parsed. */
export function readJsonStory(value: unknown): LineRead {
  const read = Line.safeParse(value);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? '');
    return { reason: FIELD_REASONS[field] ?? 'It is not an object with a “title” and a “text”.' };
  }
  const { id, title, text: body, date, outlet, url, keywords } = read.data;
  const published = date ? instantOf(date) : null;
  if (date && published === null) return { reason: 'Its “date” cannot be read as a date.' };
  const words = cleanText(body);
  const whole = cleanText(title ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const headline = shortened(whole);
  if (headline === '' && words.trim() === '') return { reason: 'It has neither a title nor a text.' };
  const content = StoryContent.partial().safeParse({
    headline,
    slug: slugOf(headline),
    language: languageOf(words),
    keywords: (keywords ?? [])
      .map((keyword) => cleanText(keyword).trim().slice(0, 80).toWellFormed())
      .filter((keyword) => keyword !== '')
      .slice(0, MAX_KEYWORDS),
    notes: cleanText([outlet, url].filter((part) => part).join('\n')),
    document: storyDocument(
      (headline === whole ? words : `${whole}\n${words}`)
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .map((each) => paragraph(each)),
    ),
  });
  if (!content.success) return { reason: content.error.issues[0]?.message ?? 'It does not fit into a story.' };
  const { document, headline: head, slug, language, keywords: keys, notes } = content.data;
  return {
    story: {
      externalId: id === null || id === undefined ? null : String(id),
      content: {
        ...(document === undefined ? {} : { document }),
        ...{
          headline: head ?? '',
          slug: slug ?? '',
          language: language ?? '',
          keywords: keys ?? [],
          notes: notes ?? '',
        },
      },
      ...(published === null ? {} : { status: 'published', created: published, published }),
    },
  };
}

/** Titles that are no headline (whole paragraphs) are cut at a word; the caller keeps the whole as the first paragraph. */
function shortened(title: string): string {
  if (title.length <= LONGEST_HEADLINE) return title;
  const cut = title.slice(0, LONGEST_HEADLINE - 2);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 100 ? cut.lastIndexOf(' ') : cut.length).toWellFormed()} …`;
}
