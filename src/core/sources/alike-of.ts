import type { Context } from '../context.ts';
import { type Alike, alikeFacts } from './alike.ts';
import { saidBy } from './said.ts';
import { needSource } from './sources.ts';

/** The newest facts of a source that are compared with one another: tens of milliseconds of work, during which nothing is saved. */
const COMPARED = 1_000;

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
  const own = facts.filter((fact) => fact.as === 'source');
  return { pairs: alikeFacts(own, factId).slice(0, limit), among: own.length };
}
