// The one way in which a story's content reaches the archive: columns, facts, relations, search index and revision, together.

import type { Database } from 'better-sqlite3';
import type { RevisionRow } from '#shared/contract/revision.ts';
import type { FactWords } from '#shared/contract/story.ts';
import type { StoryContent, StoryStatus } from '#shared/story/content.ts';
import { type FactSpan, factSpans } from '#shared/story/facts.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { foreignFactIds, ownFactId, remapFacts } from '../facts/own-fact-ids.ts';
import { keepAuthor } from '../people/authors.ts';
import { writeRelated } from '../related/related-rows.ts';
import { keepRevision, newestReason } from '../revisions/revisions-rows.ts';
import { keepLabels, labelsOf } from '../search/labels.ts';
import { indexStory, reindexStory } from '../search/story-index.ts';
import { contentJson } from './content-json.ts';
import { type ReadyContent, readyContent } from './ready-content.ts';
import { insertStory, type NewRow, type StoredStory, updateStatus, updateStory } from './stories-rows.ts';

/** When, by whom and why. */
export interface Keeping {
  readonly at: string;
  readonly by: string;
  readonly reason: RevisionRow['reason'];
  /** The words were put right by a checker after the evidence, which makes nobody an author. */
  readonly corrected?: true;
}

export interface Kept {
  readonly revision: number;
  /** True when a revision was kept; false when everything stood there already. */
  readonly changed: boolean;
  readonly facts: readonly FactWords[];
}

/** Content made ready to be written: its own fact ids, its words, its JSON. */
interface Ready extends ReadyContent {
  readonly json: string;
  readonly spans: readonly FactSpan[];
}

/**
 * Keeps new content of a story as its next revision. Content that is the archive's already is kept again only when a person asked for it
 * (every other reason than `auto`), and then once. Runs inside the caller's transaction.
 */
export function keepContent(db: Database, story: StoredStory, content: StoryContent, keeping: Keeping): Kept {
  const ready = makeReady(db, story.id, content);
  const before = contentJson(story.fields, story.document);
  const same = ready.json === before;
  if (same && (keeping.reason === 'auto' || (keeping.reason === 'kept' && newestReason(db, story.id) === 'kept')))
    return { revision: story.revision, changed: false, facts: [] };
  const revision = story.revision + 1;
  const { id } = story;
  const { fields, bodyText, document, words } = ready;
  updateStory(db, { id, revision, updated: keeping.at, words, bodyText, document }, fields);
  if (JSON.stringify(fields.related) !== JSON.stringify(story.fields.related)) writeRelated(db, id, fields.related);
  if (!story.binned && indexedWordsDiffer(story, ready))
    reindexStory(db, story.number, { ...story.fields, body: story.bodyText }, { ...fields, body: bodyText });
  keepLabels(db, story.number, labelsOf(story.fields, story.document), labelsOf(fields, document));
  const facts = deriveFacts(db, id, ready.spans, keeping);
  if (AUTHORS.has(keeping.reason) && keeping.corrected !== true && wordsDiffer(story, ready))
    keepAuthor(db, id, keeping.by);
  keepRevision(db, { storyId: id, number: revision, status: story.status, words, ...keeping }, ready.json, before);
  return { revision, changed: true, facts };
}

/** Keeps the first revision of a new story; its facts' records are made. Runs inside the caller's transaction. */
export function keepNewStory(
  db: Database,
  row: NewRow,
  content: StoryContent,
  keeping: Keeping,
): Kept & { number: number } {
  const ready = makeReady(db, row.id, content);
  const number = keepReadyStory(db, row, ready, keeping);
  return { revision: 1, changed: true, facts: deriveFacts(db, row.id, ready.spans, keeping), number };
}

/** The same for content that marks no facts and was made ready elsewhere; the story's number. Runs inside the caller's transaction. */
export function keepReadyStory(db: Database, row: NewRow, ready: ReadyContent, keeping: Keeping): number {
  const { fields, bodyText, document, words } = ready;
  const { id, status } = row;
  const number = insertStory(db, { ...row, revision: 1, updated: keeping.at, words, bodyText, document }, fields);
  if (fields.related.length > 0) writeRelated(db, id, fields.related);
  indexStory(db, number, { ...fields, body: bodyText });
  keepLabels(db, number, [], labelsOf(fields, document));
  if (AUTHORS.has(keeping.reason) && words > 0) keepAuthor(db, id, keeping.by);
  const json = contentJson(fields, document);
  keepRevision(db, { storyId: id, number: 1, status, words, ...keeping }, json, null);
  return number;
}

/** Keeps a new status as a revision with the same content; the revision's number. Runs inside the caller's transaction. */
export function keepStatus(db: Database, story: StoredStory, status: StoryStatus, keeping: Keeping): number {
  const { id, words } = story;
  const number = story.revision + 1;
  updateStatus(db, { id, status, revision: number, updated: keeping.at });
  const json = contentJson(story.fields, story.document);
  keepRevision(db, { storyId: id, number, status, words, ...keeping }, json, json);
  return number;
}

function makeReady(db: Database, storyId: string, content: StoryContent): Ready {
  const { document: given, ...fields } = content;
  const marked = factSpans(given);
  const foreign = foreignFactIds(
    db,
    storyId,
    marked.map(({ id }) => id),
  );
  const own = remapFacts(given, new Map(foreign.map((id) => [id, ownFactId(storyId, id)])));
  const ready = readyContent({ ...fields, document: own });
  return {
    ...ready,
    json: contentJson(fields, ready.document),
    spans: foreign.length === 0 ? marked : factSpans(own),
  };
}

/** Putting an old text back, passing a story on and importing are not writing. */
const AUTHORS: ReadonlySet<RevisionRow['reason']> = new Set(['created', 'auto', 'kept']);

const wordsDiffer = (story: StoredStory, { fields, bodyText }: Ready): boolean =>
  bodyText !== story.bodyText ||
  fields.headline !== story.fields.headline ||
  fields.standfirst !== story.fields.standfirst;

const indexedWordsDiffer = (story: StoredStory, { fields, bodyText }: Ready): boolean =>
  bodyText !== story.bodyText ||
  fields.headline !== story.fields.headline ||
  fields.standfirst !== story.fields.standfirst ||
  fields.byline !== story.fields.byline ||
  fields.slug !== story.fields.slug;
