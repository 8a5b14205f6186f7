// The claims that were found and not yet tagged, and the figures that do not agree: where they stand, accepting and declining them.

import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import {
  type Claim,
  type ClaimKind,
  type ClaimReading,
  createClaimReading,
  type Disagreement,
  offered,
} from '#shared/claims/index.ts';
import type { ParagraphQuotation } from '#shared/quotations/index.ts';
import { type FactFields, newFact } from '#shared/story/records.ts';
import type { Client } from '../../app/client.ts';
import type { OpenStoryStore, StoryActions } from '../../app/open-story.ts';
import type { BlockIndex } from '../blocks/block-index.ts';
import { leafRanges, lineOffset } from '../blocks/block-text.ts';
import { $markRanges, type LeafRange } from '../facts/fact-marking.ts';
import type { LiveFacts } from '../facts/live-facts.ts';
import { type FollowedReading, followReading } from '../found/follow-reading.ts';
import { newId } from '../new-id.ts';

/** The archive keeps keys up to this length. */
const KEY_LENGTH = 2_000;

/** What kind of claim the record says it is; a superlative is none of them. */
const DETAIL: Readonly<Record<ClaimKind, FactFields['detail']>> = {
  allegation: 'allegation',
  percentage: 'figure',
  money: 'figure',
  number: 'figure',
  superlative: null,
  date: 'date',
  name: 'name',
};

export interface FoundClaimsOptions {
  readonly store: OpenStoryStore;
  readonly editor: LexicalEditor;
  readonly index: BlockIndex;
  readonly facts: LiveFacts;
  readonly client: Client;
  readonly actions: StoryActions;
  /** The story's own day, YYYY-MM-DD. */
  readonly day: string;
}

export class FoundClaims {
  readonly #options: FoundClaimsOptions;
  readonly #reading: FollowedReading<ClaimReading>;
  readonly #stops: (() => void)[];
  readonly #declined = new Set<string>();
  #claims: readonly Claim[] = [];
  #disagreements: readonly Disagreement[] = [];
  #quotations: readonly ParagraphQuotation[] = [];

  constructor(options: FoundClaimsOptions) {
    this.#options = options;
    const { store, editor, index } = options;
    this.#reading = followReading(index, this.#newReading(), ({ claims, disagreements }) => {
      this.#claims = claims;
      this.#disagreements = disagreements;
      this.#offer();
    });
    this.#stops = [
      editor.registerUpdateListener(() => this.#followCaret()),
      store.subscribe((state, before) => {
        if (state.fields.language !== before.fields.language) this.#reading.restart(this.#newReading());
        if (state.facts !== before.facts && state.facts.size !== before.facts.size) this.#offer();
      }),
    ];
    void this.#learnDeclined();
  }

  /** What stands in quotations is the speakers', and not offered for itself. */
  leaveOut(quotations: readonly ParagraphQuotation[]): void {
    this.#quotations = quotations;
    this.#offer();
  }

  inBlock(position: number): readonly Claim[] {
    return this.#options.store.getState().foundClaims.filter(({ paragraph }) => paragraph === position);
  }

  ranges({ paragraph, start, end }: Claim): LeafRange[] {
    const { index } = this.#options;
    const content = index.content(index.order[paragraph] ?? '');
    return content === undefined ? [] : leafRanges(content, start, end);
  }

  /** Tags the words as a claim; the new fact's id, null when the words are not there any more. */
  async accept(key: string): Promise<string | null> {
    const { editor, facts, actions, store } = this.#options;
    const claim = store.getState().foundClaims.find((one) => one.key === key);
    if (claim === undefined || this.#wordsAt(claim) !== claim.words) return null;
    const id = newId();
    const ranges = this.ranges(claim).reverse();
    let marked = false;
    editor.update(
      () => {
        marked = $markRanges(ranges, id);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    if (!marked) return null;
    const fields = { ...newFact('claim'), detail: DETAIL[claim.kind] };
    facts.begin(id, fields);
    this.#offer();
    await actions.putFact(id, fields).catch(() => undefined);
    return id;
  }

  /** Takes the key of a claim or of a disagreement, which is then left as it stands. */
  decline(key: string): void {
    const { store, client } = this.#options;
    const cut = key.slice(0, KEY_LENGTH);
    this.#declined.add(cut);
    this.#offer();
    // If the archive does not hear of it, it is offered again at the next opening: nothing is lost.
    client.fact.decline({ storyId: store.getState().story.id, key: cut }).catch(() => {});
  }

  dispose(): void {
    this.#reading.stop();
    for (const stop of this.#stops) stop();
  }

  #newReading(): ClaimReading {
    const { store, day } = this.#options;
    return createClaimReading([], { language: store.getState().fields.language, day });
  }

  async #learnDeclined(): Promise<void> {
    const { client, store } = this.#options;
    try {
      for (const key of await client.fact.declined({ storyId: store.getState().story.id })) this.#declined.add(key);
      this.#offer();
    } catch {
      // A claim that was declined is offered once more: a nuisance, no harm.
    }
  }

  #offer(): void {
    const { store } = this.#options;
    const spoken = new Map<number, ParagraphQuotation['parts'][number][]>();
    for (const part of this.#quotations.flatMap(({ parts }) => parts)) {
      const here = spoken.get(part.paragraph);
      if (here === undefined) spoken.set(part.paragraph, [part]);
      else here.push(part);
    }
    const inQuotation = ({ paragraph, start, end }: Claim): boolean =>
      spoken.get(paragraph)?.some((part) => part.start < end && part.end > start) === true;
    const foundClaims = offered(
      this.#claims,
      inQuotation,
      (claim) => this.#declined.has(claim.key.slice(0, KEY_LENGTH)) || this.#isTagged(claim),
    );
    const disagreements = this.#disagreements.filter(({ key }) => !this.#declined.has(key.slice(0, KEY_LENGTH)));
    const before = store.getState();
    const same = <One>(a: readonly One[], b: readonly One[]): boolean =>
      a.length === b.length && a.every((one, at) => one === b[at]);
    if (same(foundClaims, before.foundClaims) && same(disagreements, before.disagreements)) return;
    store.setState({ foundClaims, disagreements });
    this.#followCaret();
  }

  /** True when any of its words are part of a fact: a claim in a tagged quote is checked with the quote. */
  #isTagged(claim: Claim): boolean {
    const { index } = this.#options;
    const content = index.content(index.order[claim.paragraph] ?? '');
    if (content === undefined || content.factIds.size === 0) return false;
    return this.ranges(claim).some(
      ({ key }) => (content.leaves.find((leaf) => leaf.key === key)?.factIds.length ?? 0) > 0,
    );
  }

  #followCaret(): void {
    const { store, editor } = this.#options;
    const { foundClaims, claimAtCaret } = store.getState();
    const now = foundClaims.length === 0 ? null : editor.getEditorState().read(() => this.#$atCaret());
    if (now !== claimAtCaret) store.setState({ claimAtCaret: now });
  }

  #$atCaret(): string | null {
    const { index } = this.#options;
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const node = selection.anchor.getNode();
    const block = node.getTopLevelElement()?.getKey();
    const content = block === undefined ? undefined : index.content(block);
    if (block === undefined || content === undefined) return null;
    const offset = lineOffset(content, node.getKey(), selection.anchor.offset);
    if (offset === null) return null;
    const stands = ({ start, end }: Claim): boolean => offset >= start && offset <= end;
    return this.inBlock(index.position(block)).find(stands)?.key ?? null;
  }

  /** A moment may lie between the reading and a key: the words must still be where they were found. */
  #wordsAt({ paragraph, start, end }: Claim): string {
    const { index } = this.#options;
    const content = index.content(index.order[paragraph] ?? '');
    return content === undefined ? '' : lineWords(content, start, end);
  }
}

const lineWords = (content: NonNullable<ReturnType<BlockIndex['content']>>, start: number, end: number): string =>
  content.paragraphs.join('\n').replaceAll('\n', ' ').slice(start, end);
