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

// Each half goes by its own index, whatever the planner thinks of OR: a scan of all facts would grow with the archive.
const HALF = (column: string, as: SaidFact['as']): string =>
  `SELECT f.rowid AS fact, f.kind, f.position, f.story_id, f.said_on, '${as}' AS "as" FROM facts f INDEXED BY facts_${column}
    WHERE f.${column}_id = @id AND f.removed_at IS NULL AND f.words IS NOT NULL`;
const MINE = `${HALF('source', 'source')} UNION ALL ${HALF('second_source', 'second')} AND f.source_id IS NOT @id`;
const STANDING = `FROM (${MINE}) m JOIN stories s ON s.id = m.story_id WHERE s.binned_at IS NULL`;
const COUNTS = `SELECT count(*) FILTER (WHERE m.kind = 'quote') AS quotes, count(*) FILTER (WHERE m.kind = 'claim') AS claims ${STANDING}`;
/** The page is chosen by narrow rows; the wide ones are read for the page alone. */
const SAID = `WITH page AS MATERIALIZED (
    SELECT m.fact, m."as", s.number, m.position,
      coalesce(nullif(m.said_on, ''), substr(coalesce(s.published, s.updated), 1, 10)) AS day
    ${STANDING} AND (@kind IS NULL OR m.kind = @kind) ORDER BY day DESC, s.number DESC, m.position LIMIT @limit OFFSET @offset)
  SELECT f.id, f.story_id AS storyId, s.slug, s.headline, s.status, f.kind, f.detail, f.state, f.words, f.terms, f.naming, p.day, p."as"
  FROM page p CROSS JOIN facts f ON f.rowid = p.fact CROSS JOIN stories s ON s.number = p.number
  ORDER BY p.day DESC, p.number DESC, p.position`;
