// The readable difference between two contents of a story: word by word, part by part, only where something changed.

import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Compared, Difference } from '#shared/contract/revision.ts';
import type { Related, StoryContent } from '#shared/story/content.ts';
import type { Block, DocumentNode, StoryDocument } from '#shared/story/document.ts';
import { blockTexts, countWords } from '#shared/story/text.ts';

type Piece = Difference['pieces'][number];

/** Edits after which two texts count as different altogether: the cost of a comparison grows with their square. */
const MOST_EDITS = 2_000;
/** Paragraphs replaced in one place up to which each is laid against the one it came from. */
const MOST_PAIRED = 60;
/** Share of common words from which a paragraph counts as a changed one and not as another. */
const ALIKE = 0.4;

/**
 * Parts that differ, in the order of the story; `added` and `removed` count words.
 *
 * @param headlineOf what a related story is called, or undefined when the archive has it no more.
 */
export function compareContents(
  from: StoryContent,
  to: StoryContent,
  headlineOf: (storyId: string) => string | undefined = () => undefined,
): Compared {
  const differences = [
    ...compareFields(from, to),
    ...compareBodies(from.document, to.document),
    ...compareText('Related stories', relatedLines(from.related, headlineOf), relatedLines(to.related, headlineOf)),
    ...compareText('Corrections', correctionLines(from), correctionLines(to)),
    ...compareText('Notes', from.notes, to.notes),
  ];
  const count = (change: Piece['change']): number =>
    differences
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => piece.change === change)
      .reduce((sum, { text }) => sum + countWords(text), 0);
  return { differences, added: count('added'), removed: count('removed') };
}

const compareFields = (from: StoryContent, to: StoryContent): Difference[] => [
  ...compareText('Desk', from.desk, to.desk),
  ...compareText('Slug', from.slug, to.slug),
  ...compareText('Headline', from.headline, to.headline),
  ...compareText('Standfirst', from.standfirst, to.standfirst),
  ...compareText('Byline', from.byline, to.byline),
  ...compareText('Dateline', from.dateline, to.dateline),
  ...compareText('Language', from.language, to.language),
  ...compareText('Keywords', from.keywords.join(', '), to.keywords.join(', ')),
  ...compareText('Embargo', embargoLine(from.embargo), embargoLine(to.embargo)),
];

const relatedLines = (related: readonly Related[], headlineOf: (storyId: string) => string | undefined): string =>
  related
    .map(({ role, title, url, storyId }) => {
      const target = storyId === null ? url : (headlineOf(storyId) ?? 'a story that is not in this archive');
      return `${role}: ${[...new Set([title, target])].filter(Boolean).join(', ')}`;
    })
    .join('\n');
const embargoLine = (embargo: string | null): string =>
  embargo === null ? '' : `${embargo.slice(0, 10)}, ${embargo.slice(11, 16)} UTC`;
const correctionLines = ({ corrections }: StoryContent): string =>
  corrections.map(({ at, text }) => `${at.slice(0, 10)}: ${text}`).join('\n');

function compareText(part: string, from: string, to: string): Difference[] {
  return from === to ? [] : [{ part, pieces: comparePieces(from, to) }];
}

function comparePieces(from: string, to: string): Piece[] {
  const changes = from === '' || to === '' ? undefined : diffWordsWithSpace(from, to, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...piece(from, 'removed'), ...piece(to, 'added')];
  return changes.flatMap(({ value, added, removed }) => piece(value, added ? 'added' : removed ? 'removed' : 'same'));
}
const piece = (text: string, change: Piece['change']): Piece[] => (text === '' ? [] : [{ text, change }]);

/** One paragraph, list item or picture of a body, as it is compared. */
interface Part {
  readonly type: DocumentNode['type'];
  readonly text: string;
  /** Its place among the parts of its own body, from 1. */
  readonly number: number;
}

function compareBodies(from: StoryDocument, to: StoryDocument): Difference[] {
  const before = bodyParts(from);
  const after = bodyParts(to);
  const same = (a: Part, b: Part): boolean => a.type === b.type && a.text === b.text;
  const runs = diffArrays(before, after, { comparator: same, maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const differences: Difference[] = [];
  let removed: Part[] = [];
  let added: Part[] = [];
  const close = (): void => {
    for (const [old, now] of pairParts(removed, added)) {
      const shown = now ?? old;
      if (shown !== undefined)
        differences.push({ part: partName(shown), pieces: comparePieces(old?.text ?? '', now?.text ?? '') });
    }
    removed = [];
    added = [];
  };
  for (const run of runs) {
    if (run.removed) removed.push(...run.value);
    else if (run.added) added.push(...run.value);
    else close();
  }
  close();
  return differences;
}

/** Pictures stand with their words, so that a changed caption shows. Empty paragraphs hold nothing to compare. */
function bodyParts({ root }: StoryDocument): Part[] {
  const texts = Map.groupBy(blockTexts({ root }), ({ block }) => block);
  return root.children
    .flatMap((block, index): { type: DocumentNode['type']; text: string }[] =>
      block.type === 'image' ? [{ type: 'image', text: imageText(block) }] : (texts.get(index) ?? []),
    )
    .filter(({ text }) => text !== '')
    .map(({ type, text }, index) => ({ type, text, number: index + 1 }));
}
const imageText = ({ caption, credit, alt }: Extract<Block, { type: 'image' }>): string =>
  [caption, credit, alt].filter((text) => text !== '').join('\n');

const NAMES: Readonly<Partial<Record<DocumentNode['type'], string>>> = {
  heading: 'Crosshead',
  quote: 'Block quote',
  pullquote: 'Pull quote',
  note: 'Note in the text',
  listitem: 'List item',
  image: 'Image',
};
const partName = ({ type, number }: Part): string => NAMES[type] ?? `Paragraph ${number}`;

/** Old and new parts of one changed stretch, each with the one it became, in reading order; undefined where one was taken out or put in. */
function pairParts(removed: readonly Part[], added: readonly Part[]): [Part | undefined, Part | undefined][] {
  if (removed.length === 1 && added.length === 1) return [[removed[0], added[0]]];
  const pairs =
    removed.length * added.length > MOST_PAIRED * MOST_PAIRED ? new Map<Part, Part>() : bestPairs(removed, added);
  const found: [Part | undefined, Part | undefined][] = [];
  let next = 0;
  for (const now of added) {
    const old = pairs.get(now);
    if (old !== undefined)
      while (next < removed.length && removed[next] !== old) {
        found.push([removed[next], undefined]);
        next += 1;
      }
    if (old !== undefined) next += 1;
    found.push([old, now]);
  }
  return [...found, ...removed.slice(next).map((old): [Part, undefined] => [old, undefined])];
}

/** The pairs in one order on both sides that share the most words: the classic alignment by dynamic programming (Needleman–Wunsch). */
function bestPairs(removed: readonly Part[], added: readonly Part[]): Map<Part, Part> {
  const olds = removed.map(({ text }) => wordBag(text));
  const news = added.map(({ text }) => wordBag(text));
  const likeness = olds.map((old) => news.map((now) => alikeness(old, now)));
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => {
    const alike = likeness[i]?.[j] ?? 0;
    return alike >= ALIKE ? at(i + 1, j + 1) + alike : 0;
  };
  for (let i = removed.length - 1; i >= 0; i -= 1)
    for (let j = added.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j));
    }
  const pairs = new Map<Part, Part>();
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    const old = removed[i];
    const now = added[j];
    if (old !== undefined && now !== undefined && gain(i, j) > 0 && at(i, j) === gain(i, j)) {
      pairs.set(now, old);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

const wordBag = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Dice's coefficient over words counted with their repetitions: 0 nothing in common, 1 the same words. */
function alikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(word, count - 1);
    }
  }
  return (2 * common) / (a.length + b.length);
}
