// The words of a document: what search indexes, what the word count counts, where each block's text begins.

import type { DocumentNode, StoryDocument } from './document.ts';

export interface BlockText {
  /** Index of the top-level block in the document's root. */
  readonly block: number;
  readonly type: DocumentNode['type'];
  /** The text of the block (of one list item, for lists); line breaks are "\n". */
  readonly text: string;
}

/** One entry per paragraph, crosshead, quote, list item and so on, in order; rules and images give none. */
export function blockTexts(document: StoryDocument): BlockText[] {
  const found: BlockText[] = [];
  document.root.children.forEach((block, index) => {
    if (block.type === 'list') collectItems(block, index, found);
    else if ('children' in block) found.push({ block: index, type: block.type, text: inlineText(block) });
  });
  return found;
}

function collectItems(list: DocumentNode, block: number, found: BlockText[]): void {
  if (list.type !== 'list') return;
  for (const item of list.children) {
    const text = inlineText({ children: item.children.filter((child) => child.type !== 'list') });
    if (text !== '') found.push({ block, type: 'listitem', text });
    for (const child of item.children) if (child.type === 'list') collectItems(child, block, found);
  }
}

/** The text of the leaves below one node; line breaks are "\n". */
export function inlineText(node: { readonly children: readonly DocumentNode[] }): string {
  let text = '';
  for (const child of node.children) {
    if (child.type === 'text' || child.type === 'tab') text += child.text;
    else if (child.type === 'linebreak') text += '\n';
    else if ('children' in child) text += inlineText(child);
  }
  return text;
}

/** The publishable words of a document, a paragraph a line: notes are left out. */
export function plainText(document: StoryDocument): string {
  return blockTexts(document)
    .filter(({ type }) => type !== 'note')
    .map(({ text }) => text)
    .join('\n');
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu;

/** Words as a sub-editor counts them: "sea-wall" and "£2.3m" are one each. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

/** Minutes to read, at 230 words a minute (Brysbaert 2019: 238 for English non-fiction); at least 1 once there are words. */
export const readingMinutes = (words: number): number => (words === 0 ? 0 : Math.max(1, Math.round(words / 230)));
