// The cheapest way to turn a place of the evidence into the quote, word by word.

import { asOne, isFalseStart, isRange, isSaidInPassing, sameWord } from './same-words.ts';
import type { Token } from './tokens.ts';
import { isHesitation, isSpokenFiller, isSpokenPair } from './word-lists.ts';

/** One step: quote tokens [q0, q1) stand for evidence tokens [e0, e1). */
export interface Step {
  readonly op:
    | 'match'
    | 'joined'
    | 'range'
    | 'replace'
    | 'drop'
    | 'add'
    | 'filler'
    | 'repetition'
    | 'elision'
    | 'bracket';
  readonly q0: number;
  readonly q1: number;
  readonly e0: number;
  readonly e1: number;
}
export interface Path {
  readonly cost: number;
  readonly steps: readonly Step[];
}

// Costs order the readings of a difference; only their order matters. A replaced word is cheaper than a dropped and an added one, so that a
// changed first or last word is shown as changed; a filler is all but free, so that it never makes a worse place win.
const REPLACE = 0.95;
const ADD = 1;
const DROP = 1;
const FILLER = 0.05;
const REPETITION = 0.1;
const ELISION = 0.3;
const ELIDED_WORD = 0.0005;
const BRACKET = 0.2;
const BRACKETED_WORD = 0.15;
/** Evidence words that one bracket may stand for. */
const MAX_BRACKETED = 14;
const CASE = 0.001;
const HYPHEN = 0.002;

const FROM = {
  match: 1,
  joinedQuote: 2,
  joinedEvidence: 3,
  replace: 4,
  drop: 5,
  add: 6,
  filler: 7,
  fillerPair: 8,
  repetition: 9,
  elision: 10,
  bracket: 11,
  rangeQuote: 12,
  rangeEvidence: 13,
} as const;

/** What each way into a cell is called, and how many words of the quote it takes; any other leaves out what need not be told. */
const STEPS: Readonly<Record<number, { readonly op: Step['op']; readonly words: number }>> = {
  [FROM.match]: { op: 'match', words: 1 },
  [FROM.joinedQuote]: { op: 'joined', words: 2 },
  [FROM.joinedEvidence]: { op: 'joined', words: 1 },
  [FROM.replace]: { op: 'replace', words: 1 },
  [FROM.drop]: { op: 'drop', words: 0 },
  [FROM.add]: { op: 'add', words: 1 },
  [FROM.repetition]: { op: 'repetition', words: 0 },
  [FROM.elision]: { op: 'elision', words: 1 },
  [FROM.bracket]: { op: 'bracket', words: 1 },
  [FROM.rangeQuote]: { op: 'range', words: 1 },
  [FROM.rangeEvidence]: { op: 'range', words: 0 },
};
const LEFT_OUT = { op: 'filler', words: 0 } as const;

/**
 * Semi-global alignment (Sellers 1980): the quote whole, the evidence from any word to any word. Time and space are quote × evidence tokens;
 * callers bound both.
 */
export function cheapestPath(
  quote: readonly Token[],
  evidence: readonly Token[],
  spoken: boolean,
  sameCase: (q: Token, e: Token) => boolean,
): Path {
  const n = quote.length;
  const m = evidence.length;
  const width = m + 1;
  const cost = new Float64Array((n + 1) * width);
  const from = new Uint8Array((n + 1) * width);
  const reach = new Int32Array((n + 1) * width);
  const key = (index: number): string => evidence[index]?.key ?? '';
  const pairs = evidence.map((token, index) => asOne(evidence[index - 1], token));

  for (let i = 1; i <= n; i += 1) {
    const token = quote[i - 1] as Token;
    const previous = quote[i - 2];
    const ownPair = asOne(previous, token);
    let cheapestBefore = Number.POSITIVE_INFINITY;
    let cheapestAt = 0;
    for (let j = 0; j <= m; j += 1) {
      const cell = i * width + j;
      let best = Number.POSITIVE_INFINITY;
      let how = 0;
      let back = j;
      const offer = (price: number, step: number, at = j) => {
        if (price < best) {
          best = price;
          how = step;
          back = at;
        }
      };
      const above = (i - 1) * width;
      if (token.kind === 'elision') {
        const before = (cost[above + j] ?? 0) - ELIDED_WORD * j;
        if (before < cheapestBefore) {
          cheapestBefore = before;
          cheapestAt = j;
        }
        offer(cheapestBefore + ELIDED_WORD * j + (i === 1 || i === n ? 0 : ELISION), FROM.elision, cheapestAt);
      } else if (token.kind === 'bracket') {
        const inside = token.inside ?? [];
        const literal = j - inside.length;
        if (literal >= 0 && inside.every((word, index) => word.key === key(literal + index)))
          offer(cost[above + literal] ?? 0, FROM.bracket, literal);
        for (let k = Math.max(0, j - MAX_BRACKETED); k <= j; k += 1)
          offer((cost[above + k] ?? 0) + BRACKET + BRACKETED_WORD * (j - k), FROM.bracket, k);
      } else {
        if (j > 0) {
          const other = evidence[j - 1] as Token;
          const diagonal = cost[above + j - 1] ?? 0;
          if (sameWord(token, other, previous, evidence[j - 2]))
            offer(diagonal + (sameCase(token, other) ? 0 : CASE), FROM.match, j - 1);
          else offer(diagonal + REPLACE, FROM.replace, j - 1);
          if (ownPair === other.key) offer((cost[above - width + j - 1] ?? 0) + HYPHEN, FROM.joinedQuote, j - 1);
          if (pairs[j - 1] === token.key) offer((cost[above + j - 2] ?? 0) + HYPHEN, FROM.joinedEvidence, j - 2);
        }
        offer((cost[above + j] ?? 0) + ADD, FROM.add);
        if (isRange(token, [previous, quote[i]], [evidence[j - 1], evidence[j]]))
          offer((cost[above + j] ?? 0) + HYPHEN, FROM.rangeQuote);
      }
      // Evidence words that the quote leaves out, only inside the quote: before and after it they are simply not quoted.
      if (j > 0 && i < n) {
        const left = cost[cell - 1] ?? 0;
        const word = key(j - 1);
        offer(left + DROP, FROM.drop, j - 1);
        if (isRange(evidence[j - 1], [evidence[j - 2], evidence[j]], [token, quote[i]]))
          offer(left + HYPHEN, FROM.rangeEvidence, j - 1);
        if (isHesitation(word) || (spoken && isSpokenFiller(word))) offer(left + FILLER, FROM.filler, j - 1);
        if (j > 1 && (isSaidInPassing(evidence, j) || (spoken && isSpokenPair(key(j - 2), word))))
          offer((cost[cell - 2] ?? 0) + FILLER, FROM.fillerPair, j - 2);
        if (spoken && j > 1 && word === key(j - 2)) offer(left + REPETITION, FROM.repetition, j - 1);
        if (spoken && j < m && word === key(j)) offer(left + REPETITION, FROM.repetition, j - 1);
        if (spoken && j > 1 && isFalseStart(evidence, j)) offer(left + REPETITION, FROM.repetition, j - 1);
      }
      cost[cell] = best;
      from[cell] = how;
      reach[cell] = back;
    }
  }

  let end = 0;
  for (let j = 1; j <= m; j += 1) if ((cost[n * width + j] ?? 0) < (cost[n * width + end] ?? 0)) end = j;
  return { cost: cost[n * width + end] ?? 0, steps: stepsBack(from, reach, width, n, end) };
}

function stepsBack(from: Uint8Array, reach: Int32Array, width: number, n: number, end: number): Step[] {
  const steps: Step[] = [];
  let i = n;
  let j = end;
  while (i > 0) {
    const cell = i * width + j;
    const e0 = reach[cell] ?? 0;
    const { op, words } = STEPS[from[cell] ?? 0] ?? LEFT_OUT;
    steps.push({ op, q0: i - words, q1: i, e0, e1: j });
    i -= words;
    j = e0;
  }
  return steps.reverse();
}
