// The faint marks under what was found: ranges of the CSS Custom Highlight API, so that nothing in the document or its elements changes.
//
// Only what is near the screen is marked, with static ranges: live ranges would be adjusted by the browser at every key.

import type { LexicalEditor } from 'lexical';
import type { Found } from '../../app/open-story.ts';
import type { BlockIndex } from '../blocks/block-index.ts';
import type { LeafRange } from '../facts/fact-marking.ts';

const NAME = 'found';
/** Blocks above and below the first visible one that are marked. */
const ABOVE = 20;
const BELOW = 60;
/** Milliseconds after scrolling before the marks follow. */
const QUIET = 120;

export interface HighlightSource {
  inBlock(position: number): readonly Found[];
  ranges(found: Found): LeafRange[];
}

export interface FoundHighlights {
  /** Draws anew: the suggestions or the words under them changed. */
  draw(): void;
  stop(): void;
}

export function showFoundHighlights(
  editor: LexicalEditor,
  index: BlockIndex,
  source: HighlightSource,
  scroller: HTMLElement,
): FoundHighlights {
  if (typeof Highlight === 'undefined' || CSS.highlights === undefined) return { draw: () => {}, stop: () => {} };
  const highlight = new Highlight();
  CSS.highlights.set(NAME, highlight);
  let drawn = new Map<string, AbstractRange[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    highlight.clear();
    drawn = new Map();
    const first = firstVisible(editor, index, scroller);
    for (
      let position = Math.max(0, first - ABOVE);
      position < Math.min(index.order.length, first + BELOW);
      position += 1
    ) {
      const key = index.order[position];
      const here = source.inBlock(position);
      if (key === undefined || here.length === 0) continue;
      const ranges = here.flatMap((found) => source.ranges(found)).flatMap((range) => staticRange(editor, range));
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
      if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    },
  };
}

function staticRange(editor: LexicalEditor, { key, start, end }: LeafRange): StaticRange[] {
  const text = editor.getElementByKey(key)?.firstChild;
  const node = text instanceof Text ? text : text?.firstChild;
  if (!(node instanceof Text) || end > node.length) return [];
  return [new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })];
}

/** Position of the first block on the screen, by halving: blocks stand in reading order. */
function firstVisible(editor: LexicalEditor, index: BlockIndex, scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top;
  let low = 0;
  let high = index.order.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const rect = editor.getElementByKey(index.order[middle] ?? '')?.getBoundingClientRect();
    if (rect === undefined || rect.bottom >= top) high = middle;
    else low = middle + 1;
  }
  return low;
}
