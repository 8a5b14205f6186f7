import { type AnyLexicalExtensionArgument, type LexicalEditorWithDispose } from 'lexical';
import type { StoryDocument } from '#shared/story/document.ts';
export declare const EDITOR_NAMESPACE = "stet";
/**
 * Builds the editor of one story with the document in it. The document has passed parseDocument.
 *
 * @param extensions what a host adds: React and the browser's part of the handling; none in a test without a window.
 */
export declare function buildManuscriptEditor(storyDocument: StoryDocument, extensions?: readonly AnyLexicalExtensionArgument[]): LexicalEditorWithDispose;
