/** All that one paragraph says by itself: its segments, words, mentions and verbs. Read once and kept while its text stands. */
import { findVerbGroups, type VerbGroup } from './clauses.ts';
import { findSegments, type Segment } from './marks.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Span } from './quotation.ts';
import { readTokens, type Token } from './tokens.ts';
import type { Words } from './words.ts';

export interface Paragraph {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly groups: readonly VerbGroup[];
  /** Token index of each outermost segment, in order. */
  readonly quoteTokens: readonly number[];
  /** For each token the number of mentions that end at or before it, and of groups that end at or before it. */
  readonly mentionsBefore: Int32Array;
  readonly groupsBefore: Int32Array;
  /** Whether the last outermost segment was left open. */
  readonly unclosed: boolean;
  /** For each mention, the index of the first verb group whose subject it is, or -1. */
  readonly subjectOf: Int32Array;
  /** Mentions that are the subject of a verb or that a colon follows: who other paragraphs' quotations look at. */
  readonly standing: readonly number[];
}

const OPENING = /^\s*["'“„‘«‹「]/;

export const opensWithMark = (text: string | undefined): boolean => text !== undefined && OPENING.test(text);

/**
 * At the end of a paragraph's text: the paragraph is set as a block quotation, so that its words are somebody's without marks. A white-space
 * character that no typed paragraph holds; standing last, it moves no offset.
 */
export const BLOCK_QUOTE = '\u2029';

/** "SMITH: " or "DR. JANE DOE: " at the start of words in a transcript. */
const LABEL = /^\s*(\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,3}):\s/u;
/** All capitals and a colon, but nobody's name. */
const NO_NAME =
  /^(?:UPDATED?|WATCH|READ|READ MORE|BREAKING|NOTE|EDITOR['’]S NOTE|VIDEO|PHOTOS?|RELATED|CORRECTION|MORE|LIVE|EXCLUSIVE|OPINION|ANALYSIS|SOURCE|CREDIT)$/;

/** "Q: " and "A. " of a printed interview. */
const QUESTION_OR_ANSWER = /^\s*([QA])[:.]\s/;

const labelOf = (text: string | undefined): RegExpExecArray | null => {
  if (text === undefined) return null;
  const asked = QUESTION_OR_ANSWER.exec(text.slice(0, 80));
  if (asked !== null) return asked;
  const match = LABEL.exec(text.slice(0, 80));
  return match === null || NO_NAME.test(match[1] ?? '') || (match[1] ?? '').length < 3 ? null : match;
};

/** What of its neighbours a paragraph's own reading depends on. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Equal signatures of two pairs of neighbours mean equal readings. */
export const neighbourSignature = (text: string, { previous, next }: Neighbours): string =>
  `${continuesSingle(text, next) ? 1 : 0}${isTranscript(text, previous, next) ? 1 : 0}`;

/** A re-opened single mark in the next paragraph proves an open one here. */
const continuesSingle = (text: string, next: string | undefined): boolean =>
  next !== undefined && /^\s*['‘]/.test(next) && /^\s*['‘]/.test(text);

/** A label alone may be a crosshead; with another label beside it, it is a transcript. */
const isTranscript = (text: string, previous: string | undefined, next: string | undefined): boolean =>
  labelOf(text) !== null && (labelOf(previous) !== null || labelOf(next) !== null);

/** Reads a paragraph. Linear in its length. */
export function readParagraph(text: string, neighbours: Neighbours, words: Words): Paragraph {
  const marked = findSegments(text, words.sets, continuesSingle(text, neighbours.next));
  const segments = isTranscript(text, neighbours.previous, neighbours.next)
    ? unmarkedSegment(text, labelOf(text)?.[0].length ?? 0)
    : marked.length === 0 && text.endsWith(BLOCK_QUOTE)
      ? unmarkedSegment(text, text.length - text.trimStart().length)
      : marked;
  const labels = new Map<number, Span>();
  segments.forEach((segment, index) => {
    if (segment.depth > 0) return;
    const from = segment.unmarked ? 0 : segment.innerStart;
    const match = labelOf(text.slice(from, from + 80));
    if (match === null) return;
    const start = from + match[0].indexOf(match[1] as string);
    labels.set(index, { start, end: start + (match[1] as string).length });
  });
  const tokens = readTokens(text, segments, words);
  const mentions = findMentions(tokens, words, labels);
  const groups = findVerbGroups(tokens, mentions, words);
  const quoteTokens: number[] = [];
  tokens.forEach((token, index) => {
    if (token.cls === 'quote') quoteTokens.push(index);
  });
  const subjectOf = new Int32Array(mentions.length).fill(-1);
  groups.forEach((group, index) => {
    if (group.subject >= 0 && subjectOf[group.subject] === -1) subjectOf[group.subject] = index;
  });
  const standing: number[] = [];
  mentions.forEach((mention, index) => {
    if (subjectOf[index] !== -1 || mention.kind === 'label' || tokens[mention.to]?.cls === 'colon')
      standing.push(index);
  });
  const lastQuote = quoteTokens.length === 0 ? undefined : tokens[quoteTokens[quoteTokens.length - 1] as number];
  return {
    text,
    segments,
    tokens,
    mentions,
    groups,
    quoteTokens,
    mentionsBefore: countEnded(tokens.length, mentions),
    groupsBefore: countEnded(tokens.length, groups),
    unclosed: lastQuote !== undefined && !(segments[lastQuote.segment] as Segment).closed,
    subjectOf,
    standing,
  };
}

/** Words without marks, of a transcript or a block quotation: to the end. */
function unmarkedSegment(text: string, start: number): readonly Segment[] {
  const end = text.trimEnd().length;
  if (end <= start) return [];
  return [{ start, end, innerStart: start, innerEnd: end, closed: true, depth: 0, single: false, unmarked: true }];
}

function countEnded(length: number, runs: readonly { readonly to: number }[]): Int32Array {
  const ended = new Int32Array(length + 1);
  let run = 0;
  for (let at = 0; at <= length; at++) {
    while (run < runs.length && (runs[run]?.to ?? 0) <= at) run++;
    ended[at] = run;
  }
  return ended;
}
