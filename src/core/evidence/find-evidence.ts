// Finds evidence by its words: a private search, for the desk only.

import type { Database } from 'better-sqlite3';
import type { EvidenceHit } from '#shared/contract/evidence.ts';
import { foldEvidence } from '#shared/quotations/align/find-place.ts';
import { locatorAt } from '#shared/story/evidence-lines.ts';
import { prepared } from '../archive/prepared.ts';
import { looseMatchOf, matchAll } from '../search/match.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Term } from '../search/query.ts';
import { makeSnippet } from '../search/snippet.ts';
import { placesOf } from './evidence-rows.ts';

/** Texts that are taken up of a query's hits, the newest: more than anyone looks through. */
const MOST_TEXTS = 2_000;

/**
 * Evidence in whose text, or in whose title, file's name, origin and address, the words stand: SQL of its numbers, also of what was taken off
 * its fact. One parameter of the name given, in the syntax of FTS5.
 */
export const evidenceNumbers = (parameter: string): string => `
  SELECT rowid FROM evidence_title_index WHERE evidence_title_index MATCH @${parameter}
  UNION
  SELECT n.number FROM (
      SELECT rowid FROM evidence_text_index WHERE evidence_text_index MATCH @${parameter} ORDER BY rowid DESC LIMIT ${MOST_TEXTS}) i
    JOIN evidence_texts w ON w.number = i.rowid JOIN evidence n ON n.text_hash = w.hash`;

const STANDING = `FROM evidence e JOIN facts o ON o.id = e.fact_id JOIN stories s ON s.id = o.story_id
  LEFT JOIN evidence_texts t ON t.hash = e.text_hash LEFT JOIN evidence_files f ON f.hash = e.file_hash
  WHERE e.number IN (${evidenceNumbers('match')}) AND e.removed_at IS NULL AND o.removed_at IS NULL AND s.binned_at IS NULL`;
const HITS = `SELECT e.id AS evidenceId, e.fact_id AS factId, o.story_id AS storyId, s.headline, s.slug, e.kind,
  coalesce(nullif(e.title, ''), nullif(e.file_name, ''), e.url) AS title, e.locator, coalesce(t.text, '') AS text, f.places`;

interface HitRow extends Omit<EvidenceHit, 'snippet'> {
  readonly text: string;
  readonly places: string | null;
}

/**
 * The newest first, without what was taken off its fact, facts that were taken away and stories in the bin. A hit's locator is that of the
 * first place of its words, so that it opens there.
 */
export function findEvidence(
  db: Database,
  { query, limit }: { readonly query: string; readonly limit: number },
): { hits: EvidenceHit[]; total: number } {
  const { required, excluded } = parseQuery(query);
  if (required.length === 0) return { hits: [], total: 0 };
  const without = excluded.map(matchOf).join(' OR ');
  const terms = required.flat();
  const standing = without === '' ? STANDING : `${STANDING} AND e.number NOT IN (${evidenceNumbers('without')})`;
  const asked = {
    match: matchAll(
      required.map((group) => group.map(matchOf)),
      [],
    ),
    without,
    limit,
  };
  const total = prepared<[object], number>(db, `SELECT count(*) ${standing}`).pluck().get(asked) ?? 0;
  const hits = prepared<[object], HitRow>(
    db,
    `${HITS} ${standing} ORDER BY e.captured DESC, e.number DESC LIMIT @limit`,
  )
    .all(asked)
    .map(({ text, places, ...hit }): EvidenceHit => {
      const at = placeOfHit(text, terms);
      const near = at < 0 ? text : text.slice(startBefore(text, at), at + AFTER);
      const locator = at < 0 ? hit.locator : locatorAt(text, placesOf(places), at);
      return { ...hit, locator, snippet: makeSnippet([near, hit.title], terms) };
    });
  return { hits, total };
}

/** A story's fields are no fields of evidence: their words are looked for anywhere in it. */
const matchOf = (term: Term): string => looseMatchOf({ ...term, field: null });

/** UTF-16 units round a hit of which a snippet is made. */
const BEFORE = 300;
const AFTER = 3_000;

/** Where the longest word of the query stands first; -1 where only the title holds it. */
function placeOfHit(text: string, terms: readonly Term[]): number {
  const longest = terms.flatMap(({ words }) => words).sort((a, b) => b.length - a.length)[0] ?? '';
  return foldEvidence(text).indexOf(longest);
}

/** Not within a word. */
function startBefore(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE);
  return from === 0 ? 0 : Math.min(at, Math.max(0, text.slice(from, at).search(/\s/)) + from);
}
