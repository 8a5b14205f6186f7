// What goes between the reading thread and whoever asks it.

import type { ErrorCode } from '#shared/contract/base.ts';
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

export interface Reads {
  readonly searchStories: { readonly query: SearchQuery; readonly found: Found };
  readonly findEvidence: {
    readonly query: { readonly query: string; readonly limit: number };
    readonly found: { hits: EvidenceHit[]; total: number };
  };
  readonly findElsewhere: { readonly query: ElsewhereQuery; readonly found: ElsewhereQuote[] };
  readonly findNearlySame: { readonly query: NearlySameQuery; readonly found: NearlySame[] };
  readonly findImportedTwice: { readonly query: ImportedTwiceQuery; readonly found: ImportedTwice[] };
  readonly suggestStories: { readonly query: SuggestQuery; readonly found: Suggestion[] };
  readonly completeField: { readonly query: CompletionQuery; readonly found: Completion[] };
  readonly countFresh: { readonly query: FreshQuery; readonly found: number[] };
}
export type Read = keyof Reads;

/** Which read is asked for, and with what. */
export type ReaderQuestion = {
  readonly [R in Read]: { readonly number: number; readonly read: R; readonly query: Reads[R]['query'] };
}[Read];
export type ReaderMessage = ReaderQuestion | { readonly changed: string };

export type ReaderAnswer =
  | { readonly number: number; readonly first: Found }
  | { readonly number: number; readonly found: Reads[Read]['found'] }
  | { readonly number: number; readonly code: Exclude<ErrorCode, 'CONFLICT'>; readonly sentence: string };

export interface ReaderData {
  /** Path of the archive file. */
  readonly database: string;
  /**
   * Shared: at the place of a question's number (modulo its length) stands that number once nobody waits for its answer. Memory, not a message, because
   * the thread reads no message before it has answered.
   */
  readonly givenUp: Int32Array;
}

/** Places of `givenUp`: more questions than ever wait at once. */
export const GIVEN_UP_PLACES = 256;
