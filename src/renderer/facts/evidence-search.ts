// Whether a fact's words stand in the text of a piece of evidence: a plain search, good enough to say yes and modest about no.

import { GAP, sealForm } from '#shared/story/seal.ts';

export type Standing = 'exactly' | 'tidied' | 'not-found';

const bare = (text: string): string =>
  sealForm(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * `exactly`: the sealed form of the words stands in the evidence; `tidied`: it does once case and punctuation are set aside.
 * Words that other words interrupt are looked for piece by piece, in order.
 */
export function standsIn(words: string, evidence: string): Standing {
  const pieces = words.split(GAP);
  if (inOrder(pieces.map(sealForm), sealForm(evidence))) return 'exactly';
  // Whole words only: without its spaces "art" would be found in "party".
  const spaced = pieces.map((piece) => ` ${bare(piece)} `);
  return inOrder(spaced, ` ${bare(evidence)} `) ? 'tidied' : 'not-found';
}

function inOrder(pieces: readonly string[], text: string): boolean {
  let from = 0;
  let any = false;
  for (const piece of pieces) {
    if (piece.trim() === '') continue;
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    // The space that parts two pieces may be the end of one and the beginning of the next.
    from = Math.max(at + 1, at + piece.length - 1);
    any = true;
  }
  return any;
}

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  exactly: 'The words stand in this evidence exactly.',
  tidied: 'The words stand in this evidence but for case and punctuation.',
  'not-found': 'The words were not found in this evidence as they stand. Read it and compare.',
};
