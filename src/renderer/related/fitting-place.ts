// Where in the text a story that may be of interest belongs: behind the paragraph that speaks of the same.

import type { BlockText } from '../app/open-story.ts';

/** Words of fewer letters tie nothing to anything. */
const SHORTEST = 3;
/** Words of the reasons that a paragraph must hold. */
const LEAST = 2;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter(({ length }) => length >= SHORTEST) ?? [];

/**
 * Index of the top-level block behind which the story belongs; null when no paragraph shares two words of the reasons. Of two that share as
 * much the first: a reader who is sent on there still has the rest before her.
 *
 * @param reasons of a suggestion, the strongest first.
 */
export function fittingPlace(blocks: readonly BlockText[], reasons: readonly string[]): number | null {
  const worth = new Map<string, number>();
  reasons.forEach((reason, at) => {
    for (const word of wordsOf(reason)) if (!worth.has(word)) worth.set(word, 1 / (at + 1));
  });
  let best: { readonly block: number; readonly score: number } | null = null;
  blocks.forEach(({ type, text }, block) => {
    if (type !== 'paragraph' && type !== 'quote') return;
    const shared = [...new Set(wordsOf(text))].filter((word) => worth.has(word));
    if (shared.length < LEAST) return;
    const score = shared.reduce((sum, word) => sum + (worth.get(word) ?? 0), 0);
    if (best === null || score > best.score) best = { block, score };
  });
  return (best as { readonly block: number } | null)?.block ?? null;
}
