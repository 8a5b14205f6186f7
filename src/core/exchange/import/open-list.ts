// A list that is being put together from neighbouring items.

import { type Block, type Inline, list } from '#shared/story/document.ts';

export interface OpenItem {
  /** Neighbours with one key are one list. */
  readonly key: string;
  readonly ordered: boolean;
  readonly words: readonly Inline[];
}

/** `close` puts the list, if one is open, after the blocks. */
export function openList(blocks: Block[]): { add(item: OpenItem): void; close(): void } {
  let items: OpenItem[] = [];
  const close = () => {
    if (items.length > 0)
      blocks.push(
        list(
          items[0]?.ordered ? 'number' : 'bullet',
          items.map(({ words }) => words),
        ),
      );
    items = [];
  };
  return {
    close,
    add(item) {
      if (items[0] !== undefined && items[0].key !== item.key) close();
      items.push(item);
    },
  };
}
