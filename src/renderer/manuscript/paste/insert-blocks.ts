// Putting pasted blocks at the caret. A pasted quote stays a quote and a pasted crosshead a crosshead, wherever the caret stood.

import { $isListNode } from '@lexical/list';
import {
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import type { Block } from '#shared/story/document.ts';

export const $nodesOf = (blocks: readonly Block[]): LexicalNode[] =>
  blocks.map((block) => $parseSerializedNode(block as unknown as SerializedLexicalNode));

const isPlain = (node: LexicalNode | undefined): node is ElementNode =>
  $isElementNode(node) && node.getType() === 'paragraph';

/** Inserts blocks in place of the selection; the caret comes to stand behind them. */
export function $insertBlocks(nodes: LexicalNode[], selection: BaseSelection): void {
  if (nodes.length === 0) return;
  const [first] = nodes;
  if (!$isRangeSelection(selection)) {
    selection.insertNodes(nodes);
    return;
  }
  if (!selection.isCollapsed()) selection.removeText();
  if (nodes.length === 1 && isPlain(first)) {
    selection.insertNodes(first.getChildren());
    return;
  }
  const block = selection.anchor.getNode().getTopLevelElement();
  // Inside a list Lexical's own rules fit items to items.
  if (!$isElementNode(block) || $isListNode(block)) {
    $insertNodes(nodes);
    return;
  }
  const after = $splitAtCaret(block);
  if (after === null) {
    $insertNodes(nodes);
    return;
  }
  const before = after.getPreviousSibling();
  let rest = nodes;
  if (isPlain(first) && $isElementNode(before) && !before.isEmpty()) {
    before.append(...first.getChildren());
    rest = nodes.slice(1);
  }
  for (const node of rest) after.insertBefore(node);
  if ($isElementNode(before) && before.isEmpty() && before.getType() === 'paragraph') before.remove();
  const last = after.getPreviousSibling();
  if (isPlain(last ?? undefined) && $isElementNode(last)) {
    // The text behind the caret goes on in the last pasted paragraph.
    const end = last.getChildrenSize();
    last.append(...after.getChildren());
    after.remove();
    last.select(end, end);
  } else if (after.isEmpty() && after.getNextSibling() !== null && $isElementNode(last)) {
    after.remove();
    last.selectEnd();
  } else after.selectStart();
}

/** Parts the block at the caret; the second part, which may be empty. */
function $splitAtCaret(block: ElementNode): ElementNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const made = selection.insertParagraph();
  if (!$isElementNode(made)) return null;
  const after = made.getTopLevelElement();
  return $isElementNode(after) && after.getPreviousSibling()?.is(block.getLatest()) ? after : null;
}
