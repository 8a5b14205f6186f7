// The peer: Lexical's rich text as its documentation mounts it, with history, lists and links, and nothing of ours.

import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { RichTextExtension } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { createRoot } from 'react-dom/client';
import { storyDocument } from '#shared/story/document.ts';
import { asked, wordsOf } from './text.ts';
import './bare.css';

const extension = defineExtension({
  name: 'bare',
  dependencies: [RichTextExtension, HistoryExtension, ListExtension, LinkExtension],
  $initialEditorState: JSON.stringify(storyDocument(wordsOf(asked(), false).blocks)),
});

const root = document.querySelector('#root');
if (root !== null)
  createRoot(root).render(
    <LexicalExtensionComposer
      extension={extension}
      contentEditable={<ContentEditable className="manuscript-body" aria-label="Body" />}
    />,
  );
