// Replacing the whole body in one undo step: a restored revision, the other side of a conflict, a change made in another window.

import { $getRoot, $parseSerializedNode, $setSelection, type LexicalEditor, type SerializedLexicalNode } from 'lexical';
import type { StoryDocument } from '#shared/story/document.ts';

/** @param tags how the step enters the history, and where it came from. */
export function putDocument(editor: LexicalEditor, document: StoryDocument, ...tags: string[]): void {
  editor.update(
    () => {
      $setSelection(null);
      const root = $getRoot();
      root.clear();
      root.append(
        ...document.root.children.map((block) => $parseSerializedNode(block as unknown as SerializedLexicalNode)),
      );
    },
    { discrete: true, tag: tags },
  );
}
