// What the walk goes through: the quotations found, then the claims, each in reading order, under keys that tell them apart.

import type { OpenStoryStore } from '../../app/open-story.ts';
import type { FoundClaims } from '../claims/found-claims.ts';
import type { LeafRange } from '../facts/fact-marking.ts';
import type { FoundQuotations } from './found-quotations.ts';

/** Where a suggestion stands in the walk. */
export interface WalkPlace {
  readonly claim: boolean;
  readonly block: number;
  /** UTF-16 code units in the block's line. */
  readonly offset: number;
}
export interface Suggestion extends WalkPlace {
  readonly key: string;
}

export interface Suggestions {
  list(): readonly Suggestion[];
  ranges(key: string): readonly LeafRange[];
  /** The new fact's id; null when the words are not there any more. */
  accept(key: string): Promise<string | null>;
  decline(key: string): void;
}

/** Keys of claims begin so; those of quotations begin with their kind. */
const CLAIM = 'claim:';
/** Figures that disagree can be declined, and nothing else. */
const FIGURES = 'figures:';
export const isClaimKey = (key: string): boolean => key.startsWith(CLAIM);

export const comparePlaces = (a: WalkPlace, b: WalkPlace): number =>
  Number(a.claim) - Number(b.claim) || a.block - b.block || a.offset - b.offset;

export function joinSuggestions(store: OpenStoryStore, quotations: FoundQuotations, claims: FoundClaims): Suggestions {
  const of = (key: string): FoundQuotations | FoundClaims =>
    isClaimKey(key) || key.startsWith(FIGURES) ? claims : quotations;
  return {
    list() {
      const { found, foundClaims } = store.getState();
      return [
        ...found.map(({ key, quotation: { from } }) => ({
          key,
          claim: false,
          block: from.paragraph,
          offset: from.offset,
        })),
        ...foundClaims.map(({ key, paragraph, start }) => ({ key, claim: true, block: paragraph, offset: start })),
      ];
    },
    ranges(key) {
      const { found, foundClaims } = store.getState();
      const quotation = found.find((one) => one.key === key);
      if (quotation !== undefined) return quotations.ranges(quotation);
      const claim = foundClaims.find((one) => one.key === key);
      return claim === undefined ? [] : claims.ranges(claim);
    },
    accept: (key) => of(key).accept(key),
    decline: (key) => of(key).decline(key),
  };
}
