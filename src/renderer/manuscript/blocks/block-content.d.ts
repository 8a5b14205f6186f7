import { type LexicalNode, type NodeKey } from 'lexical';
/** One text leaf of a block, as it stood when the block was last read. */
export interface Leaf {
    readonly key: NodeKey;
    readonly text: string;
    readonly factIds: readonly string[];
    /** Which paragraph of the block: every list item is one. */
    readonly paragraph: number;
    /** Where it begins in its paragraph's text; a line break counts one. */
    readonly start: number;
    /** Line breaks between this leaf and the next one of the block, or the block's end. */
    readonly breaksAfter: number;
}
export interface BlockContent {
    readonly key: NodeKey;
    readonly type: string;
    /** The texts of its paragraphs: one, or one for each item of a list; line breaks are "\n". */
    readonly paragraphs: readonly string[];
    /** Leaves with text, in reading order. */
    readonly leaves: readonly Leaf[];
    /** Line breaks before the first leaf. */
    readonly leadingBreaks: number;
    readonly factIds: ReadonlySet<string>;
    /** The block and everything in it; equal object by object while nothing in the block has changed. */
    readonly nodes: readonly LexicalNode[];
}
/** Reads a block. Call inside a read of the editor's state. */
export declare function $readBlock(block: LexicalNode): BlockContent;
/** True while nothing in the block differs from what was read. Call inside a read of the editor's state. */
export declare function $isUnchanged(content: BlockContent, block: LexicalNode): boolean;
