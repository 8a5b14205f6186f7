// The words of a fact as they stand in the editor: the same rule as shared/story/facts.ts (factSpans), over the blocks that hold it.

import { isAside } from '#shared/story/facts.ts';
import { GAP } from '#shared/story/seal.ts';
import type { BlockContent } from '../blocks/block-content.ts';
import { storableText } from '../storable-text.ts';

/**
 * @param blocks every block from the first to the last that holds a part of the fact, in reading order, without a gap in the list.
 * @returns the words, with GAP where others stand between; null if no leaf belongs to the fact.
 */
export function factWords(id: string, blocks: readonly (BlockContent | undefined)[]): string | null {
  let words: string | null = null;
  let leafCount = 0;
  let lastLeaf = -1;
  let lastParagraph = '';
  blocks.forEach((block, blockIndex) => {
    if (block === undefined) return;
    if (words !== null && lastLeaf === leafCount) words += '\n'.repeat(block.leadingBreaks);
    for (const leaf of block.leaves) {
      if (leaf.factIds.length === 0 && isAside(block.type)) continue;
      leafCount += 1;
      if (leaf.factIds.includes(id)) {
        const paragraph = `${blockIndex}:${leaf.paragraph}`;
        const text = storableText(leaf.text);
        if (words === null) words = text;
        else words += (lastLeaf === leafCount - 1 ? (paragraph === lastParagraph ? '' : '\n') : GAP) + text;
        lastLeaf = leafCount;
        lastParagraph = paragraph;
      }
      if (words !== null && lastLeaf === leafCount) words += '\n'.repeat(leaf.breaksAfter);
    }
  });
  return words === null ? null : (words as string).replace(/\n+$/, '');
}
