// What every reader of a format is given, and what it gives back: stories one after the other, and a sentence for each that is none.

import type { Database } from 'better-sqlite3';
import type { StoryContent, StoryStatus } from '#shared/story/content.ts';
import type { FoundImages } from './images.ts';

/** A story as a file tells it. */
export interface FoundStory {
  /** What it is called where it comes from; null where nothing names it, and it is told from others by its words. */
  readonly externalId: string | null;
  /** Without marks of facts. Fields left out are empty. */
  readonly content: Partial<StoryContent>;
  readonly status?: StoryStatus;
  /** Instants in any zone. */
  readonly created?: string;
  readonly updated?: string;
  readonly published?: string;
}

export type Found =
  | { readonly story: FoundStory; readonly line?: number }
  | { readonly reason: string; readonly line?: number }
  /** Something to look at although the story is in: an encoding that was guessed. */
  | { readonly note: string };

/** One file of an import, on this machine's disk. */
export interface FileOnDisk {
  readonly path: string;
  /** As the person knows it; its ending may tell the format. */
  readonly name: string;
  /** The folder that images may come from, with everything below it; null where the file came alone. */
  readonly root: string | null;
}

export interface Tools {
  /** Only to read: headlines that stand in the archive already. */
  readonly db: Database;
  newId(): string;
  readonly images: FoundImages;
}

/** Why a file as a whole cannot be read, in a sentence for its person. Stories that were found before it stay found. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly line: number | undefined;

  constructor(sentence: string, line?: number) {
    super(sentence);
    this.line = line;
  }
}
