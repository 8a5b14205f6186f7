// The body of a story from HTML that is a story's body already, as feeds and content systems hold it: nothing is taken for furniture.

import { Parser } from 'htmlparser2';
import type { StoryContent } from '#shared/story/content.ts';
import { type Block, paragraph, storyDocument } from '#shared/story/document.ts';
import { blockTexts, inlineText } from '#shared/story/text.ts';
import { cleanText } from '../clean-text.ts';
import { type HtmlPiece, htmlToBlocks } from '../html-to-blocks.ts';
import { languageOf } from '../language-of.ts';
import { slugOf } from '../slug.ts';
import { imageBlock, type KeptImage } from './images.ts';
import type { FileOnDisk, Tools } from './reading.ts';

/** Images of one body that are looked for. */
const MOST_IMAGES = 500;

/** Blocks of the body, with the images that the import has. Throws as `htmlToBlocks` does. */
export async function blocksOfHtml(html: string, tools: Tools, file: FileOnDisk): Promise<Block[]> {
  const images = await imagesOf(html, tools, file);
  const { pieces } = htmlToBlocks(html, (src) => images.get(src) ?? null);
  return withCaptions(pieces);
}

/** The images that the HTML shows and the import has, by `src`. */
export async function imagesOf(html: string, tools: Tools, file: FileOnDisk): Promise<ReadonlyMap<string, KeptImage>> {
  const sources = new Set<string>();
  const parser = new Parser({
    onopentagname: () => undefined,
    onopentag(tag, { src }) {
      if (tag === 'img' && src !== undefined && sources.size < MOST_IMAGES) sources.add(src);
    },
  });
  if (html.includes('<img') || html.includes('<IMG')) parser.end(html);
  const kept = new Map<string, KeptImage>();
  for (const src of sources) {
    const image = await tools.images.take(src, file);
    if (image !== null) kept.set(src, image);
  }
  return kept;
}

/** A picture's caption belongs to its image; a caption whose image is not there says nothing and goes with it. */
function withCaptions(pieces: readonly HtmlPiece[]): Block[] {
  const blocks: Block[] = [];
  for (const { block, region } of pieces) {
    const before = blocks.at(-1);
    if (block.type === 'image' || region !== 'picture') blocks.push(block);
    else if (before?.type === 'image' && 'children' in block && block.type !== 'list') {
      const words = inlineText(block).replace(/\s+/g, ' ').trim();
      const caption = before.caption === '' ? words : `${before.caption} ${words}`;
      blocks[blocks.length - 1] = imageBlock(before, { ...before, caption });
    } else if (block.type !== 'paragraph') blocks.push(block);
  }
  return blocks;
}

/** Plain words: an empty line ends a paragraph; where there is none, every line end does. */
export function blocksOfText(text: string): Block[] {
  const clean = cleanText(text);
  const parts = /\n[^\S\n]*\n/.test(clean.trim()) ? clean.split(/\n[^\S\n]*\n+/) : clean.split('\n');
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));
}

export interface Told {
  readonly headline?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly dateline?: string | null | undefined;
  readonly desk?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly keywords?: readonly string[];
  readonly embargo?: string | null;
  /** Lines of the story's notes: where it came from. Never published. */
  readonly notes?: readonly (string | null | undefined)[];
}

const MAX_KEYWORDS = 60;

/**
 * A content whose every field fits: what is too long for its field stands at the head of the body, where there is room for it, so that no
 * word is lost.
 */
export function contentOf(told: Told, body: readonly Block[]): Partial<StoryContent> {
  const over: Block[] = [];
  const field = (words: string | null | undefined, longest: number): string => {
    const line = oneLine(words);
    if (line.length <= longest) return line;
    over.push(paragraph(line));
    return cutAtWord(line, longest);
  };
  const headline = field(told.headline, 500);
  const fields = {
    headline,
    standfirst: field(told.standfirst, 2_000),
    byline: field(told.byline, 300),
    dateline: field(told.dateline, 200),
  };
  const document = storyDocument([...over, ...body]);
  return {
    ...fields,
    desk: cut(oneLine(told.desk), 80),
    slug: cut(oneLine(told.slug), 100) || slugOf(headline),
    language:
      tagOf(told.language) ??
      languageOf(
        blockTexts(document)
          .map(({ text }) => text)
          .join('\n'),
      ),
    keywords: [...new Set((told.keywords ?? []).map((word) => cut(oneLine(word), 80)))]
      .filter((word) => word !== '')
      .slice(0, MAX_KEYWORDS),
    ...(told.embargo === undefined ? {} : { embargo: told.embargo }),
    notes: (told.notes ?? [])
      .map((line) => cleanText(line ?? '').trim())
      .filter((line) => line !== '')
      .join('\n'),
    document,
  };
}

const oneLine = (words: string | null | undefined): string =>
  cleanText(words ?? '')
    .replace(/\s+/g, ' ')
    .trim();
const cut = (words: string, longest: number): string =>
  words.slice(0, longest).toWellFormed().replaceAll('\ufffd', '').trim();
function cutAtWord(line: string, longest: number): string {
  const short = line.slice(0, longest - 2);
  const space = short.lastIndexOf(' ');
  return `${cut(space > longest / 5 ? short.slice(0, space) : short, longest)} …`;
}

/** The BCP 47 tag in its normal form; null for words that are none. */
function tagOf(language: string | null | undefined): string | null {
  if (!language) return null;
  try {
    return Intl.getCanonicalLocales(language.trim().replace('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** At most 200 characters, as the archive keeps what a story is called elsewhere; longer ones keep their beginning and a mark of the whole. */
export const externalId = (id: string | null | undefined): string | null => {
  const clean = oneLine(id);
  if (clean.length <= 200) return clean === '' ? null : clean;
  let hash = 5381;
  for (let index = 0; index < clean.length; index += 1) hash = (Math.imul(hash, 33) ^ clean.charCodeAt(index)) >>> 0;
  return `${cut(clean, 180)}#${hash.toString(36)}${clean.length.toString(36)}`;
};

/** "Ann Lee", "Ann Lee and Tom Roe", "Ann Lee, Tom Roe and Kit Moss". */
export const namesInLine = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
