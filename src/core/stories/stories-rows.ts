// The rows of `stories`, to and from the words of the code.

import type { Database } from 'better-sqlite3';
import type { FactCounts, StoryRow } from '#shared/contract/story.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';
import { NewsroomError } from '../errors.ts';
import { readRelated } from '../related/related-rows.ts';
import type { ContentFields } from './content-json.ts';

/** A story as its row holds it, with its related list; the body still as JSON. */
export interface StoredStory {
  /** The rowid: its number in the search index. */
  readonly number: number;
  readonly id: string;
  readonly externalId: string | null;
  readonly status: StoryStatus;
  readonly revision: number;
  readonly created: string;
  readonly updated: string;
  readonly published: string | null;
  readonly binned: boolean;
  readonly words: number;
  readonly facts: FactCounts;
  readonly fields: ContentFields;
  /** The publishable words of the body, a paragraph a line. */
  readonly bodyText: string;
  readonly document: string;
}

interface Row {
  number: number;
  id: string;
  external_id: string | null;
  status: StoryStatus;
  revision: number;
  created: string;
  updated: string;
  published: string | null;
  binned_at: string | null;
  words: number;
  facts_total: number;
  facts_verified: number;
  facts_stale: number;
  facts_disputed: number;
  slug: string;
  desk: string;
  headline: string;
  byline: string;
  dateline: string;
  language: string;
  embargo: string | null;
  standfirst: string;
  keywords: string;
  corrections: string;
  notes: string;
  body_text: string;
  document: string;
}

/** Throws NOT_FOUND when the archive has no such story. */
export function readStory(db: Database, id: string): StoredStory {
  const row = prepared<[string], Row>(db, 'SELECT * FROM stories WHERE id = ?').get(id);
  if (row === undefined) throw noSuchStory();
  return {
    number: row.number,
    id: row.id,
    externalId: row.external_id,
    status: row.status,
    revision: row.revision,
    created: row.created,
    updated: row.updated,
    published: row.published,
    binned: row.binned_at !== null,
    words: row.words,
    facts: factCounts(row),
    fields: {
      slug: row.slug,
      desk: row.desk,
      headline: row.headline,
      standfirst: row.standfirst,
      byline: row.byline,
      dateline: row.dateline,
      language: row.language,
      keywords: JSON.parse(row.keywords) as ContentFields['keywords'],
      embargo: row.embargo,
      related: readRelated(db, id),
      corrections: JSON.parse(row.corrections) as ContentFields['corrections'],
      notes: row.notes,
    },
    bodyText: row.body_text,
    document: row.document,
  };
}

export const noSuchStory = (): NewsroomError =>
  new NewsroomError(
    'NOT_FOUND',
    'That story is not in this archive. Nothing was changed; find it again in the library.',
  );

/** Throws NOT_FOUND when the archive has no such story. */
export function needStory(db: Database, id: string): void {
  if (prepared<[string]>(db, 'SELECT 1 FROM stories WHERE id = ?').get(id) === undefined) throw noSuchStory();
}

const factCounts = (
  row: Pick<Row, 'facts_total' | 'facts_verified' | 'facts_stale' | 'facts_disputed'>,
): FactCounts => ({
  total: row.facts_total,
  verified: row.facts_verified,
  stale: row.facts_stale,
  disputed: row.facts_disputed,
});

/** The columns of a library line; none of the wide ones. */
export const LINE_COLUMNS = `id, external_id, slug, headline, desk, status, updated, words, binned_at,
  facts_total, facts_verified, facts_stale, facts_disputed`;
export type LineRow = Pick<
  Row,
  | 'id'
  | 'external_id'
  | 'slug'
  | 'headline'
  | 'desk'
  | 'status'
  | 'updated'
  | 'words'
  | 'binned_at'
  | 'facts_total'
  | 'facts_verified'
  | 'facts_stale'
  | 'facts_disputed'
>;

export const storyLine = (row: LineRow): StoryRow => ({
  id: row.id,
  externalId: row.external_id,
  slug: row.slug,
  headline: row.headline,
  desk: row.desk,
  status: row.status,
  updated: row.updated,
  words: row.words,
  facts: factCounts(row),
  binned: row.binned_at !== null,
});

export interface NewRow {
  readonly id: string;
  readonly externalId: string | null;
  readonly status: StoryStatus;
  readonly created: string;
  readonly published: string | null;
}
/** What changes in a row whenever content is kept. */
export interface KeptRow {
  readonly id: string;
  readonly revision: number;
  readonly updated: string;
  readonly words: number;
  readonly bodyText: string;
  readonly document: string;
}

/** The new story's number. Counts of facts start at 0. */
export const insertStory = (db: Database, story: NewRow & KeptRow, fields: ContentFields): number =>
  Number(prepared<[object]>(db, INSERT).run({ ...columns(fields), ...story }).lastInsertRowid);
const INSERT = `INSERT INTO stories (id, external_id, status, revision, created, updated, published, words, slug, desk, headline, byline,
    dateline, language, embargo, standfirst, keywords, corrections, notes, body_text, document)
  VALUES (@id, @externalId, @status, @revision, @created, @updated, @published, @words, @slug, @desk, @headline, @byline,
    @dateline, @language, @embargo, @standfirst, @keywords, @corrections, @notes, @bodyText, @document)`;

export function updateStory(db: Database, story: KeptRow, fields: ContentFields): void {
  prepared<[object]>(db, UPDATE).run({ ...columns(fields), ...story });
}
const UPDATE = `UPDATE stories SET revision = @revision, updated = @updated, words = @words, slug = @slug, desk = @desk,
    headline = @headline, byline = @byline, dateline = @dateline, language = @language, embargo = @embargo, standfirst = @standfirst,
    keywords = @keywords, corrections = @corrections, notes = @notes, body_text = @bodyText, document = @document
  WHERE id = @id`;

/** `published` is set the first time. */
export function updateStatus(
  db: Database,
  story: { readonly id: string; readonly status: StoryStatus; readonly revision: number; readonly updated: string },
): void {
  prepared<[object]>(db, UPDATE_STATUS).run(story);
}
const UPDATE_STATUS = `UPDATE stories SET status = @status, revision = @revision, updated = @updated,
  published = iif(@status = 'published', coalesce(published, @updated), published) WHERE id = @id`;

const columns = (fields: ContentFields) => ({
  slug: fields.slug,
  desk: fields.desk,
  headline: fields.headline,
  byline: fields.byline,
  dateline: fields.dateline,
  language: fields.language,
  embargo: fields.embargo,
  standfirst: fields.standfirst,
  keywords: JSON.stringify(fields.keywords),
  corrections: JSON.stringify(fields.corrections.map(({ at, text }) => ({ at, text }))),
  notes: fields.notes,
});
