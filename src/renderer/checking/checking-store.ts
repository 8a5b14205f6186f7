// What the checking desk shows: the queue, the story on it, the fact in the middle. One for each window.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QueuedStory, QueueOrder } from '#shared/contract/checking.ts';
import type { Story } from '#shared/contract/story.ts';
import type { DeskChange } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { factAt, nextWaiting, type Place, step } from './walk.ts';

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
    const { here, queue, factId } = this.store.getState();
    const next = here === null ? null : step({ here, queue: queue ?? [] }, factId, by);
    return next === null ? false : this.goTo(next);
  }

  /** After a verdict: reads the archive's new state and goes on to what waits next; false when nothing does. */
  async goOn(): Promise<boolean> {
    const { factId } = this.store.getState();
    return this.#tell(async () => {
      const read = await this.#askQueue(this.#length());
      const { here } = this.store.getState();
      const next = here === null ? null : nextWaiting({ here, queue: read.queue }, factId);
      this.#asked += 1;
      // Queue and place change together, so that no verdict falls between them on words that nobody has seen.
      const there = next === null ? null : await this.#askStory(next);
      this.store.setState({ ...read, ...(there ?? { here: null, story: null, factId: null }) });
      return there !== null;
    });
  }

  /** Reads queue and story again where they are; who walks on meanwhile is not called back. */
  async refresh(): Promise<void> {
    await this.#readQueue(this.#length());
    const { here, queue } = this.store.getState();
    if (here === null) return;
    const asked = this.#asked;
    await this.#tell(async () => {
      const there = await this.#askStory({ storyId: here.id, factId: null });
      if (asked !== this.#asked) return;
      if (there?.here != null)
        this.store.setState({ ...there, factId: factAt(there.here, this.store.getState().factId) });
      else await this.#leaveFor(queue?.find(({ id }) => id !== here.id));
    });
  }

  /** The last fact of the story on the desk was taken out of its text. */
  async #leaveFor(story: QueuedStory | undefined): Promise<void> {
    this.store.setState({ here: null, story: null, factId: null });
    if (story !== undefined) await this.#readStory({ storyId: story.id, factId: null });
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

  async #readQueue(limit: number): Promise<void> {
    await this.#tell(async () => this.store.setState(await this.#askQueue(limit)));
  }

  async #askQueue(
    limit: number,
  ): Promise<Pick<CheckingState, 'total' | 'waiting'> & { queue: readonly QueuedStory[] }> {
    const { order, desk } = this.store.getState();
    const asked = { order, desk, storyId: null, offset: 0, limit };
    const { stories, total, waiting } = await this.#client.checking.queue(asked);
    return { queue: stories, total, waiting };
  }

  async #readStory(place: Place): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    return this.#tell(async () => {
      const there = await this.#askStory(place);
      if (asked !== this.#asked) return true;
      if (there !== null) this.store.setState(there);
      return there !== null;
    });
  }

  /** The story with all its facts; null when no fact stands in it. */
  async #askStory({ storyId, factId }: Place): Promise<Pick<CheckingState, 'here' | 'story' | 'factId'> | null> {
    const { order } = this.store.getState();
    const [story, alone] = await Promise.all([
      this.#client.story.open({ id: storyId }),
      this.#client.checking.queue({ order, desk: null, storyId, offset: 0, limit: 1 }),
    ]);
    const here = alone.stories[0];
    const at = here === undefined ? null : factAt(here, factId);
    return here === undefined || at === null ? null : { here, story, factId: at };
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
