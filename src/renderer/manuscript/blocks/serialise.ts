// Lexical nodes to the stored document's blocks, node by node, so that what is saved has exactly the shape of shared/story/document.ts.

import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { type Block, type Inline, type List, type ListItem, TEXT_FORMAT } from '#shared/story/document.ts';
import { $factIds } from '../facts/fact-ids.ts';
import { $isImageNode } from '../nodes/image-node.tsx';
import { $isNoteNode } from '../nodes/note-node.ts';
import { $isPullQuoteNode } from '../nodes/pull-quote-node.ts';
import { $isRelatedNode } from '../nodes/related-node.tsx';
import { storableText } from '../storable-text.ts';

const KNOWN_FORMATS = Object.values(TEXT_FORMAT).reduce((all, bit) => all | bit, 0);

const elementFields = (node: ElementNode) =>
  ({
    version: 1,
    direction: node.getDirection(),
    format: node.getFormatType(),
    indent: 0,
  }) as const;

/** One top-level block as data; null for a node that no document can hold. Call inside a read of the editor's state. */
export function $serialiseBlock(node: LexicalNode): Block | null {
  if ($isParagraphNode(node))
    return { ...elementFields(node), type: 'paragraph', textFormat: 0, textStyle: '', children: $inlines(node) };
  if ($isHeadingNode(node)) {
    const tag = node.getTag() === 'h1' || node.getTag() === 'h2' ? 'h2' : 'h3';
    return { ...elementFields(node), type: 'heading', tag, children: $inlines(node) };
  }
  if ($isQuoteNode(node)) return { ...elementFields(node), type: 'quote', children: $inlines(node) };
  if ($isPullQuoteNode(node)) return { ...elementFields(node), type: 'pullquote', children: $inlines(node) };
  if ($isNoteNode(node)) return { ...elementFields(node), type: 'note', children: $inlines(node) };
  if ($isListNode(node)) return $list(node);
  if ($isHorizontalRuleNode(node)) return { type: 'horizontalrule', version: 1 };
  if ($isImageNode(node)) {
    const { alt, caption, credit, ...fields } = node.getFields();
    return {
      type: 'image',
      version: 1,
      ...fields,
      alt: storableText(alt),
      caption: storableText(caption),
      credit: storableText(credit),
    };
  }
  if ($isRelatedNode(node)) return { type: 'related', version: 1, relatedId: node.getRelatedId() };
  return null;
}

function $list(node: ListNode): List {
  const listType = node.getListType() === 'number' ? 'number' : 'bullet';
  return {
    ...elementFields(node),
    type: 'list',
    listType,
    start: node.getStart(),
    tag: listType === 'number' ? 'ol' : 'ul',
    children: node
      .getChildren()
      .filter($isListItemNode)
      .map(
        (item): ListItem => ({
          ...elementFields(item),
          type: 'listitem',
          value: item.getValue(),
          children: item
            .getChildren()
            .flatMap((child): (Inline | List)[] => ($isListNode(child) ? [$list(child)] : $inline(child))),
        }),
      ),
  };
}

const $inlines = (node: ElementNode): Inline[] => node.getChildren().flatMap($inline);

function $inline(node: LexicalNode): Inline[] {
  if ($isTextNode(node)) {
    const text = storableText(node.getTextContent());
    if (text === '') return [];
    const ids = $factIds(node);
    return [
      {
        type: $isTabNode(node) ? 'tab' : 'text',
        version: 1,
        text,
        format: node.getFormat() & KNOWN_FORMATS,
        detail: node.getDetail(),
        mode: node.getMode(),
        style: '',
        ...(ids.length > 0 ? { $: { factIds: ids } } : {}),
      },
    ];
  }
  if ($isLineBreakNode(node)) return [{ type: 'linebreak', version: 1 }];
  if ($isLinkNode(node)) {
    return [
      {
        ...elementFields(node),
        type: 'link',
        url: node.getURL(),
        rel: node.getRel(),
        target: node.getTarget(),
        title: node.getTitle(),
        children: node.getChildren().flatMap($inline),
      },
    ];
  }
  // A block that an operation left inside a block keeps its words.
  return $isElementNode(node) ? $inlines(node) : [];
}
