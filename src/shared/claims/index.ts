/** Finding what a news text claims, and figures in it that cannot all be right. Pure functions, no dependency, linear time. See docs/claims.md. */
import { sealForm } from '../story/seal.ts';
import type { Claim, ClaimOptions, ClaimReading, Disagreement } from './claim.ts';
import { type Lexicon, lexiconFor } from './languages/index.ts';
import { claimsOf, type FoundClaim } from './offers.ts';
import { readParagraph } from './paragraph.ts';
import { agesOf } from './sums/age.ts';
import { changesOf } from './sums/change.ts';
import { sharesOf } from './sums/share.ts';
import { totalsOf } from './sums/total.ts';
import { weekdaysOf } from './sums/weekday.ts';

export type * from './claim.ts';

interface Row {
  readonly claims: readonly FoundClaim[];
  readonly disagreements: readonly Omit<Disagreement, 'paragraph'>[];
}

function readRow(text: string, lexicon: Lexicon, day: string | null): Row {
  const paragraph = readParagraph(text, lexicon);
  const findings = [
    ...sharesOf(paragraph),
    ...changesOf(paragraph),
    ...totalsOf(paragraph),
    ...weekdaysOf(paragraph, day),
    ...agesOf(paragraph, day),
  ];
  const { tokens } = paragraph;
  return {
    claims: claimsOf(paragraph),
    disagreements: findings
      .map(({ rule, from, to, message }) => {
        const start = tokens[from]?.start ?? 0;
        const end = tokens[to - 1]?.end ?? start;
        return { rule, start, end, message, key: `figures:${rule}:${sealForm(text.slice(start, end))}` };
      })
      .toSorted((a, b) => a.start - b.start),
  };
}

const keyOf = ({ kind, words }: FoundClaim): string => `claim:${kind}:${sealForm(words)}`;

/** Reads a text that will change. `paragraphs` are the texts of its blocks, without line ends; no rule looks beyond one of them. */
export function createClaimReading(paragraphs: readonly string[], options: ClaimOptions = {}): ClaimReading {
  const lexicon = lexiconFor(options.language);
  const read = (text: string): Row => readRow(text, lexicon, options.day ?? null);
  let rows = paragraphs.map(read);
  let claims: readonly Claim[] | null = null;
  let disagreements: readonly Disagreement[] | null = null;
  return {
    get claims() {
      claims ??= rows.flatMap((row, paragraph) =>
        row.claims.map((claim) => ({ ...claim, paragraph, key: keyOf(claim) })),
      );
      return claims;
    },
    get disagreements() {
      disagreements ??= rows.flatMap((row, paragraph) => row.disagreements.map((one) => ({ ...one, paragraph })));
      return disagreements;
    },
    replace(from, deleteCount, texts) {
      const whole = Number.isInteger(from) && Number.isInteger(deleteCount);
      if (!whole || from < 0 || deleteCount < 0 || from + deleteCount > rows.length)
        throw new RangeError(`paragraphs ${from} to ${from + deleteCount} are not in a text of ${rows.length}`);
      rows = [...rows.slice(0, from), ...texts.map(read), ...rows.slice(from + deleteCount)];
      claims = null;
      disagreements = null;
    },
  };
}

/** Suggestions for each paragraph: more are a nuisance. */
const PER_PARAGRAPH = 2;

/**
 * The claims that are worth a suggestion, in reading order: the weightiest of each paragraph, each wording once.
 *
 * @param leftOut whether a claim is no claim of the story's own: it stands in a quotation.
 * @param answered whether a claim needs no suggestion: it is tagged or was declined. No other takes its place.
 */
export function offered(
  claims: readonly Claim[],
  leftOut: (claim: Claim) => boolean,
  answered: (claim: Claim) => boolean,
): readonly Claim[] {
  const seen = new Set<string>();
  const kept: Claim[] = [];
  let here: Claim[] = [];
  const keep = (): void => {
    const best = here.toSorted((a, b) => b.weight - a.weight).slice(0, PER_PARAGRAPH);
    kept.push(...best.filter((claim) => !answered(claim)).toSorted((a, b) => a.start - b.start));
    here = [];
  };
  for (const claim of claims) {
    if (here.length > 0 && here[0]?.paragraph !== claim.paragraph) keep();
    if (seen.has(claim.key) || leftOut(claim)) continue;
    seen.add(claim.key);
    here.push(claim);
  }
  keep();
  return kept;
}
