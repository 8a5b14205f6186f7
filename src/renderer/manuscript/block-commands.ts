// The editing commands that change what kind of block the selection stands in.

import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $createNoteNode } from './nodes/note-node.ts';
import { $createPullQuoteNode } from './nodes/pull-quote-node.ts';

export type BlockKind = 'paragraph' | 'crosshead' | 'quote' | 'pullquote' | 'note' | 'bullets' | 'numbers';

const MAKE: Partial<Record<BlockKind, () => ElementNode>> = {
  paragraph: $createParagraphNode,
  crosshead: () => $createHeadingNode('h2'),
  quote: $createQuoteNode,
  pullquote: $createPullQuoteNode,
  note: $createNoteNode,
};

/** The kind of the block at the caret. Call inside a read. */
export function $blockKind(): BlockKind | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const node = selection.anchor.getNode();
  const list = $findMatchingParent(node, $isListNode);
  if (list !== null) return list.getListType() === 'number' ? 'numbers' : 'bullets';
  const block = node.getTopLevelElement();
  if ($isHeadingNode(block)) return 'crosshead';
  const type = block?.getType();
  return type === 'quote' || type === 'pullquote' || type === 'note' || type === 'paragraph' ? type : null;
}

/** Makes the selected blocks blocks of a kind; asked for the kind they have already, makes them paragraphs again. */
export function setBlockKind(editor: LexicalEditor, wanted: BlockKind): void {
  const now = editor.getEditorState().read($blockKind);
  const kind = now === wanted ? 'paragraph' : wanted;
  if (kind === 'bullets' || kind === 'numbers') {
    editor.dispatchCommand(kind === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND, undefined);
    return;
  }
  if (now === 'bullets' || now === 'numbers') editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
  if (kind === 'paragraph' && (now === 'bullets' || now === 'numbers')) return;
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) $setBlocksType(selection, MAKE[kind] ?? $createParagraphNode);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

export function insertRule(editor: LexicalEditor): void {
  editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
}
