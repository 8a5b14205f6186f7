import type { BlockIndex } from './block-index.ts';
export declare function followWordCount(index: BlockIndex, show: (words: number) => void): () => void;
