// The document as a list of top-level blocks, kept up to date from what each update touched, so that no key costs work on the whole text.
//
// A paragraph is not cloned when a leaf inside it changes, so the block's own identity says nothing: Lexical's dirty sets do. An update
// that comes without them (undo, a new state) is compared node by node.

import { $getNodeByKey, $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { paragraph, parseDocument, type StoryDocument, storyDocument } from '#shared/story/document.ts';
import { countWords } from '#shared/story/text.ts';
import { $isUnchanged, $readBlock, type BlockContent } from './block-content.ts';
import { $serialiseBlock } from './serialise.ts';

interface Entry {
  readonly content: BlockContent;
  /** Its JSON text, empty for a node that no document can hold. */
  json?: string;
  words?: number;
}

/** What stands around the blocks. */
const FRAME = JSON.stringify({ root: { ...storyDocument([]).root, children: ['|'] } }).split('"|"');

export interface BlockChange {
  /** Blocks that are new or whose contents may differ. */
  readonly changed: ReadonlySet<NodeKey>;
  /** What the changed and removed blocks held before. */
  readonly before: ReadonlyMap<NodeKey, BlockContent>;
  /** Blocks were added, removed or moved. */
  readonly reordered: boolean;
  readonly tags: ReadonlySet<string>;
}

export class BlockIndex {
  readonly #editor: LexicalEditor;
  readonly #entries = new Map<NodeKey, Entry>();
  readonly #listeners = new Set<(change: BlockChange) => void>();
  readonly #stop: () => void;
  #order: readonly NodeKey[] = [];
  #positions: Map<NodeKey, number> | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
    editor.getEditorState().read(() => {
      this.#order = $getRoot().getChildrenKeys();
      for (const key of this.#order) this.#read(key);
    });
    this.#stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const change = editorState.read(() => this.#update(dirtyElements, dirtyLeaves, tags));
      if (change !== null) for (const listener of this.#listeners) listener(change);
    });
  }

  /** Keys of the top-level blocks in reading order. */
  get order(): readonly NodeKey[] {
    return this.#order;
  }

  /** Position of a block in the document, or -1. */
  position(key: NodeKey): number {
    this.#positions ??= new Map(this.#order.map((block, index) => [block, index]));
    return this.#positions.get(key) ?? -1;
  }

  content(key: NodeKey): BlockContent | undefined {
    return this.#entries.get(key)?.content;
  }

  /** Words of one block as a sub-editor counts them; notes are not part of the story. */
  words(key: NodeKey): number {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.content.type === 'note') return 0;
    entry.words ??= entry.content.paragraphs.reduce((sum, text) => sum + countWords(text), 0);
    return entry.words;
  }

  /** The document as it stands, as JSON text. Blocks that have not changed since the last call are not read again. */
  documentText(): string {
    const blocks: string[] = [];
    this.#editor.getEditorState().read(() => {
      for (const key of this.#order) {
        const entry = this.#entries.get(key);
        if (entry === undefined) continue;
        if (entry.json === undefined) {
          const node = $getNodeByKey(key);
          const block = node === null ? null : $serialiseBlock(node);
          entry.json = block === null ? '' : JSON.stringify(block);
        }
        if (entry.json !== '') blocks.push(entry.json);
      }
    });
    const [before = '', after = ''] = FRAME;
    return before + (blocks.length > 0 ? blocks.join(',') : JSON.stringify(paragraph())) + after;
  }

  document(): StoryDocument {
    return parseDocument(JSON.parse(this.documentText()));
  }

  onChange(listener: (change: BlockChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #read(key: NodeKey): void {
    const node = $getNodeByKey(key);
    if (node !== null) this.#entries.set(key, { content: $readBlock(node) });
  }

  #update(
    dirtyElements: ReadonlyMap<NodeKey, boolean>,
    dirtyLeaves: ReadonlySet<NodeKey>,
    tags: ReadonlySet<string>,
  ): BlockChange | null {
    // Undo and a new state mark the root and nothing else.
    const unmarked = dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root');
    const changed = new Set<NodeKey>();
    const before = new Map<NodeKey, BlockContent>();
    let reordered = false;

    if (unmarked || dirtyElements.get('root') === true) {
      const order = $getRoot().getChildrenKeys();
      reordered = order.length !== this.#order.length || order.some((key, index) => key !== this.#order[index]);
      if (reordered) {
        const present = new Set(order);
        for (const key of this.#order) {
          const entry = this.#entries.get(key);
          if (present.has(key) || entry === undefined) continue;
          before.set(key, entry.content);
          this.#entries.delete(key);
        }
        this.#order = order;
        this.#positions = null;
        for (const key of order) if (!this.#entries.has(key)) changed.add(key);
      }
    }
    if (unmarked) {
      for (const key of this.#order) {
        const entry = this.#entries.get(key);
        const node = $getNodeByKey(key);
        if (node !== null && (entry === undefined || !$isUnchanged(entry.content, node))) changed.add(key);
      }
    } else {
      // A top-level image or rule is a leaf.
      for (const keys of [dirtyElements.keys(), dirtyLeaves.keys()])
        for (const key of keys) if ($getNodeByKey(key)?.getParent()?.getKey() === 'root') changed.add(key);
    }
    for (const key of changed) {
      const entry = this.#entries.get(key);
      if (entry !== undefined) before.set(key, entry.content);
      this.#read(key);
    }
    return changed.size === 0 && before.size === 0 && !reordered ? null : { changed, before, reordered, tags };
  }
}
