// Revisions as a person thinks of them: a run of autosaves is one stretch of work, everything done on purpose stands alone.

import type { RevisionRow } from '#shared/contract/revision.ts';

/** Milliseconds without an autosave after which a new stretch of work begins. */
export const PAUSE = 20 * 60_000;

/** Neighbouring revisions, newest first, shown as one; `rows` is never empty. */
export interface RevisionRun {
  readonly rows: readonly [RevisionRow, ...RevisionRow[]];
}

/** Groups a list that is sorted newest first. */
export function revisionRuns(rows: readonly RevisionRow[]): RevisionRun[] {
  const runs: [RevisionRow, ...RevisionRow[]][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && sameStretch(run[run.length - 1] ?? run[0], row)) run.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => ({ rows: run }));
}

const sameStretch = (later: RevisionRow, earlier: RevisionRow): boolean =>
  later.reason === 'auto' &&
  earlier.reason === 'auto' &&
  later.by === earlier.by &&
  dayOf(later.at) === dayOf(earlier.at) &&
  Date.parse(later.at) - Date.parse(earlier.at) <= PAUSE;

/** The local day of an instant: runs and headings part at the editor's own midnight. */
export const dayOf = (at: string): string => new Date(at).toDateString();

export const REASON_WORDS: Readonly<Record<RevisionRow['reason'], string>> = {
  created: 'Created',
  auto: 'Autosaved',
  kept: 'Kept',
  status: 'Status changed',
  restored: 'Restored',
  imported: 'Imported',
};
