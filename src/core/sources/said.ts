// What a source has said: its quotes and claims over all stories of the archive.

import type { Database } from 'better-sqlite3';
import type { SaidFact } from '#shared/contract/source.ts';
import type { FactKind } from '#shared/story/facts.ts';
import { prepared } from '../archive/prepared.ts';

export interface SaidQuery {
  readonly id: string;
  readonly kind: FactKind | null;
  readonly offset: number;
  readonly limit: number;
}

/** Newest first. Costs as much as the source has facts, whatever the size of the archive. */
export function saidBy(db: Database, query: SaidQuery): { facts: SaidFact[]; quotes: number; claims: number } {
  const counts = prepared<[object], { quotes: number; claims: number }>(db, COUNTS).get({ id: query.id });
  const facts = prepared<[object], SaidFact>(db, SAID).all(query);
  return { facts, quotes: counts?.quotes ?? 0, claims: counts?.claims ?? 0 };
}

const STANDING = `FROM facts f JOIN stories s ON s.id = f.story_id
  WHERE (f.source_id = @id OR f.second_source_id = @id) AND f.removed_at IS NULL AND f.words IS NOT NULL AND s.binned_at IS NULL`;
const COUNTS = `SELECT count(*) FILTER (WHERE f.kind = 'quote') AS quotes, count(*) FILTER (WHERE f.kind = 'claim') AS claims ${STANDING}`;
const SAID = `SELECT f.id, f.story_id AS storyId, s.slug, s.headline, s.status, f.kind, f.detail, f.state, f.words, f.terms, f.naming,
    coalesce(nullif(f.said_on, ''), substr(coalesce(s.published, s.updated), 1, 10)) AS day,
    iif(f.source_id = @id, 'source', 'second') AS "as"
  ${STANDING} AND (@kind IS NULL OR f.kind = @kind)
  ORDER BY day DESC, s.number DESC, f.position LIMIT @limit OFFSET @offset`;
