import { type LexicalEditor } from 'lexical';
export type BlockKind = 'paragraph' | 'crosshead' | 'quote' | 'pullquote' | 'note' | 'bullets' | 'numbers';
/** The kind of the block at the caret. Call inside a read. */
export declare function $blockKind(): BlockKind | null;
/** Makes the selected blocks blocks of a kind; asked for the kind they have already, makes them paragraphs again. */
export declare function setBlockKind(editor: LexicalEditor, wanted: BlockKind): void;
export declare function insertRule(editor: LexicalEditor): void;
