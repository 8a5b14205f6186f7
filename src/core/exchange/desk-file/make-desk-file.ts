// Making a desk file: one story with all that belongs to it, to be handed to another desktop.

import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { evidenceFileName } from '#shared/story/evidence-file.ts';
import { publicMedia } from '#shared/story/public-body.ts';
import { fieldsOfFact, fieldsOfSource } from '#shared/story/records.ts';
import { prepared } from '../../archive/prepared.ts';
import { recordOrLeave } from '../../audit/waiting.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { allEvidenceOfStory } from '../../evidence/evidence-rows.ts';
import { evidencePath } from '../../evidence/keep-file.ts';
import { lastWordsOfOrphans } from '../../facts/facts-rows.ts';
import { readMedia } from '../../media/media.ts';
import { makeDelta } from '../../revisions/delta.ts';
import { revisionContents } from '../../revisions/revisions-rows.ts';
import { readSettings } from '../../settings/settings.ts';
import { fileStem } from '../export/story-address.ts';
import { readWithView, type StoryWithView } from '../public-story.ts';
import { closedPlace, openWords } from './open-words.ts';
import {
  type AuditPart,
  DESK_FILE,
  DESK_FILE_SCHEMA,
  DESK_FILE_VERSION,
  type FactPart,
  type Manifest,
  type RevisionsPart,
  type SourcePart,
  type StoryPart,
} from './parts.ts';
import { sha256Of } from './read-desk-file.ts';
import { MAX_UNPACKED } from './read-zip.ts';
import { withoutPrivate } from './without-private.ts';

/** Bytes of evidence files that come along: a recording of some hours stays behind. */
const MAX_FILES = 150_000_000;

export interface MadeDeskFile {
  /** Name of the file, without a folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Gates do not stand between two desks: a story is handed over to be finished.
 *
 * @param withPrivate everything; else what may not be told stays behind (see without-private.ts).
 * @throws {NewsroomError} NOT_FOUND; REFUSED without private fields where the story's own text repeats what may not be told; TOO_LARGE.
 */
export async function makeDeskFile(
  context: Context,
  { id, withPrivate }: { readonly id: string; readonly withPrivate: boolean },
): Promise<MadeDeskFile> {
  const read = readWithView(context, id);
  if (!withPrivate) needOpen(context, read);
  const handed = withPrivate ? whole(context, read) : { ...withoutPrivate(read), revisions: [], audit: [] };
  const { story } = read;
  const part: StoryPart = {
    id: story.id,
    externalId: story.externalId,
    status: story.status,
    created: story.created,
    updated: story.updated,
    published: story.published,
    content: handed.content,
  };
  const parts: Record<string, Uint8Array> = {
    'story.json': json(part),
    'facts.json': json(handed.facts),
    'sources.json': json(handed.sources),
    'revisions.json': json(handed.revisions),
    'audit.json': json(handed.audit),
  };
  for (const { file } of publicMedia(handed.content.document)) {
    const found = await readMedia(context.host.folder, file);
    if (found !== null) parts[`media/${file}`] = found.bytes;
  }
  const leftOut = await addFiles(context, handed.facts, parts);
  const bytes = zipped(parts, { ...manifestOf(context, read, withPrivate, parts), leftOut });
  noteMaking(context, id, withPrivate);
  return { file: `${fileStem(read.view)}.stet`, bytes };
}

/** Evidence that is a file, as far as there is room; the names of those that stay behind. */
async function addFiles(
  { host: { folder } }: Context,
  facts: readonly FactPart[],
  parts: Record<string, Uint8Array>,
): Promise<string[]> {
  const files = new Map(
    facts.flatMap(({ evidence }) =>
      evidence.flatMap(({ file }) => (file === null ? [] : [[evidenceFileName(file), file]])),
    ),
  );
  const leftOut: string[] = [];
  let room = MAX_FILES;
  for (const [name, { bytes }] of [...files].sort(([, one], [, other]) => one.bytes - other.bytes)) {
    const path = bytes > room ? null : await evidencePath(folder, name);
    if (path === null) {
      leftOut.push(name);
      continue;
    }
    room -= bytes;
    parts[`evidence/${name}`] = await readFile(path);
  }
  return leftOut;
}

const json = (value: unknown): Uint8Array => new Uint8Array(Buffer.from(JSON.stringify(value), 'utf8'));

function zipped(parts: Readonly<Record<string, Uint8Array>>, manifest: Manifest): Uint8Array {
  const size = Object.values(parts).reduce((sum, { length }) => sum + length, 0);
  if (size > MAX_UNPACKED)
    throw new NewsroomError(
      'TOO_LARGE',
      'This story with its pictures and evidence is too large for one desk file. Nothing was written; hand it over without private fields, or take large evidence off it.',
    );
  const entries = Object.entries({ 'manifest.json': json(manifest), ...parts });
  return zipSync(
    // Pictures are packed as they are.
    Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { level: name.endsWith('.json') ? 6 : 0 }]])),
    { mtime: manifest.made },
  );
}

const manifestOf = (
  context: Context,
  { story, view }: StoryWithView,
  withPrivate: boolean,
  parts: Readonly<Record<string, Uint8Array>>,
): Omit<Manifest, 'leftOut'> => ({
  $schema: DESK_FILE_SCHEMA,
  format: DESK_FILE,
  version: DESK_FILE_VERSION,
  madeWith: context.host.version,
  made: context.at(),
  madeBy: context.me(),
  newsroom: readSettings(context.archive).newsroom,
  private: withPrivate,
  story: { id: story.id, headline: view.headline },
  parts: Object.entries(parts).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
});

function needOpen(context: Context, read: StoryWithView): void {
  const place = closedPlace(read, openWords(context, read));
  if (place !== null)
    throw new NewsroomError(
      'REFUSED',
      `Off-record words or the true name of a protected source stand ${place}, so the story cannot be handed over without private fields. Nothing was written; take them out there, or hand it over with private fields.`,
    );
}

interface Whole {
  readonly content: StoryPart['content'];
  readonly facts: readonly FactPart[];
  readonly sources: readonly SourcePart[];
  readonly revisions: RevisionsPart;
  readonly audit: AuditPart;
}

function whole(context: Context, { story, sources }: StoryWithView): Whole {
  const { db } = context.archive;
  const evidence = Map.groupBy(allEvidenceOfStory(db, story.id), ({ factId }) => factId);
  const lastWords = lastWordsOfOrphans(db, story.id);
  const facts = story.facts.map(
    (fact): FactPart => ({
      id: fact.id,
      fields: fieldsOfFact(fact),
      lastWords: lastWords.get(fact.id) ?? null,
      evidence: (evidence.get(fact.id) ?? []).map(({ factId: _, ...rest }) => rest),
      checks: fact.checks,
    }),
  );
  return {
    content: story.content,
    facts,
    sources: [...sources.values()].map((source) => ({ ...fieldsOfSource(source), id: source.id })),
    revisions: revisionsOf(context, story.id),
    audit: auditOf(context, story.id),
  };
}

/** Every revision as its difference to the one before, whatever the archive keeps whole. */
function revisionsOf({ archive: { db } }: Context, storyId: string): RevisionsPart {
  let before = '';
  const found: RevisionsPart = [];
  for (const { json, ...row } of revisionContents(db, storyId)) {
    found.push({ ...row, ...makeDelta(before, json) });
    before = json;
  }
  return found;
}

const auditOf = ({ archive: { db } }: Context, storyId: string): AuditPart =>
  prepared<[string], Omit<AuditPart[number], 'detail'> & { detail: string }>(db, AUDIT)
    .all(storyId)
    .map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) as AuditPart[number]['detail'] }));
const AUDIT = `SELECT number, at, by, what, fact_id AS factId, detail, before, hash
  FROM audit WHERE story_id = ? ORDER BY number`;

function noteMaking({ archive, host, at, me }: Context, storyId: string, withPrivate: boolean): void {
  const detail = { format: 'stet', private: withPrivate };
  if (!recordOrLeave(archive, host.newId(), { at: at(), by: me(), what: 'export', storyId, detail }))
    host.log('warn', 'A desk file could not be noted for the audit, because the archive’s folder cannot be written.');
}
