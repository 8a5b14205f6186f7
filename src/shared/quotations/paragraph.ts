/** All that one paragraph says by itself: its segments, words, mentions and verbs. Read once and kept while its text stands. */
import { findMentions, findVerbGroups, type Mention, type VerbGroup } from './clauses.ts';
import { findSegments, type Segment } from './marks.ts';
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

/** Reads a paragraph. `next` is the text of the following one: a re-opened single mark there proves an open one here. */
export function readParagraph(text: string, next: string | undefined, words: Words): Paragraph {
  const continuesSingle = next !== undefined && /^\s*['‘]/.test(next) && /^\s*['‘]/.test(text);
  const segments = findSegments(text, words.sets, continuesSingle);
  const tokens = readTokens(text, segments, words);
  const mentions = findMentions(tokens, words);
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
    if (subjectOf[index] !== -1 || tokens[mention.to]?.cls === 'colon') standing.push(index);
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

function countEnded(length: number, runs: readonly { readonly to: number }[]): Int32Array {
  const ended = new Int32Array(length + 1);
  let run = 0;
  for (let at = 0; at <= length; at++) {
    while (run < runs.length && (runs[run]?.to ?? 0) <= at) run++;
    ended[at] = run;
  }
  return ended;
}
