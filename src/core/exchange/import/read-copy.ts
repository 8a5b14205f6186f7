// Understands raw copy: which line is the headline, which are the story, which point to other stories, which are a page's furniture.
//
// Nothing is dropped: every line of the input is in some part, and an editor can turn each decision round.

import type { CopyPart } from '#shared/contract/exchange.ts';
import { type CopyLine, copyLines } from './copy-lines.ts';
import {
  BYLINE,
  BYLINE_WITH_ROLE,
  END_MARKS,
  FURNITURE,
  type FurnitureRule,
  PLACE_LINE,
  ROLE_LINE,
  WIRE_DATELINE,
} from './furniture.ts';
import { comparable } from './known-headline.ts';
import { languageOf } from './language-of.ts';
import { understandLive } from './live-report.ts';
import { understandMail } from './mail.ts';
import { findLists, isProse, mergeDoubles, splitPromos } from './related-copy.ts';
import { endsSentence, isHeadlineLike, take, type Understood, undecided, wordCount } from './understood.ts';

export interface ReadCopy {
  readonly parts: CopyPart[];
  /** BCP 47. */
  readonly language: string;
  /** The line that each part was taken from, by the part's index: what `makeStory` takes links and formats from. */
  readonly lines: readonly CopyLine[];
}

export interface RawCopy {
  readonly text: string;
  /** The same copy as HTML, if there is any. */
  readonly html: string | null;
}

/** `storyId` of related headlines is left null: looking them up is the archive's business. Pure; takes time in proportion to the length. */
export function readCopy({ text, html }: RawCopy): ReadCopy {
  const { lines, title } = copyLines(text, html);
  const parts = lines.map(undecided);
  const mail = understandMail(parts);
  takeFurniture(parts);
  splitPromos(parts);
  findLists(parts);
  takeRegions(parts);
  takeHead(parts, title, mail);
  understandLive(parts);
  takeBody(parts);
  mergeDoubles(parts);
  const index = new Map(parts.map((part, number) => [part, number]));
  return {
    parts: parts.map((part, number) => ({
      index: number,
      text: part.text,
      taken: part.taken ?? 'paragraph',
      why: part.why,
      role: part.role,
      doubleOf: part.doubleOf === null ? null : (index.get(part.doubleOf) ?? null),
      storyId: null,
    })),
    language: languageOf(
      parts
        .filter(({ taken }) => taken === 'paragraph')
        .map((part) => part.text)
        .join('\n'),
    ),
    lines: parts.map(({ line }) => line),
  };
}

const matches = ({ test, longest }: FurnitureRule, text: string): boolean =>
  text.length <= (longest ?? 120) && test.test(text);

function takeFurniture(parts: readonly Understood[]): void {
  for (const part of parts) {
    if (part.taken !== null || part.line.hint === 'headline') continue;
    const rule = FURNITURE.find((each) => matches(each, part.text));
    if (rule !== undefined) take(part, 'furniture', rule.why);
  }
  const end = parts.findIndex(({ text }) => END_MARKS.some((rule) => matches(rule, text)));
  const why = END_MARKS[0]?.why ?? '';
  if (end > parts.length / 3)
    for (const part of parts.slice(end)) if (part.taken === null) take(part, 'furniture', why);
}

const REGIONS = {
  menu: 'a menu of the page',
  foot: 'the foot of the page',
  box: 'a box beside the text',
  picture: 'a picture’s caption',
  outside: 'a part of the page outside the article',
} as const;

function takeRegions(parts: readonly Understood[]): void {
  for (const part of parts) {
    const { hint } = part.line;
    if (part.taken === null && hint !== null && Object.hasOwn(REGIONS, hint))
      take(part, 'furniture', REGIONS[hint as keyof typeof REGIONS]);
  }
}

/** Headline, standfirst, byline and dateline: what stands before the first paragraph of prose. */
function takeHead(parts: Understood[], title: string, mail: boolean): void {
  const headline = parts.find(({ taken }) => taken === 'headline') ?? findHeadline(parts, title);
  if (headline !== undefined && headline.taken === null) take(headline, 'headline', 'the first line');
  const from = headline === undefined ? 0 : parts.indexOf(headline) + 1;
  for (const part of parts.slice(0, Math.max(from - 1, 0)))
    if (part.taken === null && !mail && part.line.hint !== 'item') takeKicker(part);
  if (headline !== undefined)
    for (const part of parts.slice(from))
      if (part.taken === null && comparable(part.text) === comparable(headline.text)) {
        take(part, 'furniture', 'the headline, a second time');
        part.doubleOf = headline;
      }
  takeByline(parts, from);
  takeDateline(parts, from);
}

/** A short line above the headline: the page's section, or words that the site sets over it. */
function takeKicker(part: Understood): void {
  if (BYLINE.test(part.text)) take(part, 'byline', 'a line that begins with “By”');
  else if (wordCount(part.text) <= 6 && !endsSentence(part.text)) take(part, 'furniture', 'a line above the headline');
}

function findHeadline(parts: readonly Understood[], title: string): Understood | undefined {
  const open = parts.filter(({ taken }) => taken === null);
  const marked = open.find(({ line }) => line.hint === 'headline');
  if (marked !== undefined) return marked;
  const titled = open.slice(0, 12).find(({ text }) => text.length > 12 && title.startsWith(text));
  if (titled !== undefined) return titled;
  const first = open.findIndex((part) => isHeadlineLike(part.text) && !BYLINE.test(part.text));
  const prose = open.findIndex(isProse);
  return first >= 0 && (prose < 0 || first < prose) && first < 4 ? longestHead(open, first, prose) : undefined;
}

/** Sites set a section ("World", "Live") above the headline: among the first short lines a very short one gives way to the next. */
function longestHead(open: readonly Understood[], first: number, prose: number): Understood | undefined {
  const [part, next] = [open[first], open[first + 1]];
  if (part === undefined || next === undefined || first + 1 >= (prose < 0 ? open.length : prose)) return part;
  const isSection = wordCount(part.text) <= 2 && wordCount(next.text) >= 4 && isHeadlineLike(next.text);
  return isSection && !BYLINE.test(next.text) ? next : part;
}

function takeByline(parts: readonly Understood[], from: number): void {
  let prose = 0;
  let before: Understood | undefined;
  for (const part of parts.slice(from)) {
    if (part.taken === null && prose < 2 && part.text.length <= 140) {
      const why = BYLINE.test(part.text)
        ? 'a line that begins with “By”'
        : BYLINE_WITH_ROLE.test(part.text)
          ? 'a name with what its bearer does'
          : null;
      if (why !== null && !endsSentence(part.text)) {
        take(part, 'byline', why);
        takeRole(parts[parts.indexOf(part) + 1]);
        if (prose <= 1 && before !== undefined && before.taken === null && isStandfirst(before.text))
          take(before, 'standfirst', 'the line between headline and byline');
        return;
      }
    }
    if (part.taken === null) {
      if (isProse(part)) prose += 1;
      before = before ?? part;
    }
    if (prose >= 2) return;
  }
}

function takeRole(part: Understood | undefined): void {
  if (part?.taken === null && ROLE_LINE.test(part.text) && wordCount(part.text) <= 8)
    take(part, 'byline', 'what the writer does');
}

const isStandfirst = (text: string): boolean => text.length <= 400 && wordCount(text) >= 5;

/** A place in capitals before the first words ("LONDON (Reuters) - ") or on a line of its own. */
function takeDateline(parts: Understood[], from: number): void {
  const at = parts.findIndex((part, index) => index >= from && part.taken === null);
  const part = parts[at];
  if (part === undefined) return;
  if (
    PLACE_LINE.test(part.text) &&
    part.text === part.text.toUpperCase().replace(/,\s+\S.*$/, (rest) => part.text.slice(-rest.length))
  ) {
    if (parts.slice(at + 1).some(isProse)) take(part, 'dateline', 'a place in capitals before the story');
    return;
  }
  const match = WIRE_DATELINE.exec(part.text);
  const place = match?.[1];
  if (match === null || place === undefined || !isPlace(place) || part.line.inlines !== null) return;
  const dateline: Understood = { ...part, text: place };
  take(dateline, 'dateline', 'the place before the first words');
  part.text = part.text.slice(match[0].length);
  parts.splice(at, 0, dateline);
}

/** Capitals up to the first comma or bracket; a sentence that begins in capitals has small letters there. */
const isPlace = (dateline: string): boolean => {
  const name = dateline.split(/[,(]|\s[-–—]/)[0] ?? '';
  return name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);
};

function takeBody(parts: readonly Understood[]): void {
  let before: Understood | undefined;
  parts.forEach((part, index) => {
    const previous = before;
    before = part;
    if (part.taken !== null) return;
    const { hint } = part.line;
    if (hint === 'crosshead' || hint === 'headline') take(part, 'crosshead', 'a heading in the text');
    else if (hint === 'quote') take(part, 'quote', 'a block quote');
    else if (hint === 'pullquote') take(part, 'quote', 'a pull quote');
    else if (hint === 'item') take(part, 'paragraph', 'an item of a list');
    else if (part.line.inlines === null && isCrosshead(part, previous, parts[index + 1]))
      take(part, 'crosshead', 'a short line before paragraphs');
    else take(part, 'paragraph', 'a paragraph');
  });
}

/** In plain text: a short line, apart from what stands before, not closed like a sentence, with prose after it. */
function isCrosshead(part: Understood, before: Understood | undefined, after: Understood | undefined): boolean {
  if (before === undefined || after?.taken !== null || !isProse(after)) return false;
  const { text } = part;
  if (text.length > 90 || wordCount(text) > 12 || endsSentence(text) || !/^[\p{Lu}\p{N}“‘"']/u.test(text)) return false;
  return part.line.apart || before.taken === 'crosshead' || isProse(before);
}
