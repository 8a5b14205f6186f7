// The body's Lexical editor: which nodes it knows and which extensions make it handle like a manuscript.

import { HorizontalRuleExtension, LexicalBuilder } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import {
  type AnyLexicalExtensionArgument,
  configExtension,
  defineExtension,
  type LexicalEditorWithDispose,
} from 'lexical';
import type { StoryDocument } from '#shared/story/document.ts';
import { isOpenableLink } from '#shared/story/links.ts';
import { ImageNode } from './nodes/image-node.tsx';
import { NoteNode } from './nodes/note-node.ts';
import { PullQuoteNode } from './nodes/pull-quote-node.ts';
import { RelatedNode } from './nodes/related-node.tsx';

/** Undo steps that are kept, and the milliseconds of typing that make one. */
const UNDO_DEPTH = 100;
const UNDO_DELAY = 500;

export const EDITOR_NAMESPACE = 'stet';

/**
 * Builds the editor of one story with the document in it. The document has passed parseDocument.
 *
 * @param extensions what a window adds: React and the browser's part of the handling; none in a test without one.
 * @param onError told of a change that failed. When it returns, the text is as it was before that change.
 */
export function buildManuscriptEditor(
  storyDocument: StoryDocument,
  extensions: readonly AnyLexicalExtensionArgument[] = [],
  onError: (error: Error) => void = (error) => {
    throw error;
  },
): LexicalEditorWithDispose {
  const root = defineExtension({
    name: 'stet/manuscript',
    namespace: EDITOR_NAMESPACE,
    nodes: () => [PullQuoteNode, NoteNode, ImageNode, RelatedNode],
    theme: { list: { nested: { listitem: 'nested' } } },
    dependencies: [
      RichTextExtension,
      ListExtension,
      HorizontalRuleExtension,
      configExtension(LinkExtension, { validateUrl: isOpenableLink }),
      configExtension(HistoryExtension, { delay: UNDO_DELAY, maxDepth: UNDO_DEPTH, disabled: false }),
    ],
    $initialEditorState: JSON.stringify(storyDocument),
    onError,
  });
  return LexicalBuilder.fromExtensions([root, ...extensions]).buildEditor();
}
