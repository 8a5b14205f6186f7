import { type LexicalEditor, type NodeKey } from 'lexical';
import { type StoryDocument } from '#shared/story/document.ts';
import { type BlockContent } from './block-content.ts';
export interface BlockChange {
    /** Blocks that are new or whose contents may differ. */
    readonly changed: ReadonlySet<NodeKey>;
    /** What the changed and removed blocks held before. */
    readonly before: ReadonlyMap<NodeKey, BlockContent>;
    /** Blocks were added, removed or moved. */
    readonly reordered: boolean;
    readonly tags: ReadonlySet<string>;
}
export declare class BlockIndex {
    #private;
    constructor(editor: LexicalEditor);
    /** Keys of the top-level blocks in reading order. */
    get order(): readonly NodeKey[];
    /** Position of a block in the document, or -1. */
    position(key: NodeKey): number;
    content(key: NodeKey): BlockContent | undefined;
    /** Words of one block as a sub-editor counts them; notes are not part of the story. */
    words(key: NodeKey): number;
    /** The document as it stands. Blocks that have not changed since the last call are not read again. */
    document(): StoryDocument;
    onChange(listener: (change: BlockChange) => void): () => void;
    dispose(): void;
}
