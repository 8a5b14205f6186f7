// The facts of the open story as they stand this instant: the archive's records laid over the words in the editor.

import type { NodeKey } from 'lexical';
import { factState } from '#shared/story/facts.ts';
import { type Fact, type FactFields, newFact } from '#shared/story/records.ts';
import type { LiveFact, OpenStoryStore } from '../../app/open-story.ts';
import type { FactLook } from './fact-marks.ts';
import type { FactChange, FactRegistry } from './fact-registry.ts';

/** Milliseconds after which the reading order is looked at again when blocks moved but no fact came or went. */
const ORDER_QUIET = 150;

export class LiveFacts {
  readonly #store: OpenStoryStore;
  readonly #storyId: string;
  readonly #registry: FactRegistry;
  readonly #repaint: (leaves: Iterable<NodeKey>) => void;
  readonly #stop: () => void;
  #records: Map<string, Fact>;
  /** Records of facts that were untagged here: undo brings the mark back, and with it the record. */
  readonly #untagged = new Map<string, Fact>();
  #orderTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    store: OpenStoryStore,
    registry: FactRegistry,
    records: readonly Fact[],
    repaint: (leaves: Iterable<NodeKey>) => void,
  ) {
    this.#store = store;
    this.#storyId = store.getState().story.id;
    this.#registry = registry;
    this.#repaint = repaint;
    this.#records = new Map(records.map((record) => [record.id, record]));
    this.#stop = registry.onChange((change) => this.#follow(change));
    this.#showAll();
  }

  record(id: string): Fact | undefined {
    return this.#records.get(id);
  }

  look(id: string): FactLook {
    const live = this.#store.getState().facts.get(id);
    return live === undefined ? { kind: 'quote', state: 'unchecked' } : { kind: live.record.kind, state: live.state };
  }

  /** The records as the archive has them now; facts that the archive does not know yet stay while they stand in the text. */
  setRecords(records: readonly Fact[]): void {
    const fresh = new Map(records.map((record) => [record.id, record]));
    for (const [id, record] of this.#records) if (!fresh.has(id) && this.#registry.has(id)) fresh.set(id, record);
    this.#records = fresh;
    this.#showAll();
  }

  setRecord(record: Fact): void {
    this.#records.set(record.id, record);
    this.#untagged.delete(record.id);
    this.#show([record.id]);
  }

  /** A record for a mark that was just made, until the archive answers with its own. */
  begin(id: string, fields: FactFields): void {
    this.setRecord(provisional(this.#storyId, id, fields));
  }

  forget(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#untagged.set(id, record);
    this.#records.delete(id);
    this.#show([id]);
  }

  dispose(): void {
    clearTimeout(this.#orderTimer);
    this.#stop();
  }

  #follow({ touched, moved }: FactChange): void {
    const known = this.#store.getState().facts;
    const cameOrWent = [...touched].some((id) => (known.get(id)?.words ?? null) === null || !this.#registry.has(id));
    this.#show(touched, cameOrWent);
    if (!moved || cameOrWent) return;
    clearTimeout(this.#orderTimer);
    this.#orderTimer = setTimeout(() => this.#showOrder(), ORDER_QUIET);
  }

  #live(id: string): LiveFact | null {
    const words = this.#registry.words(id);
    let record = this.#records.get(id);
    if (record === undefined) {
      if (words === null) return null;
      // The archive makes a quote of a mark without a record; a mark that undo brought back has its old one.
      record = this.#untagged.get(id) ?? provisional(this.#storyId, id, newFact('quote'));
      this.#records.set(id, record);
    }
    return { record, words, state: factState(record.status, record.seal, words) };
  }

  #show(ids: Iterable<string>, order = true): void {
    const before = this.#store.getState().facts;
    let facts: Map<string, LiveFact> | null = null;
    const repaint: string[] = [];
    for (const id of ids) {
      const old = before.get(id);
      const live = this.#live(id);
      if (live === null) {
        if (old === undefined) continue;
        facts ??= new Map(before);
        facts.delete(id);
        continue;
      }
      if (old !== undefined && old.record === live.record && old.words === live.words && old.state === live.state)
        continue;
      facts ??= new Map(before);
      facts.set(id, live);
      if (old === undefined || old.state !== live.state || old.record.kind !== live.record.kind) repaint.push(id);
    }
    if (facts === null) return;
    this.#store.setState({ facts });
    if (order) this.#showOrder();
    for (const id of repaint) this.#repaint(this.#registry.leaves(id));
  }

  #showAll(): void {
    this.#show(new Set([...this.#store.getState().facts.keys(), ...this.#records.keys(), ...this.#registry.ids()]));
  }

  #showOrder(): void {
    const { facts, factOrder } = this.#store.getState();
    const standing = this.#registry.order().filter((id) => facts.has(id));
    const stands = new Set(standing);
    const order = [...standing, ...[...facts.keys()].filter((id) => !stands.has(id))];
    if (order.length === factOrder.length && order.every((id, index) => id === factOrder[index])) return;
    this.#store.setState({ factOrder: order });
  }
}

const provisional = (storyId: string, id: string, fields: FactFields): Fact => ({
  ...fields,
  id,
  storyId,
  status: 'unchecked',
  state: 'unchecked',
  words: null,
  block: null,
  seal: null,
  sealedBy: null,
  sealedAt: null,
  evidence: [],
  checks: [],
});
