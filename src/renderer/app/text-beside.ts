// A conflict's other half: while two texts of one story wait for a person, this window's is kept in the archive as a story of its own.

import { type Autosave, type Clock, createAutosave, windowClock } from './autosave.ts';
import type { Client } from './client.ts';
import type { SentContent } from './story-text.ts';

/** Milliseconds before a copy that could not be made is tried again. */
const AGAIN = 5_000;
/** Characters that a story's notes hold at most: see shared/story/content.ts. */
const MOST_NOTES = 100_000;

export interface TextBesideOptions {
  readonly client: Client;
  /** This window's text as it stands when called. */
  readonly content: () => SentContent;
  /** Whether the archive has this window's text; what was typed last may still be on its way, as with any story. */
  readonly onKept: (kept: boolean) => void;
  readonly clock?: Clock;
}

export class TextBeside {
  readonly #options: TextBesideOptions;
  readonly #clock: Clock;
  #wanted = false;
  #making: Promise<void> | null = null;
  #copy: { readonly id: string; readonly autosave: Autosave } | null = null;
  #cancelAgain: (() => void) | null = null;

  constructor(options: TextBesideOptions) {
    this.#options = options;
    this.#clock = options.clock ?? windowClock;
  }

  /** Makes the copy, once for each conflict; goes on trying until there is one. */
  begin(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#make();
  }

  /** Something was typed. */
  changed(): void {
    this.#copy?.autosave.changed();
  }

  /** The conflict is over and the archive has this window's text where it belongs: the copy goes to the bin. */
  async end(): Promise<void> {
    if (!this.#wanted) return;
    this.stop();
    await this.#making;
    const copy = this.#copy;
    this.#copy = null;
    this.#options.onKept(false);
    if (copy === null) return;
    copy.autosave.stop();
    await copy.autosave.settled();
    await this.#options.client.story.bin({ id: copy.id });
  }

  /** Lets go of the copy, which stays in the archive. */
  stop(): void {
    this.#wanted = false;
    this.#cancelAgain?.();
    this.#copy?.autosave.stop();
  }

  #make(): void {
    this.#making = this.#create()
      .catch(() => {
        if (this.#wanted) this.#cancelAgain = this.#clock.after(AGAIN, () => this.#make());
      })
      .finally(() => {
        this.#making = null;
      });
  }

  async #create(): Promise<void> {
    const { client, onKept } = this.#options;
    const { id, revision, updated } = await client.story.create({ content: this.#content() });
    const autosave = createAutosave(
      { revision, at: updated },
      {
        save: (base, reason) => client.story.save({ id, base, reason, content: this.#content() }),
        onState: ({ kind }) => {
          if (this.#wanted && kind !== 'changed' && kind !== 'saving') onKept(kind === 'saved');
        },
        clock: this.#clock,
      },
    );
    this.#copy = { id, autosave };
    if (!this.#wanted) return;
    onKept(true);
    // What was typed while the copy was made.
    autosave.changed();
  }

  #content(): SentContent {
    const content = this.#options.content();
    const why = `Kept beside a conflict with the story “${content.headline || content.slug}”.`;
    const notes = content.notes === '' ? why : `${why}\n\n${content.notes}`;
    return { ...content, notes: notes.slice(0, MOST_NOTES) };
  }
}
