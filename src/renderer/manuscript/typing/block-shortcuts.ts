// Markdown's marks at the start of a paragraph: "## " a crosshead, "> " a quote, "- " and "1. " lists; "---" and Enter a rule.

import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type ParagraphNode,
  type TextNode,
} from 'lexical';

const list =
  (kind: 'bullet' | 'number', start = 1) =>
  (paragraph: ParagraphNode): void => {
    const item = $createListItemNode();
    item.append(...paragraph.getChildren());
    paragraph.replace($createListNode(kind, start).append(item));
    item.selectStart();
  };
const block =
  (make: () => ElementNode) =>
  (paragraph: ParagraphNode): void => {
    const node = make();
    node.append(...paragraph.getChildren());
    paragraph.replace(node);
    node.selectStart();
  };

function becoming(mark: string): ((paragraph: ParagraphNode) => void) | null {
  if (mark === '#' || mark === '##') return block(() => $createHeadingNode('h2'));
  if (mark === '###') return block(() => $createHeadingNode('h3'));
  if (mark === '>') return block($createQuoteNode);
  if (mark === '-' || mark === '*') return list('bullet');
  const number = /^(\d{1,4})\.$/.exec(mark)?.[1];
  return number === undefined ? null : list('number', Number(number));
}

interface Marked {
  readonly paragraph: ParagraphNode;
  readonly leaf: TextNode;
  readonly mark: string;
}

/** The mark before the caret when nothing else stands before it in its paragraph. */
function $mark(): Marked | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null;
  const leaf = selection.anchor.getNode();
  const paragraph = leaf.getParent();
  if (
    !$isTextNode(leaf) ||
    !$isParagraphNode(paragraph) ||
    !paragraph.getParent()?.is(paragraph.getTopLevelElement()?.getParent())
  )
    return null;
  if (!leaf.is(paragraph.getFirstChild())) return null;
  return { paragraph, leaf, mark: leaf.getTextContent().slice(0, selection.anchor.offset) };
}

/** True when a space typed now would make the paragraph something else. */
export const $isBlockMark = (): boolean => {
  const marked = $mark();
  return marked !== null && becoming(marked.mark) !== null;
};

/** Turns "## " (the space is typed already) into its block. */
export function $applyBlockMark(): void {
  const marked = $mark();
  if (marked === null || !marked.mark.endsWith(' ')) return;
  const make = becoming(marked.mark.slice(0, -1));
  if (make === null) return;
  marked.leaf.spliceText(0, marked.mark.length, '');
  if (marked.leaf.getTextContent() === '') marked.leaf.remove();
  make(marked.paragraph);
}

/** Enter behind "---" alone in a paragraph. */
export function $applyRuleMark(): boolean {
  const marked = $mark();
  if (marked === null || !/^(?:---|\*\*\*)$/.test(marked.paragraph.getTextContent())) return false;
  const rule = $createHorizontalRuleNode();
  marked.paragraph.replace(rule);
  const next = $createParagraphNode();
  rule.insertAfter(next);
  next.selectStart();
  return true;
}
