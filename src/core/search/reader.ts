// Long reads run on a connection of their own in a thread of their own, so that no query ever holds up a save.

import type { Hit } from '#shared/contract/search.ts';

export interface Reader {
  searchStories(query: {
    readonly query: string;
    readonly limit: number;
    readonly exclude: string | null;
  }): Promise<{ hits: Hit[]; total: number }>;
  close(): Promise<void>;
}
