// What the steps of taking in a desk file share: the transaction's database, who and when, and what is told at the end.

import type { Database } from 'better-sqlite3';
import type { Settings } from '#shared/contract/settings.ts';
import type { DifferenceRow } from './differences-rows.ts';

export interface Told {
  facts: number;
  checks: number;
  evidence: number;
  sources: number;
  filled: number;
  readonly changedSources: string[];
  readonly sealed: { factId: string; words: string; by: string }[];
  readonly notes: string[];
}

export interface TakingIn {
  readonly db: Database;
  readonly storyId: string;
  readonly at: string;
  readonly by: string;
  readonly policy: Settings['policy'];
  readonly told: Told;
  /** Files that came along, by name. */
  readonly arrived: ReadonlySet<string>;
  /** Ids that facts of the file have here, where another story has theirs. */
  readonly factIds: ReadonlyMap<string, string>;
  differ(difference: Pick<DifferenceRow, 'record' | 'recordId'> & { readonly theirs: unknown }): void;
}

export const nothingTold = (): Told => ({
  facts: 0,
  checks: 0,
  evidence: 0,
  sources: 0,
  filled: 0,
  changedSources: [],
  sealed: [],
  notes: [],
});
