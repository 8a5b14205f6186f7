// Markdown with YAML front matter, as static sites keep it.

import { marked } from 'marked';
import { parseDocument } from 'yaml';
import { STORY_STATUSES, type StoryStatus } from '#shared/story/content.ts';
import type { Block } from '#shared/story/document.ts';
import { inlineText } from '#shared/story/text.ts';
import { blocksOfHtml, contentOf, externalId, namesInLine } from './content-of-html.ts';
import { instantOf, publishedOn } from './instant-of.ts';
import type { FileOnDisk, Found, Tools } from './reading.ts';

/** UTF-16 code units of front matter; more is no front matter. */
const MAX_FRONT = 200_000;
type Fields = Readonly<Record<string, unknown>>;

export async function readMarkdown(text: string, tools: Tools, file: FileOnDisk): Promise<Found> {
  const [, front, rest = text] =
    /^\ufeff?---[^\S\n]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)([\s\S]*)$/.exec(text) ?? [];
  const fields = front === undefined ? {} : frontMatter(front);
  if (typeof fields === 'string') return { reason: fields };
  const read = await blocksOfHtml(marked.parse(rest, { async: false, gfm: true }), tools, file);
  const told = textIn(fields, 'title', 'headline');
  const { headline, blocks } = told === null ? titled(read) : { headline: told, blocks: read };
  if (headline === '' && blocks.length === 0) return { reason: 'There is nothing to read in it.' };
  const isDraft = fields.draft === true || fields.published === false;
  const status = STORY_STATUSES.find((one) => one === fields.status);
  const dates = publishedOn(dateIn(fields, 'date', 'published', 'pubDate', 'publishDate'));
  const updated = instantOf(dateIn(fields, 'lastmod', 'updated', 'modified') ?? '');
  const embargo = instantOf(dateIn(fields, 'embargo') ?? '');
  const { status: byDate, ...others } = dates;
  const kept: StoryStatus = status ?? (isDraft ? 'draft' : (byDate ?? 'draft'));
  const { published, ...created } = others;
  return {
    story: {
      externalId: externalId(textIn(fields, 'id', 'guid')),
      ...created,
      ...(kept === 'draft' || published === undefined ? {} : { published }),
      ...(updated === null ? {} : { updated }),
      status: kept,
      content: contentOf(
        {
          headline,
          standfirst: textIn(fields, 'description', 'standfirst', 'summary', 'excerpt', 'subtitle'),
          byline: namesInLine(listIn(fields, 'author', 'authors', 'byline')),
          dateline: textIn(fields, 'dateline'),
          desk: listIn(fields, 'category', 'desk', 'section', 'categories')[0],
          slug: textIn(fields, 'slug'),
          language: textIn(fields, 'lang', 'language', 'locale'),
          keywords: [...listIn(fields, 'tags', 'keywords'), ...listIn(fields, 'categories').slice(1)],
          ...(embargo === null ? {} : { embargo }),
          notes: [textIn(fields, 'source'), textIn(fields, 'url', 'canonical', 'canonicalURL', 'link')],
        },
        blocks,
      ),
    },
  };
}

/** The fields, or a sentence. Plain YAML 1.2: no tag makes anything but data, aliases cannot multiply, duplicate keys are an error. */
function frontMatter(front: string): Fields | string {
  const broken =
    'Its front matter is not YAML that can be read. Mend the lines between the two “---” and import it again.';
  if (front.length > MAX_FRONT) return broken;
  const document = parseDocument(front, { schema: 'core', customTags: [], logLevel: 'silent', stringKeys: true });
  if (document.errors.length > 0) return broken;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    if (value === null) return {};
    return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : broken;
  } catch {
    // Aliases that would grow beyond measure.
    return broken;
  }
}

/** Without a title the first crosshead is the headline, as readers of Markdown see it. */
function titled(blocks: readonly Block[]): { headline: string; blocks: readonly Block[] } {
  const [first, ...others] = blocks;
  return first?.type === 'heading' ? { headline: inlineText(first), blocks: others } : { headline: '', blocks };
}

const textIn = (fields: Fields, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
};

const dateIn = (fields: Fields, ...names: readonly string[]): string | null => textIn(fields, ...names);

/** A list of words, one word, or (of authors) objects with a name. */
const listIn = (fields: Fields, ...names: readonly string[]): string[] => {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return [value];
    if (!Array.isArray(value)) continue;
    return value.flatMap((each: unknown) => {
      if (typeof each === 'string' || typeof each === 'number') return [String(each)];
      const named = typeof each === 'object' && each !== null && 'name' in each ? each.name : null;
      return typeof named === 'string' ? [named] : [];
    });
  }
  return [];
};
