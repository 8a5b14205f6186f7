import type { Context } from '../context.ts';
import { type Alike, alikeFacts } from './alike.ts';
import { saidBy } from './said.ts';
import { needSource } from './sources.ts';

/** The newest facts of a source that are compared with one another: some 20 ms of work at most. */
const COMPARED = 2_000;

export interface AlikeQuery {
  readonly id: string;
  /** Null for the pairs of all facts of the source. */
  readonly factId: string | null;
  readonly limit: number;
}

/** Throws NOT_FOUND. */
export function alikeOf(context: Context, { id, factId, limit }: AlikeQuery): { pairs: Alike[]; among: number } {
  needSource(context, id);
  const { facts } = saidBy(context.archive.db, { id, kind: null, offset: 0, limit: COMPARED });
  const pairs = alikeFacts(facts.filter((fact) => fact.as === 'source'));
  const wanted = factId === null ? pairs : pairs.filter(({ one, other }) => one.id === factId || other.id === factId);
  return { pairs: wanted.slice(0, limit), among: facts.length };
}
