// What one top-level block holds, read once and kept until the block changes.

import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';
import { $factIds } from '../facts/fact-ids.ts';

/** One text leaf of a block, as it stood when the block was last read. */
export interface Leaf {
  readonly key: NodeKey;
  readonly text: string;
  readonly factIds: readonly string[];
  /** Which paragraph of the block: every list item is one. */
  readonly paragraph: number;
  /** Where it begins in its paragraph's text; a line break counts one. */
  readonly start: number;
  /** Line breaks between this leaf and the next one of the block, or the block's end. */
  readonly breaksAfter: number;
}

export interface BlockContent {
  readonly key: NodeKey;
  readonly type: string;
  /** The texts of its paragraphs: one, or one for each item of a list; line breaks are "\n". */
  readonly paragraphs: readonly string[];
  /** Leaves with text, in reading order. */
  readonly leaves: readonly Leaf[];
  /** Line breaks before the first leaf. */
  readonly leadingBreaks: number;
  readonly factIds: ReadonlySet<string>;
  /** The block and everything in it; equal object by object while nothing in the block has changed. */
  readonly nodes: readonly LexicalNode[];
}

/** Reads a block. Call inside a read of the editor's state. */
export function $readBlock(block: LexicalNode): BlockContent {
  const nodes: LexicalNode[] = [];
  const paragraphs: string[] = [];
  const leaves: (Leaf & { breaksAfter: number })[] = [];
  const factIds = new Set<string>();
  let leadingBreaks = 0;
  let text = '';

  const close = (): void => {
    paragraphs.push(text);
    text = '';
  };
  const take = (node: LexicalNode): void => {
    nodes.push(node);
    if ($isTextNode(node)) {
      const content = node.getTextContent();
      if (content === '') return;
      const ids = $factIds(node);
      for (const id of ids) factIds.add(id);
      leaves.push({
        key: node.getKey(),
        text: content,
        factIds: ids,
        paragraph: paragraphs.length,
        start: text.length,
        breaksAfter: 0,
      });
      text += content;
    } else if ($isLineBreakNode(node)) {
      text += '\n';
      const last = leaves.at(-1);
      if (last === undefined) leadingBreaks += 1;
      else last.breaksAfter += 1;
    } else if ($isElementNode(node)) {
      const item = node.getType() === 'listitem';
      let openItem = item;
      for (const child of node.getChildren()) {
        // The words of an item end where a list inside it begins.
        if (openItem && child.getType() === 'list') {
          if (text !== '') close();
          openItem = false;
        }
        take(child);
      }
      if (openItem) close();
    }
  };
  take(block);
  if (block.getType() !== 'list') close();
  return { key: block.getKey(), type: block.getType(), paragraphs, leaves, leadingBreaks, factIds, nodes };
}

/** True while nothing in the block differs from what was read. Call inside a read of the editor's state. */
export function $isUnchanged(content: BlockContent, block: LexicalNode): boolean {
  let index = 0;
  const same = (node: LexicalNode): boolean => {
    if (content.nodes[index] !== node) return false;
    index += 1;
    return !$isElementNode(node) || node.getChildren().every(same);
  };
  return same(block) && index === content.nodes.length;
}
