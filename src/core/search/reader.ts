// Long reads run on a connection of their own in a thread of their own, so that no query ever holds up a save.

import type { Suggestion } from '#shared/contract/related.ts';
import type { Hit } from '#shared/contract/search.ts';
import type { SuggestQuery } from '../related/suggest/suggest-stories.ts';

export interface Reader {
  searchStories(query: {
    readonly query: string;
    readonly limit: number;
    readonly exclude: string | null;
  }): Promise<{ hits: Hit[]; total: number }>;
  suggestStories(query: SuggestQuery): Promise<Suggestion[]>;
  close(): Promise<void>;
}
