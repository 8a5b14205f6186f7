// Many stories at once, with their dates, status, facts and evidence: for imports and the sample newsroom.

import type { Database } from 'better-sqlite3';
import type { StoryStatus } from '#shared/story/content.ts';
import { type FactStatus, factState } from '#shared/story/facts.ts';
import type { Evidence, FactFields, GivenEvidence } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { insertEvidence, insertFileRow } from '../evidence/evidence-rows.ts';
import {
  countFacts,
  insertCheck,
  insertFact,
  type NewFactRow,
  readFact,
  updateFactFields,
  updateFactStatus,
} from '../facts/facts-rows.ts';
import { foreignFactIds, ownFactId } from '../facts/own-fact-ids.ts';
import { type SomeContent, wholeContent } from './content-json.ts';
import { keepNewStory } from './keep-content.ts';

export interface NewCheck {
  readonly result: FactStatus;
  /** Instants, here and below, in any zone; the moment of the import when left out. */
  readonly at?: string;
  readonly by?: string;
  /** The words that were checked; left out, those that stand in the document. A `verified` check of other words makes the fact stale. */
  readonly words?: string;
  /** Which of the fact's evidence it rests on, by its place in the list. */
  readonly evidence?: number;
  readonly note?: string;
}

export interface NewFactEvidence extends Omit<GivenEvidence, 'kind'> {
  readonly kind: Evidence['kind'];
  /** Of `file`: one that the archive has kept. */
  readonly file?: Evidence['file'];
  readonly captured?: string;
  readonly by?: string;
}

/** The record of one mark in the document, or of an orphan. Its status and seal follow from the last check. */
export interface NewFact {
  /** As it stands in the document's marks. */
  readonly id: string;
  readonly fields: FactFields;
  /** Of an orphan: its words as they last stood marked in a text. */
  readonly lastWords?: string;
  readonly evidence?: readonly NewFactEvidence[];
  /** In the order in which they were made. */
  readonly checks?: readonly NewCheck[];
}

export interface NewStory {
  /** Given when other stories of the batch point to it; left out, it gets one. */
  readonly id?: string;
  readonly externalId: string | null;
  /** Fields left out are empty. */
  readonly content: SomeContent;
  /** `draft` when left out. */
  readonly status?: StoryStatus;
  readonly created?: string;
  /** `created` when left out. */
  readonly updated?: string;
  readonly published?: string | null;
  readonly facts?: readonly NewFact[];
}

/**
 * Makes all of them in one transaction, each with one revision (`imported`), and tells the windows once.
 *
 * @returns one id for each, in order; null for a story whose id or external id the archive has already: it is left as it is.
 */
export function createStories(context: Context, batch: readonly NewStory[]): (string | null)[] {
  const now = { at: context.at(), by: context.me() };
  const ids = context.archive.transaction(() => batch.map((story) => createOne(context, story, now)));
  if (ids.some((id) => id !== null)) context.announce({ kind: 'stories' });
  return ids;
}

/** When and by whom what says nothing of it was made. */
interface Now {
  readonly at: string;
  readonly by: string;
}

function createOne(context: Context, story: NewStory, now: Now): string | null {
  const { db } = context.archive;
  const id = story.id ?? context.host.newId();
  if (prepared<[string, string | null]>(db, KNOWN).get(id, story.externalId) !== undefined) return null;
  const created = utc(story.created ?? story.updated ?? now.at);
  const updated = utc(story.updated ?? created);
  const published = story.published == null ? null : utc(story.published);
  const row = { id, externalId: story.externalId, status: story.status ?? 'draft', created, published };
  const facts = story.facts ?? [];
  const factIds = facts.map((fact) => fact.id);
  const foreign = new Set(foreignFactIds(db, id, factIds));
  keepNewStory(db, row, wholeContent(story.content), { at: updated, by: now.by, reason: 'imported' });
  for (const fact of facts)
    keepFact(context, id, foreign.has(fact.id) ? { ...fact, id: ownFactId(id, fact.id) } : fact, {
      at: updated,
      by: now.by,
    });
  if (facts.length > 0) countFacts(db, id);
  return id;
}
const KNOWN = 'SELECT 1 FROM stories WHERE id = ? OR external_id = ?';

function keepFact(context: Context, storyId: string, { id, fields, ...fact }: NewFact, { at, by }: Now): void {
  const { db } = context.archive;
  const marked = readFact(db, id);
  if (marked === null) insertOrphan(db, storyId, { id, fields, lastWords: fact.lastWords ?? null, at });
  else updateFactFields(db, id, fields, at);
  const evidenceIds = (fact.evidence ?? []).map((given) => {
    const { kind, title, text, url, locator, origin = '', file = null } = given;
    const evidence = {
      ...{ kind, title, text, url, locator, origin, file },
      id: context.host.newId(),
      captured: utc(given.captured ?? at),
      by: given.by ?? by,
    };
    if (evidence.file !== null) insertFileRow(db, evidence.file, evidence.captured);
    insertEvidence(db, id, evidence);
    return evidence.id;
  });
  const checks = (fact.checks ?? []).map((check) => ({
    id: context.host.newId(),
    at: utc(check.at ?? at),
    by: check.by ?? by,
    result: check.result,
    words: check.words ?? marked?.words ?? '',
    evidenceId: check.evidence === undefined ? null : (evidenceIds[check.evidence] ?? null),
    note: check.note ?? '',
  }));
  for (const check of checks) insertCheck(db, id, check);
  const last = checks.at(-1);
  if (last === undefined) return;
  const seal = last.result === 'verified' ? last.words : null;
  updateFactStatus(db, {
    id,
    status: last.result,
    state: factState(last.result, seal, marked?.words ?? null),
    seal,
    sealedBy: seal === null ? null : last.by,
    sealedAt: seal === null ? null : last.at,
    at: last.at,
  });
}

type Orphan = Pick<NewFactRow, 'id' | 'fields' | 'lastWords' | 'at'>;

function insertOrphan(db: Database, storyId: string, orphan: Orphan): void {
  insertFact(db, {
    ...{ ...orphan, storyId, words: null, block: null, position: null },
    ...{ status: 'unchecked', state: 'unchecked', seal: null, sealedBy: null, sealedAt: null },
  });
}

/** Lists and revisions are ordered by these texts, so all of them are in one zone. */
const utc = (instant: string): string => new Date(instant).toISOString();
