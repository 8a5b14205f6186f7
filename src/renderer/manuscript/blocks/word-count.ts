// The story's word count, kept a moment behind the typing: only blocks that changed are counted again.

import type { NodeKey } from 'lexical';
import type { BlockChange, BlockIndex } from './block-index.ts';

/** Milliseconds of quiet before the count is shown. */
const QUIET = 250;
/** Blocks counted in one go; a paragraph takes about 0.01 ms. */
const SLICE = 400;

export function followWordCount(index: BlockIndex, show: (words: number) => void): () => void {
  const counts = new Map<NodeKey, number>();
  let waiting = new Set<NodeKey>(index.order);
  let total = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = (key: NodeKey): void => {
    total -= counts.get(key) ?? 0;
    counts.delete(key);
  };
  const count = (): void => {
    let left = SLICE;
    for (const key of waiting) {
      if (left === 0) break;
      left -= 1;
      waiting.delete(key);
      forget(key);
      if (index.content(key) === undefined) continue;
      const words = index.words(key);
      counts.set(key, words);
      total += words;
    }
    if (waiting.size > 0) timer = setTimeout(count);
    else show(total);
  };
  const follow = ({ changed, before }: BlockChange): void => {
    waiting = new Set([...waiting, ...changed, ...before.keys()]);
    clearTimeout(timer);
    timer = setTimeout(count, QUIET);
  };
  const stop = index.onChange(follow);
  count();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
