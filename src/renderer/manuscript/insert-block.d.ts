import { type LexicalEditor, type LexicalNode } from 'lexical';
/**
 * Inserts a block after the block at the caret, or in its place when that is an empty paragraph, and leaves the caret in the text after it.
 * A block never splits a sentence: "at the caret" means after the paragraph that is being written.
 */
export declare function insertBlock(editor: LexicalEditor, $create: () => LexicalNode): void;
