// The words of a fact as they stand in the editor, read by the archive's own rule.

import { readFacts } from '#shared/story/fact-words.ts';
import type { BlockContent } from '../blocks/block-content.ts';

/**
 * @param blocks every block from the first to the last that holds a part of the fact, in reading order, without a gap in the list.
 * @returns the words, with GAP where others stand between; null if no leaf belongs to the fact.
 */
export const factWords = (id: string, blocks: readonly (BlockContent | undefined)[]): string | null =>
  readFacts(blocks, id)[0]?.words ?? null;
