// The body as the reader gets it: notes, off-record words, hidden related stories and everything empty are left out.

import { mediaFile } from '../contract/media.ts';
import {
  type Block,
  type Image,
  type Inline,
  type Link,
  type List,
  type ListItem,
  type StoryDocument,
  type Tab,
  TEXT_FORMAT,
  type TextLeaf,
} from './document.ts';
import { safeLink } from './links.ts';
import {
  PUBLIC_FORMATS,
  type PublicBlock,
  type PublicBreak,
  type PublicFormat,
  type PublicInline,
  type PublicList,
  type PublicMedia,
  type PublicText,
} from './public-story.ts';

/**
 * The document without what may never be published: notes, and words that an off-record fact marks.
 *
 * The rest is as it was, so that the words of facts can be taken from it as from any document.
 */
export function publishableDocument(document: StoryDocument, offRecord: ReadonlySet<string>): StoryDocument {
  const keep = (children: readonly Inline[]): Inline[] =>
    children.flatMap((child): Inline[] => {
      if (child.type === 'link') return [{ ...child, children: keep(child.children) }];
      if (child.type === 'linebreak') return [child];
      return child.$?.factIds?.some((id) => offRecord.has(id)) ? [] : [child];
    });
  const keepList = (list: List): List => ({
    ...list,
    children: list.children.map((item) => ({
      ...item,
      children: item.children.flatMap((child): (Inline | List)[] =>
        child.type === 'list' ? [keepList(child)] : keep([child]),
      ),
    })),
  });
  const blocks = document.root.children.flatMap((block): Block[] => {
    if (block.type === 'note') return [];
    if (block.type === 'list') return [keepList(block)];
    return 'children' in block ? [{ ...block, children: keep(block.children) }] : [block];
  });
  return { root: { ...document.root, children: blocks } };
}

/**
 * Blocks for the reader.
 *
 * @param document from `publishableDocument`.
 * @param facts ids that the public view lists; other marks are dropped, their words stay.
 * @param related ids that the public view lists; blocks that point to others are dropped.
 */
export function publicBlocks(
  document: StoryDocument,
  facts: ReadonlySet<string>,
  related: ReadonlySet<string>,
): PublicBlock[] {
  return document.root.children.flatMap((block): PublicBlock[] => {
    switch (block.type) {
      case 'note':
        return [];
      case 'paragraph': {
        const children = publicInlines(block.children, facts);
        return isEmpty(children) ? [] : [{ type: 'paragraph', children }];
      }
      case 'heading': {
        const children = publicInlines(block.children, facts);
        return isEmpty(children) ? [] : [{ type: 'crosshead', level: block.tag === 'h2' ? 2 : 3, children }];
      }
      case 'quote': {
        const children = publicInlines(block.children, facts);
        return isEmpty(children) ? [] : [{ type: 'quote', children }];
      }
      case 'pullquote': {
        const children = publicInlines(block.children, facts);
        return isEmpty(children) ? [] : [{ type: 'pull-quote', children }];
      }
      case 'list': {
        const list = publicList(block, facts);
        return list.items.length === 0 ? [] : [list];
      }
      case 'horizontalrule':
        return [{ type: 'rule' }];
      case 'image':
        return publicImage(block);
      case 'related':
        return related.has(block.relatedId) ? [{ type: 'related', id: block.relatedId }] : [];
      default:
        return unknownBlock(block);
    }
  });
}

function unknownBlock(block: never): never {
  throw new TypeError(`A block of an unknown type cannot be published: ${(block as Block).type}`);
}

function publicImage(block: Image): PublicBlock[] {
  const file = mediaFile(block.media, block.mime);
  if (file === null) return [];
  const { width, height, alt, caption, credit } = block;
  return [{ type: 'image', hash: block.media, file, width, height, alt, caption, credit }];
}

/** Lexical nests a list in an item of its own; published, it belongs to the item before it. */
function publicList(list: List, facts: ReadonlySet<string>): PublicList {
  const items: { children: PublicInline[]; lists: PublicList[] }[] = [];
  for (const item of list.children) {
    const { children, lists } = publicItem(item, facts);
    const before = items.at(-1);
    if (isEmpty(children) && before !== undefined) before.lists.push(...lists);
    else if (!isEmpty(children) || lists.length > 0) items.push({ children: isEmpty(children) ? [] : children, lists });
  }
  return { type: 'list', ordered: list.listType === 'number', start: list.start, items };
}

function publicItem(item: ListItem, facts: ReadonlySet<string>): { children: PublicInline[]; lists: PublicList[] } {
  const inlines = item.children.filter((child) => child.type !== 'list');
  const lists = item.children
    .filter((child) => child.type === 'list')
    .map((list) => publicList(list, facts))
    .filter(({ items }) => items.length > 0);
  return { children: publicInlines(inlines, facts), lists };
}

function publicInlines(children: readonly Inline[], facts: ReadonlySet<string>): PublicInline[] {
  const found: PublicInline[] = [];
  for (const child of children) {
    if (child.type === 'link') {
      const inside = publicLeaves(child, facts);
      const url = safeLink(child.url);
      if (url === null) found.push(...inside);
      else if (!isEmpty(inside)) found.push({ type: 'link', url, children: inside });
      else found.push(...inside);
    } else found.push(...publicLeaf(child, facts));
  }
  return found;
}

/** The document's parser lets no link stand in a link. */
const publicLeaves = (link: Link, facts: ReadonlySet<string>): (PublicText | PublicBreak)[] =>
  link.children.flatMap((child) => (child.type === 'link' ? publicLeaves(child, facts) : publicLeaf(child, facts)));

function publicLeaf(leaf: Exclude<Inline, Link>, facts: ReadonlySet<string>): (PublicText | PublicBreak)[] {
  if (leaf.type === 'linebreak') return [{ type: 'break' }];
  if (leaf.text === '') return [];
  const formats = formatsOf(leaf);
  return [{ type: 'text', text: leaf.text, formats, facts: (leaf.$?.factIds ?? []).filter((id) => facts.has(id)) }];
}

const formatsOf = (leaf: TextLeaf | Tab): PublicFormat[] =>
  PUBLIC_FORMATS.filter((format) => (leaf.format & TEXT_FORMAT[format]) !== 0);

const isEmpty = (children: readonly PublicInline[]): boolean =>
  children.every((child) =>
    child.type === 'link' ? isEmpty(child.children) : child.type === 'break' || child.text.trim() === '',
  );

/** Every image of the body once, in order. */
export function publicMedia(document: StoryDocument): PublicMedia[] {
  const found = new Map<string, PublicMedia>();
  for (const block of document.root.children) {
    if (block.type !== 'image' || found.has(block.media)) continue;
    const file = mediaFile(block.media, block.mime);
    if (file === null) continue;
    const { mime, width, height, alt, caption, credit } = block;
    found.set(block.media, { hash: block.media, file, mime, width, height, alt, caption, credit });
  }
  return [...found.values()];
}
