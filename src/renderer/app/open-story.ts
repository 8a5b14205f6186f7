// One store per open story: what the manuscript says of itself and what the panels ask of it. The document itself belongs to Lexical.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Claim, Disagreement } from '#shared/claims/index.ts';
import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { Compared } from '#shared/contract/revision.ts';
import type { Story } from '#shared/contract/story.ts';
import type { ParagraphQuotation } from '#shared/quotations/index.ts';
import type { Related, StoryContent } from '#shared/story/content.ts';
import type { FactKind, FactState } from '#shared/story/facts.ts';
import type { Fact, FactFields } from '#shared/story/records.ts';

/** What the status bar and the tab say; `saved` only ever follows the archive's acknowledgement. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string; readonly revision: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'conflict'; readonly revision: number; readonly message: string };

/** A fact as the editor sees it this instant: its words in the document (null: an orphan) and the state that follows. */
export interface LiveFact {
  readonly record: Fact;
  readonly words: string | null;
  readonly state: FactState;
}

export interface Found {
  readonly quotation: ParagraphQuotation;
  /** Stable key of the suggestion while the words stand. */
  readonly key: string;
}

/** Every field of a story that stands outside the body. */
export type StoryFields = Omit<StoryContent, 'document'>;

/** A top-level block of the body as one line of text. */
export interface BlockText {
  /** As in the document: "paragraph", "heading". */
  readonly type: string;
  readonly text: string;
}

/** What panels and commands can ask of the manuscript; made by the editor while it is mounted. */
export interface ManuscriptHandle {
  focus(): void;
  /** Scrolls to a fact, puts the caret into it; false when it is an orphan. */
  showFact(id: string): boolean;
  showBlock(block: number): void;
  showField(field: string): void;
  /** Marks the selection; null when nothing is selected. */
  tag(kind: FactKind): string | null;
  untag(id: string): void;
  /** Puts a seal's words in place of the fact's words ("restore the seal"), one undo step; false when it could not, and says why. */
  replaceWords(id: string, words: string): boolean;
  moveToFact(direction: 'next' | 'previous'): void;
  /** Tags a found quotation and fills speaker and context in, or a found claim; the new fact's id. */
  acceptFound(key: string): Promise<string | null>;
  declineFound(key: string): void;
  walkFound(): void;
  /** The body as it stands, block by block. */
  blockTexts(): readonly BlockText[];
  /** Puts "May be of interest" at the caret, or where a block of that index stands. */
  insertRelated(relatedId: string, block?: number): void;
  /** Takes the block away; its index in the document, or null when it was not in the text. */
  removeRelated(relatedId: string): number | null;
  insertImage(file: File): Promise<void>;
  /** Replaces the whole content (a restored revision, the other side of a conflict); one undo step. */
  setContent(content: StoryContent): void;
  /** Runs an editing command of shared/commands.ts ("edit.…"). */
  run(command: string): void;
  /** Saves now if anything is unsaved; resolves after the archive's acknowledgement, rejects with its sentence. */
  flush(reason: 'auto' | 'kept'): Promise<void>;
  /** Where the caret is, for the desk state. */
  caret(): Caret;
  /** Puts the caret and the scroll position back where they were left; takes no focus. */
  restoreCaret(caret: Caret): void;
}

export interface Caret {
  /** Index of the top-level block. */
  readonly block: number;
  /** UTF-16 code units from the block's beginning. */
  readonly offset: number;
  /** Pixels that the manuscript is scrolled. */
  readonly scroll: number;
}

export interface OpenStory {
  readonly story: Story;
  /** Fields as typed, maybe unsaved. */
  readonly fields: StoryFields;
  readonly facts: ReadonlyMap<string, LiveFact>;
  /** Ids of facts that stand in the text, in reading order, then orphans. */
  readonly factOrder: readonly string[];
  readonly found: readonly Found[];
  /** Claims worth a suggestion; their keys are those that `acceptFound` and `declineFound` take too. */
  readonly foundClaims: readonly Claim[];
  /** Figures that cannot all be right; `declineFound` leaves them as they are. */
  readonly disagreements: readonly Disagreement[];
  readonly factAtCaret: string | null;
  readonly foundAtCaret: string | null;
  readonly claimAtCaret: string | null;
  readonly save: SaveState;
  /** The other text while there is a conflict. */
  readonly theirs: StoryContent | null;
  /** True while there is a conflict and this window's text is kept in the archive as a story of its own. */
  readonly keptBeside: boolean;
  readonly words: number;
  readonly manuscript: ManuscriptHandle | null;
}

export type OpenStoryStore = StoreApi<OpenStory>;

export interface StoryActions {
  /** Changes fields outside the body; saved like typing. */
  setFields(fields: Partial<StoryFields>): void;
  setRelated(related: readonly Related[]): void;
  putFact(id: string, fields: FactFields): Promise<Fact>;
  /** Refetches what a change event names. */
  onArchiveChange(change: ArchiveChange): Promise<void>;
  /** Asks again what stands beside the text: another story that takes this one up is told by no event of its own. */
  refetch(): Promise<void>;
  /** From the archive's text to this window's: what a person looks at before ending a conflict. Rejects with a sentence. */
  compareWithArchive(): Promise<Compared>;
  /** Ends a conflict: keeps the text of this window as a new revision on top of the other one. */
  keepMine(): Promise<void>;
  /** Ends a conflict: keeps the text of this window as a revision too, then goes on with the other one. */
  takeTheirs(): Promise<void>;
}

export const createOpenStoryStore = (initial: OpenStory): OpenStoryStore => createStore(() => initial);
