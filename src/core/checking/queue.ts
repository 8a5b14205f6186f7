// What waits for a checker, over all stories of the archive.

import type { Database } from 'better-sqlite3';
import type { QueuedFact, QueuedSource, QueuedStory, QueueOrder } from '#shared/contract/checking.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import type { FactKind, FactState } from '#shared/story/facts.ts';
import { shownWords } from '#shared/story/seal.ts';
import { describedFor, type Role } from '#shared/story/source-details.ts';
import { prepared } from '../archive/prepared.ts';

export interface QueueQuery {
  readonly order: QueueOrder;
  readonly desk: string | null;
  readonly storyId: string | null;
  readonly offset: number;
  readonly limit: number;
}

export interface Queue {
  readonly stories: QueuedStory[];
  readonly total: number;
  readonly waiting: number;
}

/** Facts listed of each story of a page, and of a story that is asked for alone: more than any manuscript holds. */
const LISTED = { page: 60, alone: 20_000 };
/** Characters of a fact's words in the list; the whole words come with the story. */
const WORDS = 300;

/** Facts that wait: in the text, and neither verified nor found impossible to verify. The partial index facts_waiting holds exactly these. */
export const WAITS = `words IS NOT NULL AND state NOT IN ('verified', 'cannot-verify')`;

/**
 * Stories outside the bin and the spike in which facts wait, in the order asked for; the deadline of a story is its embargo, else its last
 * change, and the earliest comes first. Among the sources' words there is no true name of a protected source.
 */
export function checkingQueue(db: Database, query: QueueQuery): Queue {
  const { order, desk, storyId, offset, limit } = query;
  const totals = prepared<[object], { total: number; waiting: number }>(db, TOTALS).get({ desk });
  const rows =
    storyId === null
      ? prepared<[object], StoryLine>(db, PAGES[order]).all({ desk, offset, limit })
      : prepared<[object], StoryLine>(db, ALONE).all({ storyId });
  const facts = listed(db, rows, storyId === null ? LISTED.page : LISTED.alone);
  return {
    stories: rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      headline: row.headline,
      desk: row.desk,
      status: row.status,
      deadline: row.embargo ?? row.updated,
      embargoed: row.embargo !== null,
      facts: { total: row.total, verified: row.verified, stale: row.stale, disputed: row.disputed },
      waiting: row.waiting,
      listed: facts.get(row.id) ?? [],
    })),
    total: totals?.total ?? 0,
    waiting: totals?.waiting ?? 0,
  };
}

interface StoryLine {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly desk: string;
  readonly status: StoryStatus;
  readonly updated: string;
  readonly embargo: string | null;
  readonly total: number;
  readonly verified: number;
  readonly stale: number;
  readonly disputed: number;
  readonly waiting: number;
}

/** Exported for the test that looks at its plan. */
export const WAITING_FACTS = `SELECT story_id, count(*) AS waiting FROM facts WHERE ${WAITS} GROUP BY story_id`;
const WAITING = `WITH waiting AS MATERIALIZED (${WAITING_FACTS})`;
const QUEUED = `FROM waiting w CROSS JOIN stories s ON s.id = w.story_id
  WHERE s.binned_at IS NULL AND s.status <> 'spiked' AND (@desk IS NULL OR s.desk = @desk)`;
const LINE = `s.id, s.slug, s.headline, s.desk, s.status, s.updated, s.embargo, s.facts_total AS total, s.facts_verified AS verified,
  s.facts_stale AS stale, s.facts_disputed AS disputed`;
/** A story that is out can wait longer than one that is not. */
const FIRST = `s.shelf = 'published'`;
const DEADLINE = 'coalesce(s.embargo, s.updated), s.number';
const NEARLY_OUT = `CASE s.status WHEN 'checking' THEN 0 WHEN 'ready' THEN 1 WHEN 'editing' THEN 2 ELSE 3 END`;

/** The page's stories are chosen by narrow rows; their wide ones are read for the page alone. */
const page = (order: string): string => `${WAITING}, page AS MATERIALIZED (
    SELECT s.number, w.waiting ${QUEUED} ORDER BY ${order} LIMIT @limit OFFSET @offset
  ) SELECT ${LINE}, p.waiting FROM page p CROSS JOIN stories s ON s.number = p.number ORDER BY ${order}`;
const PAGES: Readonly<Record<QueueOrder, string>> = {
  deadline: page(`${FIRST}, ${DEADLINE}`),
  status: page(`${FIRST}, ${NEARLY_OUT}, ${DEADLINE}`),
  desk: page(`${FIRST}, s.desk COLLATE NOCASE, ${DEADLINE}`),
};
const TOTALS = `${WAITING} SELECT count(*) AS total, coalesce(sum(w.waiting), 0) AS waiting ${QUEUED}`;
const ALONE = `SELECT ${LINE}, (SELECT count(*) FROM facts WHERE story_id = s.id AND ${WAITS}) AS waiting
  FROM stories s WHERE s.id = @storyId`;

interface FactLine {
  readonly id: string;
  readonly storyId: string;
  readonly kind: FactKind;
  readonly words: string;
  readonly state: FactState;
  readonly waits: 0 | 1;
  readonly block: number;
  readonly evidence: number;
  readonly agreed: string;
  readonly sourceId: string | null;
  readonly sourceKind: QueuedSource['kind'];
  /** Null for a protected source: its name does not leave the query. */
  readonly name: string | null;
  readonly description: string;
  /** JSON; the title that was held on the day of the quote is shown. */
  readonly roles: string | null;
  readonly day: string;
}

function listed(db: Database, rows: readonly StoryLine[], most: number): Map<string, QueuedFact[]> {
  const facts = new Map<string, QueuedFact[]>();
  if (rows.length === 0) return facts;
  const ids = JSON.stringify(rows.map(({ id }) => id));
  for (const line of prepared<[object], FactLine>(db, LISTED_FACTS).all({ ids, most, characters: WORDS })) {
    const { storyId, agreed, sourceId, sourceKind, name, description, roles, day, waits, ...fact } = line;
    const shown = describedFor({ roles: JSON.parse(roles ?? '[]') as Role[], description }, day);
    const source =
      sourceId === null ? null : sourceOf(sourceId, sourceKind, name, name === null ? description : shown, agreed);
    const queued = { ...fact, words: shownWords(fact.words), waits: waits === 1, source };
    const before = facts.get(storyId);
    if (before === undefined) facts.set(storyId, [queued]);
    else before.push(queued);
  }
  return facts;
}
const LISTED_FACTS = `SELECT f.id, f.story_id AS storyId, f.kind, substr(f.words, 1, @characters) AS words, f.state,
    f.state NOT IN ('verified', 'cannot-verify') AS waits, coalesce(f.block, 0) AS block, f.description AS agreed,
    (SELECT count(*) FROM evidence e WHERE e.fact_id = f.id AND e.removed_at IS NULL) AS evidence,
    s.id AS sourceId, s.kind AS sourceKind, iif(s.protected, NULL, s.name) AS name, coalesce(s.description, '') AS description,
    s.roles, f.said_on AS day
  FROM json_each(@ids) j CROSS JOIN facts f ON f.story_id = j.value LEFT JOIN sources s ON s.id = f.source_id
  WHERE f.words IS NOT NULL AND f.position < @most ORDER BY j.key, f.position`;

function sourceOf(
  id: string,
  kind: QueuedSource['kind'],
  name: string | null,
  description: string,
  agreed: string,
): QueuedSource {
  if (name !== null) return { id, kind, name, description, protected: false };
  return { id, kind, name: agreed || description || 'A protected source', description: '', protected: true };
}
