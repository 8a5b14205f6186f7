// A reader of quotations or claims kept in step with the text: a moment after the typing rests, and only where the text changed.

import type { NodeKey } from 'lexical';
import { BLOCK_QUOTE } from '#shared/quotations/index.ts';
import type { BlockContent } from '../blocks/block-content.ts';
import type { BlockIndex } from '../blocks/block-index.ts';
import { lineOf } from '../blocks/block-text.ts';

/** Milliseconds that the typing rests before the text is read. */
const QUIET = 400;
/** Blocks read in one go: about 5 ms of work. */
const SLICE = 40;

/** Words in these are not the story's own running text, or repeat it. */
const LEFT_OUT: ReadonlySet<string> = new Set(['note', 'pullquote']);

const readable = (content: BlockContent | undefined): string =>
  content === undefined || LEFT_OUT.has(content.type)
    ? ''
    : lineOf(content) + (content.type === 'quote' ? BLOCK_QUOTE : '');

/** What takes the text paragraph by paragraph. */
interface Reading {
  replace(from: number, deleteCount: number, paragraphs: readonly string[]): void;
}

export interface FollowedReading<R extends Reading> {
  /** Reads everything anew into an empty reading: with other names or in another language. */
  restart(reading: R): void;
  stop(): void;
}

/**
 * @param reading an empty one.
 * @param show called after each reading of everything that had changed; paragraphs of the reading are blocks of the document.
 */
export function followReading<R extends Reading>(
  index: BlockIndex,
  reading: R,
  show: (reading: R) => void,
): FollowedReading<R> {
  let current = reading;
  /** The blocks that the reading holds, in its order, and their lines. */
  let blocks: NodeKey[] = [];
  let lines: string[] = [];
  const dirty = new Set<NodeKey>();
  let reordered = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (from: number, gone: number, made: readonly NodeKey[]): void => {
    const texts = made.map((key) => readable(index.content(key)));
    current.replace(from, gone, texts);
    blocks.splice(from, gone, ...made);
    lines.splice(from, gone, ...texts);
    for (const key of made) dirty.delete(key);
  };
  /** Takes up to a slice of blocks that came, went or moved: what stands equal before and behind them stays. */
  const align = (): void => {
    const { order } = index;
    const shortest = Math.min(blocks.length, order.length);
    let from = 0;
    while (from < shortest && blocks[from] === order[from]) from += 1;
    let tail = 0;
    while (tail < shortest - from && blocks[blocks.length - 1 - tail] === order[order.length - 1 - tail]) tail += 1;
    const gone = blocks.length - tail - from;
    const wanted = order.length - tail - from;
    if (gone === 0 && wanted === 0) reordered = false;
    else put(from, wanted <= SLICE ? gone : 0, order.slice(from, from + Math.min(wanted, SLICE)));
  };
  const refresh = (): void => {
    let left = SLICE;
    for (const key of dirty) {
      if (left === 0) return;
      left -= 1;
      dirty.delete(key);
      const at = index.position(key);
      if (at < 0 || blocks[at] !== key) continue;
      const line = readable(index.content(key));
      if (line !== lines[at]) put(at, 1, [key]);
    }
  };
  const run = (): void => {
    if (reordered) align();
    else refresh();
    if (reordered || dirty.size > 0) timer = setTimeout(run);
    else show(current);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET);
  };
  const stop = index.onChange((change) => {
    for (const key of change.changed) dirty.add(key);
    reordered ||= change.reordered;
    soon();
  });
  soon();
  return {
    restart(next) {
      current = next;
      blocks = [];
      lines = [];
      reordered = true;
      soon();
    },
    stop() {
      clearTimeout(timer);
      stop();
    },
  };
}
