// The texts of evidence, which records only name: each is asked for once, and kept ready for quotes to be laid against it.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvidenceText, EvidenceTextName } from '#shared/contract/evidence.ts';
import { type Evidence as Prepared, prepareEvidence } from '#shared/quotations/align.ts';
import type { Places } from '#shared/story/evidence-file.ts';
import type { Evidence } from '#shared/story/records.ts';
import { sentenceOf } from './client.ts';

/** A text and where its parts lie. Folding a long transcript takes longer than laying a quote against it, so it is done once. */
export interface ReadText {
  readonly prepared: Prepared;
  readonly places: Places | null;
}
export type TextState =
  /** A link or a file without words. */
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | ({ readonly kind: 'read' } & ReadText);
export type NamedEvidence = Pick<Evidence, 'textHash' | 'file'>;

/** UTF-16 units of texts that nobody looks at and that are kept all the same, the newest: some eight court transcripts. */
const KEPT = 10_000_000;
/** Milliseconds after which a text that could not be had is asked for again, while somebody looks at it. */
const AGAIN = 4_000;

const NONE: TextState = { kind: 'none' };
const LOADING: TextState = { kind: 'loading' };

export class EvidenceTexts {
  /** By name; the oldest first. What is not in it has not been asked for. */
  readonly store: StoreApi<ReadonlyMap<string, TextState>>;
  readonly #ask: (name: EvidenceTextName) => Promise<EvidenceText>;
  readonly #kept: number;
  readonly #calls = new Map<string, Promise<ReadText>>();
  /** How many look at a text: it is not given up meanwhile. */
  readonly #held = new Map<string, number>();

  constructor(ask: (name: EvidenceTextName) => Promise<EvidenceText>, kept = KEPT) {
    this.#ask = ask;
    this.#kept = kept;
    this.store = createStore<ReadonlyMap<string, TextState>>(() => new Map());
  }

  /** Null where it holds none. Rejects when the archive cannot be asked or has no such text. */
  async read(evidence: NamedEvidence): Promise<ReadText | null> {
    const { textHash, file } = evidence;
    if (textHash === null) return null;
    const key = keyOf(evidence);
    const known = this.store.getState().get(key);
    if (known?.kind === 'read') {
      this.#put(key, known);
      return known;
    }
    const call =
      this.#calls.get(key) ??
      this.#fetch(key, { textHash, fileHash: file?.hash ?? null }).finally(() => this.#calls.delete(key));
    this.#calls.set(key, call);
    return call;
  }

  /** Asks for what is not there yet, again and again, until it is let go of with the function that is returned. */
  hold(evidence: readonly NamedEvidence[]): () => void {
    const named = evidence.filter(({ textHash }) => textHash !== null);
    const timers = new Set<ReturnType<typeof setTimeout>>();
    let holding = true;
    const ask = (one: NamedEvidence): void => {
      this.read(one).catch(() => {
        if (holding) timers.add(setTimeout(() => ask(one), AGAIN));
      });
    };
    for (const one of named) {
      const key = keyOf(one);
      this.#held.set(key, (this.#held.get(key) ?? 0) + 1);
      ask(one);
    }
    return () => {
      if (!holding) return;
      holding = false;
      for (const timer of timers) clearTimeout(timer);
      for (const key of named.map(keyOf)) this.#held.set(key, (this.#held.get(key) ?? 1) - 1);
    };
  }

  async #fetch(key: string, name: EvidenceTextName): Promise<ReadText> {
    try {
      const { text, places } = await this.#ask(name);
      const read = { kind: 'read', prepared: prepareEvidence(text), places } as const;
      this.#put(key, read);
      return read;
    } catch (error) {
      this.#put(key, { kind: 'failed', sentence: sentenceOf(error) });
      throw error;
    }
  }

  /** As the newest; the oldest that nobody looks at go. */
  #put(key: string, state: TextState): void {
    const texts = new Map(this.store.getState());
    texts.delete(key);
    texts.set(key, state);
    let size = 0;
    for (const other of texts.values()) size += sizeOf(other);
    for (const [old, other] of texts) {
      if (size <= this.#kept) break;
      if (old === key || (this.#held.get(old) ?? 0) > 0) continue;
      texts.delete(old);
      size -= sizeOf(other);
    }
    this.store.setState(texts, true);
  }
}

/** Null while it is not there. */
export const preparedOf = (state: TextState | undefined): Prepared | null =>
  state?.kind === 'read' ? state.prepared : null;

const sizeOf = (state: TextState): number => (state.kind === 'read' ? state.prepared.text.length : 0);
const keyOf = ({ textHash, file }: NamedEvidence): string => `${textHash} ${file?.hash ?? ''}`;

export const textStateOf = (texts: ReadonlyMap<string, TextState>, evidence: NamedEvidence): TextState =>
  evidence.textHash === null ? NONE : (texts.get(keyOf(evidence)) ?? LOADING);
