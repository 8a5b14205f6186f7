// Finding and replacing in the body: which matches there are, the one that is looked at, and putting other words in their place.

import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BlockIndex } from '../blocks/block-index.ts';
import { leafRanges, lineOf } from '../blocks/block-text.ts';
import type { LeafRange } from '../facts/fact-marking.ts';
import { type FindOptions, matcher } from './find-matches.ts';

/** Milliseconds that the typing rests before the text is searched again. */
const QUIET = 120;

export interface Match {
  /** Position of the block in the document. */
  readonly block: number;
  /** UTF-16 code units in the block's line. */
  readonly start: number;
  readonly end: number;
}

export interface FindState extends FindOptions {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index of the match that is looked at; -1 while there is none. */
  readonly current: number;
}

export class FindSession {
  readonly state: StoreApi<FindState> = createStore<FindState>(() => ({
    query: '',
    matchCase: false,
    wholeWords: false,
    matches: [],
    current: -1,
  }));
  readonly #editor: LexicalEditor;
  readonly #index: BlockIndex;
  readonly #stop: () => void;
  #byBlock = new Map<number, Match[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: LexicalEditor, index: BlockIndex) {
    this.#editor = editor;
    this.#index = index;
    this.#stop = index.onChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(), QUIET);
    });
  }

  /** Looks for words; the match that is looked at becomes the first at or behind `from`. */
  find(query: string, { matchCase, wholeWords }: FindOptions, from: Pick<Match, 'block' | 'start'>): void {
    this.state.setState({ query, matchCase, wholeWords });
    this.#search(from);
  }

  matchesIn(block: number): readonly Match[] {
    return this.#byBlock.get(block) ?? [];
  }

  rangesOf({ block, start, end }: Match): LeafRange[] {
    const content = this.#index.content(this.#index.order[block] ?? '');
    return content === undefined ? [] : leafRanges(content, start, end);
  }

  step(by: 1 | -1): void {
    const { matches, current } = this.state.getState();
    if (matches.length === 0) return;
    this.state.setState({ current: (current + by + matches.length) % matches.length });
  }

  /** Puts the selection on the match that is looked at. */
  select(): void {
    const match = this.#current();
    const ranges = match === undefined ? [] : this.rangesOf(match);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) return;
    this.#editor.update(
      () => {
        const selection = $createRangeSelection();
        selection.anchor.set(first.key, first.start, 'text');
        selection.focus.set(last.key, last.end, 'text');
        $setSelection(selection);
      },
      { discrete: true },
    );
  }

  /** Replaces the match that is looked at and goes on to the next one behind it. */
  replace(words: string): void {
    const match = this.#current();
    if (match === undefined) return;
    this.#put([match], words);
    this.#search({ block: match.block, start: match.start + words.length });
  }

  /** Replaces every match in one undo step; how many there were. */
  replaceAll(words: string): number {
    const { matches } = this.state.getState();
    this.#put(matches, words);
    this.#search();
    return matches.length;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stop();
  }

  #current(): Match | undefined {
    const { matches, current } = this.state.getState();
    return matches[current];
  }

  /** The words take on the facts and the format of the first leaf they replace, so that a sealed quote sees every change. */
  #put(matches: readonly Match[], words: string): void {
    const ranges = matches.map((match) => this.rangesOf(match));
    this.#editor.update(
      () => {
        // Backwards, so that offsets before a replacement stay what they are.
        for (const stretch of ranges.toReversed())
          for (const [at, { key, start, end }] of [...stretch.entries()].reverse()) {
            const node = $getNodeByKey(key);
            if (!$isTextNode(node)) continue;
            node.spliceText(start, end - start, at === 0 ? words : '');
            if (node.getTextContent() === '') node.remove();
          }
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  }

  #search(from?: Pick<Match, 'block' | 'start'>): void {
    clearTimeout(this.#timer);
    const { query, matchCase, wholeWords, current, matches: before } = this.state.getState();
    const match = matcher(query, { matchCase, wholeWords });
    const matches: Match[] = [];
    this.#byBlock = new Map();
    if (match !== null)
      this.#index.order.forEach((key, block) => {
        const content = this.#index.content(key);
        if (content === undefined || content.leaves.length === 0) return;
        const here = match(lineOf(content)).map(([start, end]) => ({ block, start, end }));
        if (here.length === 0) return;
        this.#byBlock.set(block, here);
        for (const one of here) matches.push(one);
      });
    const place = from ?? before[current] ?? { block: 0, start: 0 };
    const behind = matches.findIndex(
      ({ block, start }) => block > place.block || (block === place.block && start >= place.start),
    );
    this.state.setState({ matches, current: matches.length === 0 ? -1 : Math.max(0, behind) });
  }
}
