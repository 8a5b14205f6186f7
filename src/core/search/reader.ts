// Long reads run on a connection of their own in a thread of their own, so that no query ever holds up a save.

import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { ElsewhereQuote, ImportedTwice, NearlySame } from '#shared/contract/elsewhere.ts';
import type { EvidenceHit } from '#shared/contract/evidence.ts';
import type { Suggestion } from '#shared/contract/related.ts';
import type { Completion, Found } from '#shared/contract/search.ts';
import type { ElsewhereQuery } from '../elsewhere/find-elsewhere.ts';
import type { ImportedTwiceQuery, NearlySameQuery } from '../elsewhere/nearly-same.ts';
import type { SuggestQuery } from '../related/suggest/suggest-stories.ts';
import type { CompletionQuery } from './complete-field.ts';
import type { FreshQuery } from './fresh.ts';
import type { SearchQuery } from './search-stories.ts';

export interface Waiting {
  /** Aborted when nobody waits for the answer any more: the search ends within milliseconds, with an error. */
  readonly signal?: AbortSignal | undefined;
  /** Told at most once, before the answer. */
  first?(found: Found): void;
}

export interface Reader {
  searchStories(query: SearchQuery, waiting?: Waiting): Promise<Found>;
  findEvidence(query: {
    readonly query: string;
    readonly limit: number;
  }): Promise<{ hits: EvidenceHit[]; total: number }>;
  findElsewhere(query: ElsewhereQuery): Promise<ElsewhereQuote[]>;
  findNearlySame(query: NearlySameQuery): Promise<NearlySame[]>;
  findImportedTwice(query: ImportedTwiceQuery): Promise<ImportedTwice[]>;
  suggestStories(query: SuggestQuery): Promise<Suggestion[]>;
  completeField(query: CompletionQuery): Promise<Completion[]>;
  /** How many stories are new to each of the searches, in order. */
  countFresh(query: FreshQuery): Promise<number[]>;
  /** Told of every change, so that what is remembered stays true. */
  changed(change: ArchiveChange): void;
  close(): Promise<void>;
}
