/** Choosing each quotation's speaker among the candidates, from the first paragraph to the last. */
import {
  type Candidate,
  type Carried,
  listCandidates,
  PARAGRAPHS_BEFORE,
  PRIORS,
  type Surroundings,
} from './candidates.ts';
import type { Segment } from './marks.ts';
import { opensWithMark, type Paragraph } from './paragraph.ts';
import { shapeOf } from './setting.ts';
import type { Token } from './tokens.ts';
import { weights } from './weights.ts';
import type { Words } from './words.ts';

/** A candidate without its features, which would hold memory for nothing. */
export type Chosen = Omit<Candidate, 'features'>;

/** The choice for one outermost segment. */
export interface Choice {
  readonly quoteToken: number;
  readonly segment: number;
  readonly candidate: Chosen;
  /** The chosen candidate's share of the weight of all, 0..1. */
  readonly confidence: number;
  readonly continues: boolean;
}

/** What the paragraphs read so far hand on to the next quotation. */
export interface State {
  readonly carried: Carried | null;
  readonly carriedNone: boolean;
}

export const INITIAL: State = { carried: null, carriedNone: false };

export type Score = (features: readonly string[]) => number;

const weightOf = new Map([
  ...Object.entries(weights).map(([feature, tenths]) => [feature, tenths / 10] as const),
  ...Object.entries(PRIORS),
]);

export const learnedScore: Score = (features) => {
  let sum = 0;
  for (const feature of features) sum += weightOf.get(feature) ?? 0;
  return sum;
};

/** Picks one of the candidates and says how sure it is. The trainer puts the annotators' answer in its place. */
export type Choose = (
  candidates: readonly Candidate[],
  paragraph: Paragraph,
  segment: Segment,
) => { index: number; confidence: number };

/**
 * A wrong name under somebody's words does more harm than a missing one. So "nobody" gets a little more than it earned where the
 * words are few, as most marks that are no quotation hold a title, a nickname or a word set apart, and a speaker needs this share.
 * Both were set on held-out training articles.
 */
const NOBODY_BONUS_SHORT = 0.1;
const SHORT = 4;
const LEAST_SHARE = 0.4;

export const chooseBest =
  (score: Score): Choose =>
  (candidates, { text }, segment) => {
    const bonus = shapeOf(text, segment).words <= SHORT ? NOBODY_BONUS_SHORT : 0;
    const scores = candidates.map((candidate, at) => score(candidate.features) + (at === 0 ? bonus : 0));
    let index = 0;
    scores.forEach((value, at) => {
      if (value > (scores[index] as number)) index = at;
    });
    const top = scores[index] as number;
    let sum = 0;
    for (const value of scores) sum += Math.exp(value - top);
    const confidence = 1 / sum;
    if (confidence >= LEAST_SHARE || index === 0) return { index, confidence };
    return { index: 0, confidence: Math.exp((scores[0] as number) - top) / sum };
  };

const stillCarried = (carried: Carried | null, paragraph: Paragraph): Carried | null =>
  carried === null || carried.distance > PARAGRAPHS_BEFORE
    ? null
    : { ...carried, open: carried.open && opensWithMark(paragraph.text) };

/**
 * Attributes one paragraph's quotations. Pure: the same paragraph, neighbours and state give the same choices.
 * @returns the choices in order and the state for the next paragraph.
 */
export function attributeParagraph(
  here: Paragraph,
  before: readonly Paragraph[],
  after: Paragraph | undefined,
  state: State,
  words: Words,
  choose: Choose,
): { readonly choices: readonly Choice[]; readonly state: State } {
  let carried = stillCarried(state.carried, here);
  let carriedNone = state.carriedNone;
  const choices: Choice[] = [];
  for (const quoteToken of here.quoteTokens) {
    const token = here.tokens[quoteToken] as Token;
    const segment = here.segments[token.segment] as Segment;
    const surroundings: Surroundings = { here, before, after, carried, carriedNone };
    const candidates = listCandidates(surroundings, quoteToken, words);
    const { index, confidence } = choose(candidates, here, segment);
    const { paragraph, mention, cue } = candidates[index] as Candidate;
    const candidate: Chosen = { paragraph, mention, cue };
    choices.push({
      quoteToken,
      segment: token.segment,
      candidate,
      confidence,
      continues: continues(candidate, carried, here, quoteToken),
    });
    carriedNone = candidate.mention < 0;
    if (candidate.mention >= 0)
      carried = {
        paragraph: candidate.paragraph,
        mention: candidate.mention,
        cue: candidate.cue,
        distance: 0,
        open: false,
        quoteToken,
      };
  }
  const last = choices[choices.length - 1];
  const open = last !== undefined ? here.unclosed : false;
  return {
    choices,
    state: {
      carried: carried === null ? null : { ...carried, distance: carried.distance + 1, open },
      carriedNone: last === undefined ? carriedNone : last.candidate.mention < 0,
    },
  };
}

/** Whether the quotation goes on with the utterance before it: same speaker, and only the attribution between the two. */
function continues(candidate: Chosen, carried: Carried | null, here: Paragraph, quoteToken: number): boolean {
  if (carried === null || candidate.mention < 0) return false;
  if (candidate.paragraph !== carried.paragraph || candidate.mention !== carried.mention) return false;
  if (carried.distance > 0) return carried.open && quoteToken === 0;
  const mention = candidate.paragraph.mentions[candidate.mention];
  const between = quoteToken - carried.quoteToken - 1;
  return (
    between <= 12 &&
    mention !== undefined &&
    candidate.paragraph === here &&
    mention.from > carried.quoteToken &&
    mention.to <= quoteToken
  );
}
