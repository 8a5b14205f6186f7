// The paragraphs of a body with the facts that mark them, as gates read them.

import type { Inline, List, StoryDocument } from '#shared/story/document.ts';

export interface GateParagraph {
  /** Index of the top-level block in the document. */
  readonly block: number;
  readonly type: 'paragraph' | 'heading' | 'quote' | 'pullquote' | 'listitem';
  readonly text: string;
  /** Marked stretches of `text`, in order. */
  readonly marks: readonly { readonly start: number; readonly end: number; readonly ids: readonly string[] }[];
}

/** One entry for each paragraph, crosshead, quote and list item that has words; notes are none. */
export function gateParagraphs(document: StoryDocument): GateParagraph[] {
  return document.root.children.flatMap((block, index): GateParagraph[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
      case 'pullquote':
        return read(index, block.type, block.children);
      case 'list':
        return listParagraphs(index, block);
      default:
        return [];
    }
  });
}

const listParagraphs = (index: number, list: List): GateParagraph[] =>
  list.children.flatMap((item) => [
    ...read(
      index,
      'listitem',
      item.children.filter((child) => child.type !== 'list'),
    ),
    ...item.children.flatMap((child) => (child.type === 'list' ? listParagraphs(index, child) : [])),
  ]);

function read(block: number, type: GateParagraph['type'], children: readonly Inline[]): GateParagraph[] {
  let text = '';
  const marks: GateParagraph['marks'][number][] = [];
  const take = (inline: Inline): void => {
    if (inline.type === 'link') inline.children.forEach(take);
    else if (inline.type === 'linebreak') text += '\n';
    else {
      const ids = inline.$?.factIds ?? [];
      if (ids.length > 0) marks.push({ start: text.length, end: text.length + inline.text.length, ids });
      text += inline.text;
    }
  };
  children.forEach(take);
  return text.trim() === '' ? [] : [{ block, type, text, marks }];
}
