// Reads HTML of any origin into blocks of a story. Nothing of the markup is kept but what a story can hold, so nothing of it can run:
// tags become nodes or nothing, addresses pass `safeLink`, everything else is words.

import { Parser } from 'htmlparser2';
import {
  type Block,
  blockQuote,
  heading,
  type Inline,
  type List,
  lineBreak,
  list,
  paragraph,
  pullQuote,
  rule,
} from '#shared/story/document.ts';
import { safeLink } from '#shared/story/links.ts';
import { NewsroomError } from '../../errors.ts';
import { cleanText } from './clean-text.ts';
import { BLOCKS, formatsIn, isHidden, SKIPPED } from './html-elements.ts';
import { htmlRuns } from './html-runs.ts';
import { imageBlock, type KeptImage } from './read/images.ts';

/** Where on the page a block stood, when not in the text. */
export type HtmlRegion = 'menu' | 'foot' | 'box' | 'picture';

export interface HtmlPiece {
  readonly block: Block;
  readonly region: HtmlRegion | null;
  /** It was an `h1`. */
  readonly headline: boolean;
  /** It stood inside `article` or `main`. */
  readonly article: boolean;
}

export interface HtmlReading {
  readonly title: string;
  /** As the page says it; may be anything. */
  readonly language: string | null;
  readonly pieces: readonly HtmlPiece[];
}

type Kind = 'paragraph' | 'h1' | 'h2' | 'h3' | 'quote' | 'pullquote' | 'item';

interface Frame {
  readonly tag: string;
  readonly skip: boolean;
  readonly format: number;
  readonly url: string | null;
  readonly kind: Kind;
  readonly region: HtmlRegion | null;
  readonly article: boolean;
  readonly pre: boolean;
  readonly opensList: boolean;
  readonly quotation: number;
  /** Word's bullet or number, which is not read. */
  readonly bullet: boolean;
}

interface OpenList {
  ordered: boolean;
  readonly start: number;
  readonly items: (Inline | List)[][];
  /** Word writes paragraphs with a list's style and no list around them; the first other paragraph ends it. */
  readonly word: boolean;
}

/** Deeper lists join the eighth, well inside the document's limit. */
const MAX_LISTS = 8;
const HEADINGS: Readonly<Record<string, Kind>> = { h1: 'h1', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' };
const REGIONS: Readonly<Record<string, HtmlRegion>> = {
  nav: 'menu',
  footer: 'foot',
  aside: 'box',
  figure: 'picture',
  navigation: 'menu',
  contentinfo: 'foot',
  complementary: 'box',
};
const ROOT: Frame = {
  tag: '',
  skip: false,
  format: 0,
  url: null,
  kind: 'paragraph',
  region: null,
  article: false,
  pre: false,
  opensList: false,
  quotation: 0,
  bullet: false,
};

/** Elements inside each other; pages have a few dozen. Deeper ones would make the parser's time grow with the square of the depth. */
const MAX_LEVELS = 2_000;
/** Inline pieces of one item of a list. */
const MOST_IN_ITEM = 5_000;

/**
 * Takes time in proportion to the length, however broken the markup.
 *
 * @param imageOf the archive's image for the address of an `img`; null where it has none.
 * @throws {NewsroomError} INVALID for markup that is more than 2,000 levels deep.
 */
export function htmlToBlocks(html: string, imageOf: (src: string) => KeptImage | null = () => null): HtmlReading {
  const pieces: HtmlPiece[] = [];
  const frames: Frame[] = [];
  const lists: OpenList[] = [];
  const runs = htmlRuns();
  let title = '';
  let inTitle = false;
  let language: string | null = null;
  const top = (): Frame => frames.at(-1) ?? ROOT;

  const put = (block: Block, frame: Frame) => {
    pieces.push({ block, region: frame.region, headline: frame.kind === 'h1', article: frame.article });
  };
  /** Ends the paragraph that is being read. */
  const flush = () => {
    const words = runs.take();
    if (words.length === 0) return;
    const frame = top();
    const open = lists.at(-1);
    if (frame.kind === 'item' && open !== undefined) addToItem(open, words);
    else put(blockOf(frame.kind, words), frame);
  };
  const openElement = (tag: string, attributes: Readonly<Record<string, string>>) => {
    if (frames.length >= MAX_LEVELS) throw tooDeep();
    const outer = top();
    const style = (attributes.style ?? '').toLowerCase();
    if (tag === 'html' && language === null) language = attributes.lang ?? null;
    if (outer.skip || SKIPPED.has(tag) || isHidden(attributes, style)) {
      frames.push({ ...outer, tag, skip: true, opensList: false, bullet: /mso-list\s*:\s*ignore/.test(style) });
      return;
    }
    if (tag === 'tr') flush();
    else if (BLOCKS.has(tag)) flush();
    const word = /mso-list\s*:\s*l\d/.test(style);
    if (word && lists.length === 0) lists.push({ ordered: false, start: 1, items: [], word });
    else if (!word && BLOCKS.has(tag) && outer.kind !== 'item' && lists.at(-1)?.word) closeList();
    const isList = (tag === 'ul' || tag === 'ol') && lists.length < MAX_LISTS;
    if (isList) lists.push({ ordered: tag === 'ol', start: startOf(attributes.start), items: [], word: false });
    if (tag === 'li' || word) lists.at(-1)?.items.push([]);
    if (tag === 'td' || tag === 'th') {
      if (!runs.empty) runs.text('\t', outer.format, null, true);
    }
    if (tag === 'q' && attributes['data-fact'] === undefined) runs.quotation('open', outer.quotation);
    frames.push({
      tag,
      skip: false,
      format: formatsIn(tag, style, outer.format),
      url: tag === 'a' ? safeLink(attributes.href ?? '') : outer.url,
      kind: word || (tag === 'li' && lists.length > 0) ? 'item' : kindIn(tag, attributes, outer),
      region: outer.region ?? regionOf(tag, attributes, outer),
      article: outer.article || tag === 'article' || tag === 'main',
      pre: outer.pre || tag === 'pre',
      opensList: isList,
      quotation: outer.quotation + (tag === 'q' && attributes['data-fact'] === undefined ? 1 : 0),
      bullet: false,
    });
  };
  const closeElement = (tag: string) => {
    const frame = frames.at(-1);
    if (frame === undefined || frame.tag !== tag) return;
    if (!frame.skip && BLOCKS.has(tag)) flush();
    frames.pop();
    if (frame.skip) return;
    if (tag === 'q' && frame.quotation > top().quotation) runs.quotation('close', top().quotation);
    if (frame.opensList) closeList();
  };
  const closeList = () => {
    const closed = lists.pop();
    if (closed === undefined) return;
    const items = closed.items.filter((item) => item.length > 0);
    if (items.length === 0) return;
    const block = list(closed.ordered ? 'number' : 'bullet', items, closed.start);
    const outer = lists.at(-1);
    if (outer !== undefined) outer.items.push([block], []);
    else put(block, top());
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'title') inTitle = true;
      if (tag === 'br') {
        if (top().skip) return;
        if (runs.endsInBreak && top().kind === 'paragraph') flush();
        else runs.break(top().url);
      } else if (tag === 'hr') {
        flush();
        if (!top().skip && lists.length === 0) put(rule(), top());
      } else if (tag === 'img') {
        const kept = top().skip || lists.length > 0 ? null : imageOf(attributes.src ?? '');
        if (kept === null) return;
        flush();
        put(imageBlock(kept, { alt: cleanText(attributes.alt ?? ''), caption: '', credit: '' }), top());
      } else if (!VOID.has(tag)) openElement(tag, attributes);
    },
    onclosetag(tag) {
      if (tag === 'title') inTitle = false;
      closeElement(tag);
    },
    ontext(words) {
      if (inTitle && title === '') title = words.replace(/\s+/g, ' ').trim();
      const frame = top();
      const open = lists.at(-1);
      if (open?.word && frame.bullet) open.ordered = /^\s*\(?\w{1,3}[.)]/.test(words);
      if (frame.skip || inTitle) return;
      if (runs.full) flush();
      runs.text(words, frame.format, frame.url, frame.pre);
    },
  });
  parser.end(cleanText(html));
  flush();
  while (lists.length > 0) closeList();
  return { title, language, pieces };
}

const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

function addToItem(open: OpenList, words: readonly Inline[]): void {
  const item = open.items.at(-1);
  if (item === undefined || item.length > MOST_IN_ITEM) open.items.push([...words]);
  else item.push(...(item.length > 0 ? [lineBreak()] : []), ...words);
}

const tooDeep = (): NewsroomError =>
  new NewsroomError(
    'INVALID',
    'This HTML is nested too deeply to be a page, so nothing was taken from it. Copy the text alone and import that.',
  );

function kindIn(tag: string, attributes: Readonly<Record<string, string>>, outer: Frame): Kind {
  if (outer.kind === 'item' || outer.kind === 'pullquote') return outer.kind;
  if (/(?:^|[\s_-])pull-?quote(?:$|[\s_-])/i.test(attributes.class ?? '')) return 'pullquote';
  if (tag === 'blockquote') return 'quote';
  if (outer.kind === 'quote') return outer.kind;
  return Object.hasOwn(HEADINGS, tag) ? (HEADINGS[tag] as Kind) : outer.kind;
}

function regionOf(tag: string, attributes: Readonly<Record<string, string>>, outer: Frame): HtmlRegion | null {
  if (/(?:^|[\s_-])pull-?quote(?:$|[\s_-])/i.test(attributes.class ?? '') || outer.kind === 'quote') return null;
  const name = Object.hasOwn(REGIONS, tag) ? tag : (attributes.role ?? '');
  return Object.hasOwn(REGIONS, name) ? (REGIONS[name] as HtmlRegion) : null;
}

function blockOf(kind: Kind, words: readonly Inline[]): Block {
  switch (kind) {
    case 'h1':
    case 'h2':
      return heading('h2', ...words);
    case 'h3':
      return heading('h3', ...words);
    case 'quote':
      return blockQuote(...words);
    case 'pullquote':
      return pullQuote(...words);
    case 'paragraph':
    case 'item':
      return paragraph(...words);
  }
}

function startOf(value: string | undefined): number {
  const start = Number(value ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e6 ? start : 1;
}
