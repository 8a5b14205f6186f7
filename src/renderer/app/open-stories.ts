// Every open story of this window, by id.

import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { Client } from './client.ts';
import { type OpenedStory, openStory } from './open-one-story.ts';

export type { OpenedStory };
export { openStory };

export class OpenStories {
  readonly #client: Client;
  readonly #open = new Map<string, OpenedStory>();
  readonly #opening = new Map<string, Promise<OpenedStory>>();

  constructor(client: Client) {
    this.#client = client;
  }

  get(id: string): OpenedStory | undefined {
    return this.#open.get(id);
  }

  all(): readonly OpenedStory[] {
    return [...this.#open.values()];
  }

  /** Opens a story, or gives the one that is open already. */
  async open(id: string): Promise<OpenedStory> {
    const known = this.#open.get(id) ?? this.#opening.get(id);
    if (known !== undefined) return known;
    const opening = openStory(this.#client, id);
    this.#opening.set(id, opening);
    try {
      const opened = await opening;
      this.#open.set(id, opened);
      return opened;
    } finally {
      this.#opening.delete(id);
    }
  }

  /** Saves and closes. Rejects with a sentence, and the story stays open, when its words cannot be kept. */
  async close(id: string): Promise<void> {
    await this.#open.get(id)?.close();
    this.#open.delete(id);
  }

  /** Tells every open story what changed. `missed`: the connection was lost for a while, so anything may have. */
  async follow(change: ArchiveChange | { readonly kind: 'missed' }): Promise<void> {
    await Promise.allSettled(
      this.all().map(({ id, actions }) =>
        actions.onArchiveChange(
          change.kind === 'missed' ? { kind: 'story', id, revision: Number.MAX_SAFE_INTEGER, by: '' } : change,
        ),
      ),
    );
  }

  /** Saves everything that is unsaved; resolves when the archive has acknowledged all of it. */
  async flushAll(): Promise<void> {
    await Promise.all(this.all().map(({ store }) => store.getState().manuscript?.flush('auto')));
  }
}
