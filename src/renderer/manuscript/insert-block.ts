// Putting a block that is no text (image, related story) at the caret.

import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

/**
 * Inserts a block after the block at the caret, or in its place when that is an empty paragraph, and leaves the caret in the text after it.
 * A block never splits a sentence: "at the caret" means after the paragraph that is being written.
 */
export function insertBlock(editor: LexicalEditor, $create: () => LexicalNode): void {
  editor.update(
    () => {
      const node = $create();
      const selection = $getSelection();
      const top = $isRangeSelection(selection)
        ? selection.anchor.getNode().getTopLevelElement()
        : $getRoot().getLastChild();
      if (top === null) $insertNodeToNearestRoot(node);
      else if ($isElementNode(top) && top.getType() === 'paragraph' && top.isEmpty()) top.replace(node);
      else top.insertAfter(node);
      const next = node.getNextSibling();
      if ($isElementNode(next)) next.selectStart();
      else {
        const paragraph = $createParagraphNode();
        node.insertAfter(paragraph);
        paragraph.selectStart();
      }
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
