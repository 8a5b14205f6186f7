/** What every rule for figures gives: which tokens disagree, and a sentence. */
import type { SumRule } from '../claim.ts';
import type { ReadParagraph } from '../paragraph.ts';

export interface SumFinding {
  readonly rule: SumRule;
  readonly from: number;
  /** The first token behind. */
  readonly to: number;
  readonly message: string;
}

/** The words between two tokens, as written. */
export const written = ({ text, tokens }: ReadParagraph, from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
