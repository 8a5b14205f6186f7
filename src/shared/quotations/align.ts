// A quote laid against its evidence: the place, what differs, and whether that is tidying or an alteration.

import { sealForm } from '../story/seal.ts';
import type { Alignment, Edit } from './align/alignment.ts';
import { cheapestPath, type Step } from './align/edit-path.ts';
import { findPlaces, foldEvidence } from './align/find-place.ts';
import { withoutFurniture } from './align/furniture.ts';
import { sentenceOf } from './align/sentence.ts';
import { type Token, tokensOf } from './align/tokens.ts';
import { isModal, isNegation } from './align/word-lists.ts';
import { sameUnit } from './align/written-ways.ts';

export type { Alignment, AlignmentResult, Edit } from './align/alignment.ts';

export interface AlignOptions {
  /** The newsroom's setting for spoken evidence: "like", "well", repeated words and false starts may be tidied as hesitations may. */
  readonly spoken?: boolean;
}

/** Evidence made ready once for many quotes: `folded` has the same offsets as `text`. */
export interface Evidence {
  readonly text: string;
  readonly folded: string;
}
export const prepareEvidence = (text: string): Evidence => ({ text, folded: foldEvidence(text) });

/** A quote of more words is laid piece by piece, so that time stays linear in it. */
const PIECE_WORDS = 400;

/**
 * Lays a quote against evidence.
 *
 * The result is `identical` when the words stand in the evidence as they are (glyphs of marks and white space apart), `tidied` when they differ in case,
 * punctuation, hyphens, accents, figures written as words, hesitations, an elision or a bracket, `altered` when a word was changed, dropped,
 * added or moved without one, `not-found` when fewer than half of the words stand together anywhere. A changed number, negation or
 * modal is always `altered`, also under a bracket.
 */
export function align(quote: string, evidence: string | Evidence, options: AlignOptions = {}): Alignment {
  const { text, folded } = typeof evidence === 'string' ? prepareEvidence(evidence) : evidence;
  const tokens = tokensOf(quote, 0, true);
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (words.length === 0) return notFound;
  const found =
    tokens.length > PIECE_WORDS
      ? inPieces(quote, tokens, text, folded, options)
      : bestPlace(quote, tokens, text, folded, 0, options);
  if (found === null || !holds(found, words.length)) return notFound;
  const edits = editsOf(quote, text, found);
  const result = edits.some(({ alters }) => alters) ? 'altered' : edits.length > 0 ? 'tidied' : 'identical';
  const quoted = found.pairs.filter(({ e0, e1 }) => e1 > e0);
  const start = found.evidence[quoted[0]?.e0 ?? 0]?.start ?? 0;
  const end = found.evidence[(quoted.at(-1)?.e1 ?? 1) - 1]?.end ?? start;
  return { result, evidence: { start, end }, edits, sentence: sentenceOf(result, edits, quote, text) };
}

const notFound: Alignment = {
  result: 'not-found',
  evidence: null,
  edits: [],
  sentence: 'These words do not stand in the evidence: find the place by hand, or attach the evidence that holds them.',
};

interface Laid {
  readonly quote: readonly Token[];
  readonly evidence: readonly Token[];
  readonly pairs: readonly Step[];
  readonly cost: number;
}

function bestPlace(
  quote: string,
  tokens: readonly Token[],
  text: string,
  folded: string,
  from: number,
  options: AlignOptions,
): Laid | null {
  const searched = from === 0 ? folded : folded.slice(from);
  let best: (Laid & { readonly price: number }) | null = null;
  for (const place of findPlaces(quote, tokens, searched)) {
    const window = wordBounds(searched, place);
    const evidence = tokensOf(wordsIn(text, from + window.start, from + window.end), from + window.start);
    const path = cheapestPath(
      tokens,
      evidence,
      options.spoken === true,
      (q, e) => quote.slice(q.start, q.end) === text.slice(e.start, e.end),
    );
    const laid = { quote: tokens, evidence, pairs: path.steps, cost: path.cost };
    // Between equal wordings the place with the same marks is the one that was quoted.
    const price = path.cost + 0.0001 * editsOf(quote, text, laid).length;
    if (best === null || price < best.price) best = { ...laid, price };
  }
  return best;
}

/** So much before a stretch is read for the label of the one who speaks in it, so much behind it for the end of a line. */
const LEAD = 2_000;
const TRAIL = 200;

/** A stretch of the evidence without what stands among the words and was not said; offsets are kept. */
function wordsIn(text: string, start: number, end: number): string {
  const from = Math.max(0, start - LEAD);
  return withoutFurniture(text.slice(from, end + TRAIL)).slice(start - from, end - from);
}

/** A window that begins or ends inside a word would make another word of it. */
function wordBounds(text: string, window: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = window;
  while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && window.start - start < 100) start -= 1;
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end)) && end - window.end < 100) end += 1;
  return { start, end };
}

function inPieces(
  quote: string,
  tokens: readonly Token[],
  text: string,
  folded: string,
  options: AlignOptions,
): Laid | null {
  const laid: { quote: Token[]; evidence: Token[]; pairs: Step[]; cost: number } = {
    quote: [],
    evidence: [],
    pairs: [],
    cost: 0,
  };
  let from = 0;
  for (let at = 0; at < tokens.length; at += PIECE_WORDS) {
    const piece = tokens.slice(at, at + PIECE_WORDS);
    const words = quote.slice(piece[0]?.start, piece.at(-1)?.end);
    const offset = piece[0]?.start ?? 0;
    const local = piece.map((token) => ({ ...token, start: token.start - offset, end: token.end - offset }));
    const found = bestPlace(words, local, text, folded, from, options);
    const q = laid.quote.length;
    const e = laid.evidence.length;
    laid.quote.push(...piece);
    if (found === null) {
      laid.pairs.push(
        ...piece.map((_, index): Step => ({ op: 'add', q0: q + index, q1: q + index + 1, e0: e, e1: e })),
      );
      laid.cost += piece.length;
      continue;
    }
    laid.evidence.push(...found.evidence);
    laid.pairs.push(
      ...found.pairs.map((pair) => ({ ...pair, q0: pair.q0 + q, q1: pair.q1 + q, e0: pair.e0 + e, e1: pair.e1 + e })),
    );
    laid.cost += found.cost;
    from = found.evidence[(found.pairs.at(-1)?.e1 ?? 1) - 1]?.end ?? from;
  }
  return laid;
}

/** At least half of the words stand there, and of one or two words all. */
function holds({ quote, pairs }: Laid, words: number): boolean {
  let matched = 0;
  for (const { op, q0, q1 } of pairs) if (op === 'match' || op === 'joined') matched += q1 - q0;
  // A bracket stands for words of the speaker's, so it neither speaks for the place nor against it.
  const unquoted = quote.length - words;
  return matched >= Math.max(1, words - unquoted <= 2 ? words : words / 2);
}

function editsOf(quote: string, text: string, { quote: tokens, evidence, pairs }: Laid): Edit[] {
  const edits: Edit[] = [];
  const span = (list: readonly Token[], from: number, to: number): [number, number] => {
    const first = list[from];
    if (to > from) return [first?.start ?? 0, list[to - 1]?.end ?? 0];
    const at = list[from - 1]?.end ?? first?.start ?? 0;
    return [at, at];
  };
  let previous: Step | null = null;
  for (const step of pairs) {
    const q = span(tokens, step.q0, step.q1);
    const e = span(evidence, step.e0, step.e1);
    const add = (op: Edit['op'], kind: Edit['kind'], alters: boolean) =>
      edits.push({ op, quote: q, evidence: e, kind, alters });
    if (previous !== null && isWords(previous) && isWords(step)) {
      const between = marksBetween(quote, text, [previous, step], tokens, evidence);
      if (between !== null) edits.push(between);
    }
    const left = evidence.slice(step.e0, step.e1);
    const kept = tokens.slice(step.q0, step.q1);
    switch (step.op) {
      case 'match': {
        const said = quote.slice(...q);
        const stands = text.slice(...e);
        if (said !== stands && sealForm(said) !== sealForm(stands)) {
          if (said.startsWith('[')) add('insertion', 'bracket', false);
          else if (isFigure(kept, left)) add('punctuation', 'number', false);
          else if (said.toLowerCase() === stands.toLowerCase()) add('case', 'word', false);
          else add('punctuation', 'mark', false);
        }
        break;
      }
      case 'joined':
        add('punctuation', isFigure(kept, left) ? 'number' : 'hyphen', false);
        break;
      case 'range':
        add('punctuation', 'number', false);
        break;
      case 'filler':
        add('drop', 'filler', false);
        break;
      case 'repetition':
        add('drop', 'repetition', false);
        break;
      case 'elision': {
        // An elision may leave out a passage, not the one word that turns the sense.
        const hides = left.length <= 2 && left.some(({ key }) => isNegation(key));
        if (left.length > 0) add('elision', hides ? 'negation' : 'mark', hides);
        break;
      }
      case 'bracket': {
        const inside = kept[0]?.inside ?? [];
        if (inside.length === left.length && inside.every(({ key }, index) => key === left[index]?.key)) {
          const [, stop] = e;
          const open = (left[0]?.start ?? 1) - 1;
          if (text[open] !== '[' || text[stop] !== ']') add('insertion', 'bracket', false);
          break;
        }
        const lost = left.find((token) => isLostUnder(token, inside));
        add('insertion', lost === undefined ? 'bracket' : kindOf([lost]), lost !== undefined);
        break;
      }
      default:
        add(step.op, kindOf([...kept, ...left]), true);
    }
    previous = step;
  }
  return edits;
}

const isFigure = (kept: readonly Token[], left: readonly Token[]): boolean =>
  [...kept, ...left].some(({ kind }) => kind === 'number') || sameUnit(kept[0]?.key ?? '', left[0]?.key ?? '');

const isWords = ({ op }: Step): boolean => op === 'match' || op === 'joined' || op === 'replace';

function kindOf(tokens: readonly Token[]): Edit['kind'] {
  if (tokens.some(({ kind }) => kind === 'number')) return 'number';
  if (tokens.some(({ key }) => isNegation(key))) return 'negation';
  return tokens.some(({ key }) => isModal(key)) ? 'modal' : 'word';
}

/** A negation that the bracket does not repeat, a figure or modal that it exchanges for another. */
function isLostUnder(token: Token, inside: readonly Token[]): boolean {
  const kind = kindOf([token]);
  if (kind === 'word' || inside.some(({ key }) => key === token.key)) return false;
  return kind === 'negation' || inside.some((other) => kindOf([other]) === kind);
}

/** What stands between two neighbouring words, where it differs in more than white space and the glyphs of marks. */
function marksBetween(
  quote: string,
  text: string,
  [a, b]: readonly [Step, Step],
  tokens: readonly Token[],
  evidence: readonly Token[],
): Edit | null {
  const q: [number, number] = [tokens[a.q1 - 1]?.end ?? 0, tokens[b.q0]?.start ?? 0];
  const e: [number, number] = [evidence[a.e1 - 1]?.end ?? 0, evidence[b.e0]?.start ?? 0];
  const said = sealForm(quote.slice(...q));
  const stands = sealForm(text.slice(...e));
  if (said === stands) return null;
  const hyphen = /^[-\u2010\u2011]?$/.test(said) && /^[-\u2010\u2011]?$/.test(stands);
  return { op: 'punctuation', quote: q, evidence: e, kind: hyphen ? 'hyphen' : 'mark', alters: false };
}
