// The words of facts from the leaves of a text: the one rule by which the editor and the archive read them.

import { GAP, RUNS_ON } from './seal.ts';
import { edgesOf } from './span-edges.ts';
import { storableText } from './storable-text.ts';

export interface FactLeaf {
  readonly text: string;
  readonly factIds: readonly string[];
  /** Which paragraph of the block: every list item is one. */
  readonly paragraph: number;
  /** Line breaks between this leaf and the next one of the block, or the block's end. */
  readonly breaksAfter: number;
}

/** One top-level block. */
export interface FactBlock {
  readonly type: string;
  /** Never changed once it was read: what follows from it is kept. */
  readonly leaves: readonly FactLeaf[];
  /** Line breaks before the first leaf. */
  readonly leadingBreaks: number;
}

export interface FactSpan {
  readonly id: string;
  /**
   * The exact words, top to bottom: "\n" where a paragraph ends inside the span, GAP where other words stand between or a part stands in a
   * note, GAP at an end where more words stand inside the same quotation marks, RUNS_ON where a word or number goes on outside the span.
   */
  readonly words: string;
  /** Index of the first block that the span touches. */
  readonly block: number;
}

/**
 * Blocks that are no part of the running text: an unmarked one between two paragraphs of a fact leaves no gap. A note is never published,
 * and a pull quote repeats words that stand elsewhere.
 */
export const isAside = (type: string): boolean => type === 'note' || type === 'pullquote';

interface Growing {
  words: string;
  readonly block: number;
  lastLeaf: number;
  lastParagraph: string;
}

/** A leaf with its place in its line: the text between two line breaks or paragraph ends. */
interface Placed {
  readonly text: string;
  readonly ids: readonly string[];
  readonly paragraph: number;
  readonly breaksAfter: number;
  readonly line: number;
  readonly start: number;
}

/**
 * Every fact of the blocks with its words, in reading order; one pass over the leaves.
 *
 * @param blocks in reading order, none left out between the first and the last that hold a part of a fact.
 * @param only the one fact that is asked for.
 */
export function readFacts(blocks: Iterable<FactBlock | undefined>, only?: string): FactSpan[] {
  const facts = new Map<string, Growing>();
  let leafCount = 0;
  let index = -1;
  const breakLines = (count: number): void => {
    if (count > 0) for (const fact of facts.values()) if (fact.lastLeaf === leafCount) fact.words += '\n'.repeat(count);
  };
  for (const block of blocks) {
    index += 1;
    if (block === undefined) continue;
    breakLines(block.leadingBreaks);
    const { placed, lines } = placeLeaves(block);
    placed.forEach((leaf, at) => {
      if (leaf.text !== '' && (leaf.ids.length > 0 || !isAside(block.type))) {
        leafCount += 1;
        for (const id of leaf.ids) {
          if (only !== undefined && id !== only) continue;
          const paragraph = `${index}:${leaf.paragraph}`;
          const own = block.type === 'note' ? '' : withEdges(placed, lines, at, id);
          let fact = facts.get(id);
          if (fact === undefined) {
            fact = { words: own, block: index, lastLeaf: leafCount, lastParagraph: paragraph };
            facts.set(id, fact);
          } else {
            const touches = fact.lastLeaf === leafCount - 1;
            fact.words += (touches ? (fact.lastParagraph === paragraph ? '' : '\n') : GAP) + own;
          }
          if (block.type === 'note' && !fact.words.trimEnd().endsWith(GAP)) fact.words += GAP;
          fact.lastLeaf = leafCount;
          fact.lastParagraph = paragraph;
        }
      }
      breakLines(leaf.breaksAfter);
    });
  }
  return [...facts].map(([id, { words, block }]) => ({ id, words: words.replace(/\n+$/, ''), block }));
}

interface Placement {
  readonly placed: readonly Placed[];
  readonly lines: readonly string[];
}

/** The editor asks for every fact of a block with the same leaves, at each key. */
const placements = new WeakMap<readonly FactLeaf[], Placement>();

function placeLeaves(block: FactBlock): Placement {
  const known = placements.get(block.leaves);
  if (known !== undefined) return known;
  const placed: Placed[] = [];
  const lines = [''];
  let paragraph: number | null = null;
  let broken = false;
  for (const leaf of block.leaves) {
    if (broken || (paragraph !== null && paragraph !== leaf.paragraph)) lines.push('');
    const line = lines.length - 1;
    const text = storableText(leaf.text);
    const start = lines[line]?.length ?? 0;
    lines[line] += text;
    const { factIds: ids, breaksAfter } = leaf;
    placed.push({ text, ids, paragraph: leaf.paragraph, breaksAfter, line, start });
    paragraph = leaf.paragraph;
    broken = breaksAfter > 0;
  }
  const placement = { placed, lines };
  placements.set(block.leaves, placement);
  return placement;
}

/** The text of a leaf, with what its fact's edges say where the leaf stands at one. */
function withEdges(placed: readonly Placed[], lines: readonly string[], at: number, id: string): string {
  const { line, text } = placed[at] as Placed;
  const holds = (index: number): boolean => {
    const leaf = placed[index];
    return leaf !== undefined && leaf.line === line && (leaf.text === '' || leaf.ids.includes(id));
  };
  const first = !holds(at - 1);
  const last = !holds(at + 1);
  if (!first && !last) return text;
  let from = at;
  let to = at;
  while (holds(from - 1)) from -= 1;
  while (holds(to + 1)) to += 1;
  const whole = lines[line] ?? '';
  const start = placed[from]?.start ?? 0;
  const end = (placed[to]?.start ?? 0) + (placed[to]?.text.length ?? 0);
  const unmarked = (step: 1 | -1): number => {
    let length = 0;
    for (let index = (step === 1 ? to : from) + step; ; index += step) {
      const leaf = placed[index];
      if (leaf === undefined || leaf.line !== line || leaf.ids.length > 0) return length;
      length += leaf.text.length;
    }
  };
  const edges = edgesOf(whole.slice(start, end), {
    before: whole.slice(0, start),
    after: whole.slice(end),
    unmarkedBefore: unmarked(-1),
    unmarkedAfter: unmarked(1),
  });
  return (first ? SAYS[edges.before.kind] : '') + text + (last ? SAYS[edges.after.kind] : '');
}

const SAYS = { free: '', more: GAP, 'runs-on': RUNS_ON } as const;
