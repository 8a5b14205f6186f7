// One block as one line of text, with a way from offsets in it back to the leaves.

import type { LeafRange } from '../facts/fact-marking.ts';
import type { BlockContent } from './block-content.ts';

/** The block's text as the quotation reader takes it: line breaks and the ends of list items are one space each. */
export const lineOf = (content: BlockContent): string => content.paragraphs.join('\n').replaceAll('\n', ' ');

/** Where each paragraph of the block begins in its line. */
function paragraphStarts(content: BlockContent): number[] {
  let start = 0;
  return content.paragraphs.map((text) => {
    const here = start;
    start += text.length + 1;
    return here;
  });
}

/** The stretches of leaves under `start`–`end` of the block's line, in reading order. */
export function leafRanges(content: BlockContent, start: number, end: number): LeafRange[] {
  const starts = paragraphStarts(content);
  const ranges: LeafRange[] = [];
  for (const leaf of content.leaves) {
    const at = (starts[leaf.paragraph] ?? 0) + leaf.start;
    const from = Math.max(start, at);
    const to = Math.min(end, at + leaf.text.length);
    if (from < to) ranges.push({ key: leaf.key, start: from - at, end: to - at });
  }
  return ranges;
}

/** Where an offset in a leaf lies in the block's line; null when the leaf is not in the block. */
export function lineOffset(content: BlockContent, leafKey: string, offset: number): number | null {
  const leaf = content.leaves.find(({ key }) => key === leafKey);
  return leaf === undefined ? null : (paragraphStarts(content)[leaf.paragraph] ?? 0) + leaf.start + offset;
}
