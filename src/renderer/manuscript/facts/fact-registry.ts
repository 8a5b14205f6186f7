// Where each fact stands in the text and which words it covers now, kept up to date block by block.

import type { NodeKey } from 'lexical';
import type { BlockChange, BlockIndex } from '../blocks/block-index.ts';
import { factWords } from './fact-words.ts';

export interface FactChange {
  /** Facts whose words may have changed, or which came or went. */
  readonly touched: ReadonlySet<string>;
  /** The reading order of the facts may have changed. */
  readonly moved: boolean;
}

export class FactRegistry {
  readonly #index: BlockIndex;
  readonly #blocks = new Map<string, Set<NodeKey>>();
  readonly #listeners = new Set<(change: FactChange) => void>();
  readonly #stop: () => void;

  constructor(index: BlockIndex) {
    this.#index = index;
    for (const key of index.order) this.#enter(key);
    this.#stop = index.onChange((change) => this.#update(change));
  }

  has(id: string): boolean {
    return this.#blocks.has(id);
  }

  /** Ids of all facts that stand in the text. */
  ids(): IterableIterator<string> {
    return this.#blocks.keys();
  }

  /** The blocks that hold a part of the fact, in reading order. */
  blocks(id: string): NodeKey[] {
    return [...(this.#blocks.get(id) ?? [])].sort((a, b) => this.#index.position(a) - this.#index.position(b));
  }

  /** Keys of the text leaves that belong to the fact, in reading order. */
  leaves(id: string): NodeKey[] {
    return this.blocks(id).flatMap(
      (block) =>
        this.#index
          .content(block)
          ?.leaves.filter((leaf) => leaf.factIds.includes(id))
          .map((leaf) => leaf.key) ?? [],
    );
  }

  /** The fact's words as they stand; null when none do. */
  words(id: string): string | null {
    const blocks = this.blocks(id);
    const [first] = blocks;
    const last = blocks.at(-1);
    if (first === undefined || last === undefined) return null;
    const between = this.#index.order.slice(this.#index.position(first), this.#index.position(last) + 1);
    return factWords(
      id,
      between.map((key) => this.#index.content(key)),
    );
  }

  /** Ids in reading order. Costs a look at every block that holds a fact. */
  order(): string[] {
    const blocks = new Set<NodeKey>();
    for (const held of this.#blocks.values()) for (const key of held) blocks.add(key);
    const found = new Set<string>();
    for (const key of [...blocks].sort((a, b) => this.#index.position(a) - this.#index.position(b)))
      for (const leaf of this.#index.content(key)?.leaves ?? []) for (const id of leaf.factIds) found.add(id);
    return [...found];
  }

  onChange(listener: (change: FactChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #enter(key: NodeKey): void {
    for (const id of this.#index.content(key)?.factIds ?? []) {
      const blocks = this.#blocks.get(id);
      if (blocks === undefined) this.#blocks.set(id, new Set([key]));
      else blocks.add(key);
    }
  }

  #update({ changed, before, reordered }: BlockChange): void {
    const touched = new Set<string>();
    let moved = reordered;
    for (const [key, old] of before)
      for (const id of old.factIds) {
        touched.add(id);
        const blocks = this.#blocks.get(id);
        blocks?.delete(key);
        if (blocks?.size === 0) this.#blocks.delete(id);
      }
    for (const key of changed) {
      this.#enter(key);
      const now = this.#index.content(key)?.factIds ?? new Set<string>();
      for (const id of now) touched.add(id);
      const old = before.get(key)?.factIds;
      moved ||= old === undefined ? now.size > 0 : [...old].join() !== [...now].join();
    }
    // Words slipped in between the blocks of one fact change it though no leaf of it was touched.
    for (const [id, blocks] of this.#blocks) if (blocks.size > 1) touched.add(id);
    if (touched.size > 0 || moved) for (const listener of this.#listeners) listener({ touched, moved });
  }
}
