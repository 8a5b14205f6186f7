import type { BlockContent } from '../blocks/block-content.ts';
/**
 * @param blocks every block from the first to the last that holds a part of the fact, in reading order, without a gap in the list.
 * @returns the words, with GAP where others stand between; null if no leaf belongs to the fact.
 */
export declare function factWords(id: string, blocks: readonly (BlockContent | undefined)[]): string | null;
