import { describe, expect, it } from 'vitest';
import type { RevisionRow } from '#shared/contract/revision.ts';
import { revisionRuns } from './revision-runs.ts';

const row = (number: number, minute: number, change: Partial<RevisionRow> = {}): RevisionRow => ({
  number,
  at: new Date(2026, 2, 3, 12, minute).toISOString(),
  by: 'Nora Whitfield',
  reason: 'auto',
  status: 'draft',
  words: 100,
  ...change,
});
const numbers = (rows: readonly RevisionRow[]) => revisionRuns(rows).map((run) => run.rows.map(({ number }) => number));

describe('the list of revisions', () => {
  it('shows a run of autosaves as one', () => {
    expect(numbers([row(4, 3), row(3, 2), row(2, 1), row(1, 0, { reason: 'created' })])).toEqual([[4, 3, 2], [1]]);
  });
  it('keeps what was done on purpose apart', () => {
    expect(numbers([row(4, 3), row(3, 2, { reason: 'kept' }), row(2, 1), row(1, 0)])).toEqual([[4], [3], [2, 1]]);
  });
  it('parts two people and a long pause', () => {
    expect(numbers([row(3, 40), row(2, 5, { by: 'J. Osei' }), row(1, 4)])).toEqual([[3], [2], [1]]);
    expect(numbers([row(3, 40), row(2, 5), row(1, 4)])).toEqual([[3], [2, 1]]);
  });
});
