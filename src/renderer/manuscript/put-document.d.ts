import { type LexicalEditor } from 'lexical';
import type { StoryDocument } from '#shared/story/document.ts';
/** @param tags how the step enters the history, and where it came from. */
export declare function putDocument(editor: LexicalEditor, document: StoryDocument, ...tags: string[]): void;
