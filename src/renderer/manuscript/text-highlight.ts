// Marks over stretches of text with the CSS Custom Highlight API, so that nothing in the document or its elements changes.
//
// Only what is near the screen is marked, with static ranges: live ranges would be adjusted by the browser at every key.

import type { LexicalEditor, NodeKey } from 'lexical';
import type { BlockIndex } from './blocks/block-index.ts';
import type { LeafRange } from './facts/fact-marking.ts';

/** Blocks above and below the first visible one that are marked. */
const ABOVE = 20;
const BELOW = 60;
/** Milliseconds after scrolling before the marks follow. */
const QUIET = 120;

export interface TextHighlight {
  /** Draws anew, soon: what is to be marked or the words under it changed. */
  draw(): void;
  stop(): void;
}

/**
 * @param name the highlight's name in the style sheet: `::highlight(name)`.
 * @param rangesIn what to mark in the block at a position of the document.
 */
export function showTextHighlight(
  name: string,
  editor: LexicalEditor,
  index: BlockIndex,
  scroller: HTMLElement,
  rangesIn: (position: number) => readonly LeafRange[],
): TextHighlight {
  if (typeof Highlight === 'undefined' || CSS.highlights === undefined) return { draw: () => {}, stop: () => {} };
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  let drawn = new Map<NodeKey, readonly AbstractRange[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    highlight.clear();
    drawn = new Map();
    const first = firstVisible(editor, index, scroller);
    const end = Math.min(index.order.length, first + BELOW);
    for (let position = Math.max(0, first - ABOVE); position < end; position += 1) {
      const key = index.order[position];
      const ranges = rangesIn(position).flatMap((range) => staticRange(editor, range));
      if (key === undefined || ranges.length === 0) continue;
      for (const range of ranges) highlight.add(range);
      drawn.set(key, ranges);
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(draw, QUIET);
  };
  const forget = index.onChange(({ changed, reordered }) => {
    // Words that are being changed lose their marks until they have been read again.
    for (const key of changed) {
      for (const range of drawn.get(key) ?? []) highlight.delete(range);
      drawn.delete(key);
    }
    if (reordered) soon();
  });
  scroller.addEventListener('scroll', soon, { passive: true });
  soon();
  return {
    draw: soon,
    stop() {
      clearTimeout(timer);
      forget();
      scroller.removeEventListener('scroll', soon);
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    },
  };
}

function staticRange(editor: LexicalEditor, { key, start, end }: LeafRange): StaticRange[] {
  const text = editor.getElementByKey(key);
  let node: Node | null = text;
  // Bold, italic and links wrap the text node.
  while (node !== null && !(node instanceof Text)) node = node.firstChild;
  if (!(node instanceof Text) || end > node.length) return [];
  return [new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })];
}

/** Position of the first block on the screen, by halving: blocks stand in reading order. */
function firstVisible(editor: LexicalEditor, index: BlockIndex, scroller: HTMLElement): number {
  const { top } = scroller.getBoundingClientRect();
  let low = 0;
  let high = index.order.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = editor.getElementByKey(index.order[middle] ?? '')?.getBoundingClientRect();
    if (rect === undefined || rect.bottom >= top) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}
