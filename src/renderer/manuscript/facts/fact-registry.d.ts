import type { NodeKey } from 'lexical';
import type { BlockIndex } from '../blocks/block-index.ts';
export interface FactChange {
    /** Facts whose words may have changed, or which came or went. */
    readonly touched: ReadonlySet<string>;
    /** The reading order of the facts may have changed. */
    readonly moved: boolean;
}
export declare class FactRegistry {
    #private;
    constructor(index: BlockIndex);
    has(id: string): boolean;
    /** Ids of all facts that stand in the text. */
    ids(): IterableIterator<string>;
    /** The blocks that hold a part of the fact, in reading order. */
    blocks(id: string): NodeKey[];
    /** Keys of the text leaves that belong to the fact, in reading order. */
    leaves(id: string): NodeKey[];
    /** The fact's words as they stand; null when none do. */
    words(id: string): string | null;
    /** Ids in reading order. Costs a look at every block that holds a fact. */
    order(): string[];
    onChange(listener: (change: FactChange) => void): () => void;
    dispose(): void;
}
