// A suggestion is one utterance: "…," said X, "…" and a paragraph that goes on with a re-opened mark are pieces of one fact.

import { joinUtterances, type ParagraphQuotation } from '#shared/quotations/index.ts';
import { GAP } from '#shared/story/seal.ts';

/** Pieces of one utterance, in reading order, never empty. */
export type Pieces = readonly [ParagraphQuotation, ...ParagraphQuotation[]];

/** The utterances of what a reader found, each of its pieces that are `offered`. One that keeps no piece is left out. */
export const utterancesOf = (
  quotations: readonly ParagraphQuotation[],
  offered: (piece: ParagraphQuotation) => boolean,
): Pieces[] =>
  joinUtterances(quotations).flatMap((all) => {
    const [first, ...rest] = all.filter(offered);
    return first === undefined ? [] : [[first, ...rest] as const];
  });

/**
 * The pieces as one quotation: GAP stands between their words, as in the words of a fact. Who speaks, how sure that is and why are the first
 * piece's; circumstances that only a later piece has are taken over from it.
 */
export function asOne(pieces: Pieces): ParagraphQuotation {
  const [first, ...rest] = pieces;
  const last = rest.at(-1);
  if (last === undefined) return first;
  return {
    ...first,
    words: pieces.map(({ words }) => words).join(GAP),
    to: last.to,
    parts: pieces.flatMap(({ parts }) => parts),
    context: Object.assign({}, ...pieces.map(({ context }) => context).reverse()),
  };
}
