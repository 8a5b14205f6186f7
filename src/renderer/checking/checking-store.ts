// What the checking desk shows: the queue, the story on it, the fact in the middle. One for each window.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QueuedStory, QueueOrder } from '#shared/contract/checking.ts';
import type { Story } from '#shared/contract/story.ts';
import type { DeskChange } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { factAt, nextWaiting, type Place, step, type Walked } from './walk.ts';

export interface CheckingState {
  readonly shown: boolean;
  readonly order: QueueOrder;
  readonly desk: string | null;
  /** Null until it has been read. */
  readonly queue: readonly QueuedStory[] | null;
  /** Stories and facts of the whole queue at this desk. */
  readonly total: number;
  readonly waiting: number;
  /** The story on the desk with all its facts; null when nothing is. */
  readonly here: QueuedStory | null;
  readonly story: Story | null;
  readonly factId: string | null;
  /** A sentence when the archive could not be read. */
  readonly problem: string | null;
}

const PAGE = 50;
/** Stories asked for at once at most, as the contract has it. */
const MOST = 200;

export class Checking {
  readonly store: StoreApi<CheckingState>;
  readonly #client: Client;
  /** Counts up with every story that is asked for: only the answer to the last one is taken. */
  #asked = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client) {
    this.#client = client;
    this.store = createStore<CheckingState>(() => ({
      shown: false,
      order: 'deadline',
      desk: null,
      queue: null,
      total: 0,
      waiting: 0,
      here: null,
      story: null,
      factId: null,
      problem: null,
    }));
  }

  /** Shows the desk, at this story if it has facts, else at the first of the queue. */
  async show(storyId: string | null): Promise<void> {
    this.store.setState({ shown: true, problem: null });
    await this.#readQueue(PAGE);
    const { here, queue } = this.store.getState();
    if (storyId !== null && (await this.goTo({ storyId, factId: null }))) return;
    const first = here?.id ?? queue?.[0]?.id;
    if (first !== undefined) await this.goTo({ storyId: first, factId: this.store.getState().factId });
    else this.store.setState({ here: null, story: null, factId: null });
  }

  hide(): void {
    this.store.setState({ shown: false });
  }

  async arrange(change: { readonly order?: QueueOrder; readonly desk?: string | null }): Promise<void> {
    this.store.setState(change);
    await this.#readQueue(PAGE);
  }

  /** Puts another place on the desk; false when there is no fact there. */
  async goTo(place: Place): Promise<boolean> {
    const { here } = this.store.getState();
    if (here?.id === place.storyId && here.listed.some(({ id }) => id === place.factId)) {
      this.store.setState({ factId: place.factId, problem: null });
      return true;
    }
    return this.#readStory(place);
  }

  /** False at the end of the queue. */
  async step(by: 1 | -1): Promise<boolean> {
    const walked = this.#walked();
    const next = walked === null ? null : step(walked, this.store.getState().factId, by);
    return next === null ? false : this.goTo(next);
  }

  /** After a verdict: reads the archive's new state and goes on to what waits next; false when nothing does. */
  async goOn(): Promise<boolean> {
    const { factId } = this.store.getState();
    await this.#readQueue(this.#length());
    const walked = this.#walked();
    const next = walked === null ? null : nextWaiting(walked, factId);
    if (next !== null) return this.#readStory(next);
    this.#asked += 1;
    this.store.setState({ here: null, story: null, factId: null });
    return false;
  }

  /** Reads queue and story again where they are. */
  async refresh(): Promise<void> {
    const { here, factId } = this.store.getState();
    await this.#readQueue(this.#length());
    if (here !== null) await this.#readStory({ storyId: here.id, factId });
  }

  async more(): Promise<void> {
    const { order, desk, queue } = this.store.getState();
    await this.#tell(async () => {
      const offset = queue?.length ?? 0;
      const page = await this.#client.checking.queue({ order, desk, storyId: null, offset, limit: PAGE });
      const known = new Set(queue?.map(({ id }) => id));
      this.store.setState({ queue: [...(queue ?? []), ...page.stories.filter(({ id }) => !known.has(id))] });
    });
  }

  /** What was changed elsewhere is shown a moment later; many changes at once are read once. */
  follow(change: DeskChange): void {
    const { shown } = this.store.getState();
    if (!shown || change.kind === 'settings') return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.refresh(), 150);
  }

  #length(): number {
    return Math.min(MOST, Math.max(PAGE, this.store.getState().queue?.length ?? 0));
  }

  #walked(): Walked | null {
    const { here, queue } = this.store.getState();
    return here === null ? null : { here, queue: queue ?? [] };
  }

  async #readQueue(limit: number): Promise<void> {
    const { order, desk } = this.store.getState();
    await this.#tell(async () => {
      const { stories, total, waiting } = await this.#client.checking.queue({
        ...{ order, desk, limit },
        storyId: null,
        offset: 0,
      });
      this.store.setState({ queue: stories, total, waiting });
    });
  }

  async #readStory({ storyId, factId }: Place): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    return this.#tell(async () => {
      const { order } = this.store.getState();
      const [story, alone] = await Promise.all([
        this.#client.story.open({ id: storyId }),
        this.#client.checking.queue({ order, desk: null, storyId, offset: 0, limit: 1 }),
      ]);
      const here = alone.stories[0];
      if (asked !== this.#asked) return true;
      const at = here === undefined ? null : factAt(here, factId);
      if (here === undefined || at === null) return false;
      this.store.setState({ here, story, factId: at });
      return true;
    });
  }

  async #tell<Answer>(work: () => Promise<Answer>): Promise<Answer | false> {
    try {
      const answer = await work();
      this.store.setState({ problem: null });
      return answer;
    } catch (error) {
      this.store.setState({ problem: sentenceOf(error) });
      return false;
    }
  }
}
