/** What a found claim and a disagreement between figures are: the shapes that every reader of `shared/claims` sees. Offsets are UTF-16 code units. */

export const CLAIM_KINDS = ['allegation', 'percentage', 'money', 'superlative', 'number', 'date', 'name'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A stretch of one paragraph that states something which can be checked. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly words: string;
  /** One sentence that a fact-checker understands. */
  readonly reason: string;
  /** Higher is worth checking sooner; see docs/claims.md. */
  readonly weight: number;
  /** The kind and the words as a seal compares them; equal for the same words wherever they stand. */
  readonly key: string;
}

export const SUM_RULES = ['share', 'change', 'total', 'weekday', 'age'] as const;
export type SumRule = (typeof SUM_RULES)[number];

/** Figures of one paragraph that cannot all be right. */
export interface Disagreement {
  readonly rule: SumRule;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** A sentence with both figures and what to do. */
  readonly message: string;
  /** The rule and the words as a seal compares them; equal while the words stand. */
  readonly key: string;
}

export interface ClaimOptions {
  /** A BCP 47 tag; English where absent or not known. */
  readonly language?: string;
  /** The story's own day, YYYY-MM-DD: it tells the year of "Friday 3 May" and how old somebody is. Without it neither is judged. */
  readonly day?: string;
}

/** A text that is being edited, read paragraph by paragraph. */
export interface ClaimReading {
  /** Every claim in reading order; see `offered` for those that are worth a suggestion. */
  readonly claims: readonly Claim[];
  readonly disagreements: readonly Disagreement[];
  /**
   * Replaces `deleteCount` paragraphs from index `from` by `paragraphs` and reads those alone.
   * @throws RangeError if the range is not inside the text.
   */
  replace(from: number, deleteCount: number, paragraphs: readonly string[]): void;
}
