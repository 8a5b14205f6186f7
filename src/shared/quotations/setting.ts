/** What a quotation looks like and stands among: the same for all who could have spoken it. */
import type { VerbGroup } from './clauses.ts';
import type { Segment } from './marks.ts';
import type { Paragraph } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** Verb groups looked at before and after a quotation, in its sentence. */
const GROUPS_BACK = 10;
const GROUPS_ON = 5;

const bucket = (count: number, ...steps: readonly number[]): string => {
  for (const step of steps) if (count <= step) return String(step);
  return '+';
};

export interface Shape {
  readonly words: number;
  /** D: reads as a whole utterance; M: a part of a sentence. */
  readonly form: 'D' | 'M';
  readonly firstCapital: boolean;
  /** The mark of punctuation at the end of the words or right after them, or ''. */
  readonly endMark: string;
  readonly allCapitals: boolean;
}

export function shapeOf(text: string, segment: Segment): Shape {
  const inner = text.slice(segment.innerStart, Math.min(segment.innerEnd, segment.innerStart + 400));
  const first = /[\p{L}\p{N}]/u.exec(inner)?.[0] ?? '';
  const firstCapital = /\p{Lu}/u.test(first);
  let end = segment.innerEnd - 1;
  while (end > segment.innerStart && /[\s"'”’»“‘\])]/.test(text[end] ?? '')) end--;
  const last = text[end] ?? '';
  const endMark = /[,.!?…;:—–-]/.test(last)
    ? last
    : /[,.!?]/.test(text[segment.end] ?? '')
      ? `o${text[segment.end]}`
      : '';
  const list = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  let capitals = 0;
  for (const word of list) if (/^[\p{Lu}\p{N}]/u.test(word) || word.length <= 3) capitals++;
  const form = firstCapital && endMark !== '' ? 'D' : list.length >= 12 && endMark !== '' ? 'D' : 'M';
  return { words: list.length, form, firstCapital, endMark, allCapitals: firstCapital && capitals === list.length };
}

/** What is the same for all candidates of one quotation. */
export interface Setting {
  readonly quoteToken: number;
  readonly shape: Shape;
  readonly length: string;
  readonly before: string;
  readonly beforeWord: string;
  readonly after: string;
  readonly afterWord: string;
  /** Nearest verb groups of the sentence: of saying before, any before, of saying after; indexes or -1. */
  readonly sayBefore: number;
  readonly anyBefore: number;
  readonly sayAfter: number;
  readonly anyAfter: number;
  readonly key: string;
}

export const isSaying = (group: VerbGroup): boolean => group.cls !== 'verb' && group.cls !== 'aux';

export function settingOf(paragraph: Paragraph, quoteToken: number): Setting {
  const { tokens, groups, segments, text } = paragraph;
  const token = tokens[quoteToken] as Token;
  const shape = shapeOf(text, segments[token.segment] as Segment);
  const previous = tokens[quoteToken - 1];
  const next = tokens[quoteToken + 1];
  const before = previous === undefined ? 'START' : previous.sentence !== token.sentence ? 'SENT' : previous.cls;
  const after = next === undefined ? 'END' : next.sentence !== token.sentence ? 'SENT' : next.cls;
  const position = paragraph.groupsBefore[quoteToken] as number;
  let sayBefore = -1;
  let anyBefore = -1;
  for (let index = position - 1; index >= 0 && index >= position - GROUPS_BACK; index--) {
    const group = groups[index] as VerbGroup;
    if (group.sentence !== token.sentence) break;
    if (anyBefore < 0) anyBefore = index;
    if (isSaying(group)) {
      sayBefore = index;
      break;
    }
  }
  let sayAfter = -1;
  let anyAfter = -1;
  for (let index = position; index < groups.length && index < position + GROUPS_ON; index++) {
    const group = groups[index] as VerbGroup;
    if (group.sentence !== token.sentence) break;
    if (anyAfter < 0) anyAfter = index;
    if (isSaying(group)) {
      sayAfter = index;
      break;
    }
  }
  const length = bucket(shape.words, 1, 2, 4, 8, 16);
  return {
    quoteToken,
    shape,
    length,
    before,
    beforeWord: previous?.word ?? '',
    after,
    afterWord: next?.word ?? '',
    sayBefore,
    anyBefore,
    sayAfter,
    anyAfter,
    key: `${shape.form}${before === 'START' || before === 'SENT' ? '^' : ''}${after === 'END' || after === 'SENT' ? '$' : ''}`,
  };
}

/** The tokens from `from` to `to` in short: at most four classes, else how many and whether a quotation is among them. */
export function between(tokens: readonly Token[], from: number, to: number): string {
  if (to <= from) return '_';
  if (to - from <= 3) {
    let signature = '';
    for (let at = from; at < to; at++) signature += `${tokens[at]?.cls}.`;
    return signature;
  }
  let quotes = 0;
  let commas = 0;
  let sayings = 0;
  for (let at = from; at < to && at < from + 40; at++) {
    const cls = tokens[at]?.cls;
    if (cls === 'quote') quotes++;
    else if (cls === 'comma' || cls === 'dash') commas++;
    else if (cls === 'say' || cls === 'weak' || cls === 'participle') sayings++;
  }
  return `${bucket(to - from, 6, 10, 20)}q${Math.min(quotes, 2)}c${Math.min(commas, 2)}s${Math.min(sayings, 2)}`;
}

/** The tokens between a verb and the words: none, the one, or about how many and what the last is. */
export const gap = (tokens: readonly Token[], from: number, to: number): string => {
  if (to <= from) return '_';
  const last = tokens[to - 1]?.cls ?? '';
  if (to - from === 1) return last;
  return `${bucket(to - from, 2, 4, 8, 16)}${last === 'colon' || last === 'comma' || last === 'that' ? last : ''}`;
};

/** How many quotations stand between, at most two. */
export function quotesBetween(tokens: readonly Token[], from: number, to: number): string {
  let quotes = 0;
  for (let at = from; at < to && at < from + 60; at++) if (tokens[at]?.cls === 'quote') quotes++;
  return String(Math.min(quotes, 2));
}
