// The quotations that were found and not yet tagged: which they are, where they stand, accepting and declining them.

import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { createReading, type ParagraphQuotation, type Reading } from '#shared/quotations/index.ts';
import { type FactFields, newFact } from '#shared/story/records.ts';
import { GAP } from '#shared/story/seal.ts';
import { storyDay } from '#shared/story/story-day.ts';
import type { Client } from '../../app/client.ts';
import type { Found, OpenStoryStore, StoryActions } from '../../app/open-story.ts';
import type { BlockIndex } from '../blocks/block-index.ts';
import { leafRanges, lineOffset } from '../blocks/block-text.ts';
import { $markRanges, type LeafRange } from '../facts/fact-marking.ts';
import type { LiveFacts } from '../facts/live-facts.ts';
import { newId } from '../new-id.ts';
import { type FollowedReading, followReading } from './follow-reading.ts';
import { speakerFields } from './speaker-fields.ts';
import { asOne, type Pieces, utterancesOf } from './utterance.ts';

const OFFERED: ReadonlySet<string> = new Set(['direct', 'mixed']);
/** The archive keeps keys up to this length. */
const KEY_LENGTH = 2_000;

export interface FoundOptions {
  readonly store: OpenStoryStore;
  readonly editor: LexicalEditor;
  readonly index: BlockIndex;
  readonly facts: LiveFacts;
  readonly client: Client;
  readonly actions: StoryActions;
  /** Everything that was read, tagged or not. */
  readonly onRead?: (quotations: readonly ParagraphQuotation[]) => void;
}

export class FoundQuotations {
  readonly #options: FoundOptions;
  readonly #reading: FollowedReading<Reading>;
  readonly #stops: (() => void)[];
  readonly #declined = new Set<string>();
  #quotations: readonly ParagraphQuotation[] = [];
  #asking: Promise<FactFields> = Promise.resolve(newFact('quote'));
  /** Position among the blocks to the suggestions that have words there. */
  #byBlock = new Map<number, Found[]>();
  /** Key of a suggestion to the pieces of its utterance. */
  #pieces = new Map<string, Pieces>();
  readonly #joined = new WeakMap<
    ParagraphQuotation,
    { readonly pieces: Pieces; readonly quotation: ParagraphQuotation }
  >();
  #language: string;
  #known = false;

  constructor(options: FoundOptions) {
    this.#options = options;
    const { store, editor, index } = options;
    this.#language = store.getState().fields.language;
    this.#reading = followReading(index, createReading([], { language: this.#language }), ({ quotations }) => {
      this.#quotations = quotations;
      this.#offer();
      options.onRead?.(quotations);
    });
    this.#stops = [
      editor.registerUpdateListener(() => this.#followCaret()),
      store.subscribe((state, before) => {
        if (state.fields.language !== before.fields.language) void this.#learnNames();
        if (state.facts !== before.facts && state.facts.size !== before.facts.size) this.#offer();
      }),
    ];
    void this.#learnNames();
    void this.#learnDeclined();
  }

  /** What is offered in one block, in reading order. */
  inBlock(position: number): readonly Found[] {
    return this.#byBlock.get(position) ?? [];
  }

  /** Where the words of a suggestion stand, as stretches of leaves; with `block`, those in the block at that position alone. */
  ranges({ quotation }: Found, block?: number): LeafRange[] {
    const { index } = this.#options;
    return quotation.parts.flatMap(({ paragraph, start, end }) => {
      if (block !== undefined && paragraph !== block) return [];
      const content = index.content(index.order[paragraph] ?? '');
      return content === undefined ? [] : leafRanges(content, start, end);
    });
  }

  /** Tags the words and fills in what the text says of them; the new fact's id, null when the words are not there any more. */
  async accept(key: string): Promise<string | null> {
    const { editor, facts, client, actions, store } = this.#options;
    const found = store.getState().found.find((one) => one.key === key);
    const pieces = this.#pieces.get(key);
    if (found === undefined || pieces === undefined || !this.#stillStands(found)) return null;
    const id = newId();
    // From the end backwards, so that splitting a leaf leaves the offsets before it as they are.
    const ranges = this.ranges(found).reverse();
    let marked = false;
    editor.update(
      () => {
        marked = $markRanges(ranges, id);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    if (!marked) return null;
    const told = this.#toldBy(pieces[0]);
    const mention = this.#mention(told.speaker);
    const said = { context: found.quotation.context, confidence: told.confidence };
    const day = storyDay(store.getState().story);
    // One after the other: two quotations of a new speaker, accepted in one breath, must find one source.
    this.#asking = this.#asking.then(() => speakerFields(client, said, told.speaker, mention, day));
    const fields = await this.#asking;
    facts.begin(id, fields);
    this.#offer();
    await actions.putFact(id, fields).catch(() => undefined);
    return id;
  }

  decline(key: string): void {
    const { store, client } = this.#options;
    const pieces = this.#pieces.get(key);
    if (pieces === undefined) return;
    // Each piece for itself: the gate for untagged quotations asks piece by piece.
    const declined = new Set(pieces.map((piece) => piece.key.slice(0, KEY_LENGTH)));
    for (const each of declined) this.#declined.add(each);
    this.#offer();
    const storyId = store.getState().story.id;
    // If the archive does not hear of it, the quotation is offered again at the next opening: nothing is lost.
    for (const each of declined) client.fact.decline({ storyId, key: each }).catch(() => {});
  }

  dispose(): void {
    this.#reading.stop();
    for (const stop of this.#stops) stop();
  }

  async #learnNames(): Promise<void> {
    const { client, store } = this.#options;
    const { language } = store.getState().fields;
    if (this.#known && language === this.#language) return;
    try {
      const sources = await client.source.find({ query: '', limit: 500 });
      const names = sources.filter(({ kind }) => kind !== 'document').map(({ name, aliases }) => ({ name, aliases }));
      this.#known = true;
      if (names.length > 0 || language !== this.#language)
        this.#reading.restart(createReading([], { language, knownNames: names }));
      this.#language = language;
    } catch {
      // Without the list, speakers are still named as the text names them.
    }
  }

  async #learnDeclined(): Promise<void> {
    const { client, store } = this.#options;
    try {
      for (const key of await client.fact.declined({ storyId: store.getState().story.id })) this.#declined.add(key);
      this.#offer();
    } catch {
      // A quotation that was declined is offered once more: a nuisance, no harm.
    }
  }

  #offer(): void {
    const { store, facts, index } = this.#options;
    const seen = new Map<string, number>();
    const found: Found[] = [];
    const byBlock = new Map<number, Found[]>();
    const piecesOf = new Map<string, Pieces>();
    const utterances = utterancesOf(
      this.#quotations,
      (piece) =>
        OFFERED.has(piece.kind) &&
        !this.#declined.has(piece.key.slice(0, KEY_LENGTH)) &&
        !isCovered(piece, index, facts),
    );
    for (const pieces of utterances) {
      const quotation = this.#asOne(pieces);
      const turn = (seen.get(quotation.key) ?? 0) + 1;
      seen.set(quotation.key, turn);
      const one: Found = { quotation, key: turn === 1 ? quotation.key : `${quotation.key}#${turn}` };
      found.push(one);
      piecesOf.set(one.key, pieces);
      for (const block of new Set(pieces.map(({ from }) => from.paragraph))) {
        const here = byBlock.get(block);
        if (here === undefined) byBlock.set(block, [one]);
        else here.push(one);
      }
    }
    this.#byBlock = byBlock;
    this.#pieces = piecesOf;
    const before = store.getState().found;
    if (found.length !== before.length || found.some((one, at) => one.quotation !== before[at]?.quotation)) {
      store.setState({ found });
      this.#followCaret();
    }
  }

  /** The same object for the same pieces, so that a suggestion that stays is not drawn anew. */
  #asOne(pieces: Pieces): ParagraphQuotation {
    const known = this.#joined.get(pieces[0]);
    if (known?.pieces.length === pieces.length && known.pieces.every((piece, at) => piece === pieces[at]))
      return known.quotation;
    const quotation = asOne(pieces);
    this.#joined.set(pieces[0], { pieces, quotation });
    return quotation;
  }

  #followCaret(): void {
    const { store, editor } = this.#options;
    const foundAtCaret = this.#byBlock.size === 0 ? null : editor.getEditorState().read(() => this.#$atCaret());
    if (foundAtCaret !== store.getState().foundAtCaret) store.setState({ foundAtCaret });
  }

  #$atCaret(): string | null {
    const { index } = this.#options;
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const node = selection.anchor.getNode();
    const block = node.getTopLevelElement();
    if (block === null) return null;
    const here = this.inBlock(index.position(block.getKey()));
    const content = here.length === 0 ? undefined : index.content(block.getKey());
    if (content === undefined) return null;
    const offset = lineOffset(content, node.getKey(), selection.anchor.offset);
    if (offset === null) return null;
    const position = index.position(block.getKey());
    const stands = ({ from, to }: ParagraphQuotation): boolean =>
      from.paragraph === position && offset >= from.offset && offset <= to.offset;
    return here.find(({ key }) => this.#pieces.get(key)?.some(stands))?.key ?? null;
  }

  /** A moment may lie between the reading and a key: the words must still be where they were found. */
  #stillStands({ quotation }: Found): boolean {
    const { index } = this.#options;
    const ranges = quotation.parts.map(({ paragraph, start, end }) => {
      const content = index.content(index.order[paragraph] ?? '');
      if (content === undefined) return '';
      return leafRanges(content, start, end)
        .map((range) => content.leaves.find(({ key }) => key === range.key)?.text.slice(range.start, range.end) ?? '')
        .join(' ');
    });
    const bare = (text: string): string => text.replaceAll(GAP, '').replace(/\s+/gu, '');
    return bare(ranges.join('')) === bare(quotation.words);
  }

  /** The quotation that names the speaker: a later piece of an utterance has its speaker from the first. */
  #toldBy(quotation: ParagraphQuotation): ParagraphQuotation {
    let at = this.#quotations.indexOf(quotation);
    while (at > 0 && this.#quotations[at]?.speaker === null && this.#quotations[at]?.continues) at -= 1;
    return this.#quotations[at] ?? quotation;
  }

  /** The words with which the text names the speaker. */
  #mention(speaker: ParagraphQuotation['speaker']): string {
    const { index } = this.#options;
    if (speaker === null) return '';
    const content = index.content(index.order[speaker.paragraph] ?? '');
    if (content === undefined) return '';
    return content.paragraphs.join('\n').replaceAll('\n', ' ').slice(speaker.start, speaker.end);
  }
}

/** True when most of the words are tagged as a quote already. */
function isCovered(quotation: ParagraphQuotation, index: BlockIndex, facts: LiveFacts): boolean {
  let tagged = 0;
  let all = 0;
  for (const { paragraph, start, end } of quotation.parts) {
    const content = index.content(index.order[paragraph] ?? '');
    if (content === undefined || content.factIds.size === 0) {
      all += end - start;
      continue;
    }
    for (const range of leafRanges(content, start, end)) {
      const length = range.end - range.start;
      all += length;
      const ids = content.leaves.find(({ key }) => key === range.key)?.factIds ?? [];
      if (ids.some((id) => facts.look(id).kind === 'quote')) tagged += length;
    }
  }
  return all > 0 && tagged * 2 > all;
}
