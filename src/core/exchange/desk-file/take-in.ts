// Taking in a desk file: a story that is not here comes in whole, one that is here is merged. One transaction; nothing of ours is overwritten.

import { Readable } from 'node:stream';
import type { DeskFileTold, TakenIn } from '#shared/contract/desk-file.ts';
import { evidenceFileName } from '#shared/story/evidence-file.ts';
import { factSpans } from '#shared/story/facts.ts';
import { prepared } from '../../archive/prepared.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { resumeReadings } from '../../evidence/attach-file.ts';
import { keepEvidenceFile } from '../../evidence/keep-file.ts';
import { HEAD_BYTES, sniffFile } from '../../evidence/sniff-file.ts';
import { foreignFactIds, ownFactId } from '../../facts/own-fact-ids.ts';
import { gateReport } from '../../gates/gate-report.ts';
import { storeMedia } from '../../media/media.ts';
import { sniffImage } from '../../media/sniff-image.ts';
import { stripMetadata } from '../../media/strip-metadata.ts';
import { keepAuthor } from '../../people/authors.ts';
import { readSettings } from '../../settings/settings.ts';
import { keepStatus } from '../../stories/keep-content.ts';
import { readStory } from '../../stories/stories-rows.ts';
import { keepDifference, waitingDifferences } from './differences-rows.ts';
import type { DeskFile } from './parts.ts';
import { readDeskFile, sha256Of } from './read-desk-file.ts';
import { damaged } from './read-zip.ts';
import { jsonOfContent, revisionTexts } from './revision-texts.ts';
import { takeInFacts } from './take-in-facts.ts';
import { takeInSources } from './take-in-sources.ts';
import { takeInKnownStory, takeInNewStory } from './take-in-text.ts';
import { nothingTold, type TakingIn } from './taking-in.ts';

/** What is in it and whether the story is here; changes nothing. @throws {NewsroomError} INVALID, TOO_LARGE. */
export function lookIntoDeskFile(context: Context, bytes: Uint8Array): DeskFileTold {
  const { manifest, story, facts, sources, revisions } = soundFile(context, bytes);
  const count = (of: (fact: DeskFile['facts'][number]) => number) => facts.reduce((sum, fact) => sum + of(fact), 0);
  return {
    storyId: story.id,
    headline: story.content.headline,
    made: manifest.made,
    madeBy: manifest.madeBy,
    newsroom: manifest.newsroom,
    private: manifest.private,
    known: isKnown(context, story.id),
    facts: facts.length,
    checks: count(({ checks }) => checks.length),
    evidence: count(({ evidence }) => evidence.length),
    sources: sources.length,
    revisions: revisions.length,
  };
}

/** @throws {NewsroomError} INVALID or TOO_LARGE before anything was written. */
export async function takeInDeskFile(context: Context, bytes: Uint8Array): Promise<TakenIn> {
  const file = soundFile(context, bytes);
  for (const content of file.media.values()) await storeMedia(context.host.folder, content);
  for (const content of file.files.values()) await keepEvidenceFile(context.host.folder, Readable.from([content]));
  const { taken, sources } = context.archive.transaction(() => takeIn(context, file, bytes));
  const { storyId } = taken;
  if (file.files.size > 0) await resumeReadings(context);
  for (const id of sources) context.announce({ kind: 'source', id });
  if (taken.text === 'new') context.announce({ kind: 'stories' });
  else if (taken.text === 'taken') {
    const revision = revisionOf(context, storyId);
    context.announce({ kind: 'story', id: storyId, revision, by: context.me() });
  }
  context.announce({ kind: 'facts', storyId });
  return taken;
}

function takeIn(
  context: Context,
  file: DeskFile,
  bytes: Uint8Array,
): { readonly taken: TakenIn; readonly sources: readonly string[] } {
  const { db } = context.archive;
  const { manifest, story } = file;
  const storyId = story.id;
  const known = isKnown(context, storyId);
  const at = context.at();
  const by = context.me();
  const told = nothingTold();
  const { madeBy, made } = manifest;
  const taking: TakingIn = {
    ...{ db, storyId, at, by, told, policy: readSettings(context.archive).policy },
    arrived: new Set(file.files.keys()),
    factIds: idsHere(context, file),
    differ: (difference) => keepDifference(db, { id: context.host.newId(), storyId, madeBy, made, at, ...difference }),
  };
  takeInSources(taking, file.sources);
  const standing = new Set(known ? factIdsOf(context, storyId) : []);
  if (!known) takeInNewStory(taking, file);
  const text = known ? takeInKnownStory(context, taking, file) : 'new';
  keepAuthors(taking, file);
  const { filled } = told;
  takeInFacts(taking, file.facts);
  // In a story that is new nobody here had left anything open.
  if (!known) {
    told.filled = filled;
    holdBack(context, taking);
  }
  const facts = factIdsOf(context, storyId).filter((id) => !standing.has(id)).length;
  record(db, {
    ...{ at, by, what: 'desk-file', storyId },
    detail: {
      ...{ sha256: sha256Of(bytes), made, madeBy, private: manifest.private },
      ...{ text, facts, checks: told.checks, evidence: told.evidence, sources: told.sources },
    },
  });
  const { status, binned } = statusOf(context, storyId);
  if (binned === 1) told.notes.push('The story lies in the bin here, and stays there.');
  const taken: TakenIn = {
    ...{ storyId, headline: story.content.headline, text, facts },
    ...{ checks: told.checks, evidence: told.evidence, sources: told.sources, filled: told.filled },
    differences: waitingDifferences(db, storyId).length,
    sealed: told.sealed,
    otherStatus: status === story.status ? null : story.status,
    notes: [...new Set(told.notes)],
  };
  return { taken, sources: told.changedSources };
}

/** Nothing is ready here past a gate that blocks here, whatever another desk let pass; what was published there was published. */
function holdBack(context: Context, { db, storyId, at, by, told }: TakingIn): void {
  const story = readStory(db, storyId);
  if (story.status !== 'ready' || !gateReport(context, storyId).blocked) return;
  const revision = keepStatus(db, story, 'checking', { at, by, reason: 'status' });
  record(db, { at, by, what: 'status', storyId, detail: { from: 'ready', to: 'checking', revision } });
  told.notes.push('It was ready on the other desk, but a gate blocks it here, so it is being checked again.');
}

/** Whoever wrote on the other desk is an author here too, for the rule that others verify. */
function keepAuthors({ db, storyId }: TakingIn, { revisions }: DeskFile): void {
  const wrote = new Set(['created', 'auto', 'kept']);
  for (const name of new Set(revisions.filter(({ reason }) => wrote.has(reason)).map(({ by }) => by)))
    keepAuthor(db, storyId, name);
}

/** Read and checked as far as it can be without the archive. */
function soundFile({ host }: Context, bytes: Uint8Array): DeskFile {
  const file = readDeskFile(bytes, host.now());
  let last: string | null = null;
  for (const { json } of revisionTexts(file.revisions)) last = json;
  if (last !== null && last !== jsonOfContent(file.story.content))
    throw damaged('Its newest revision is not its text.');
  for (const [name, content] of file.media) {
    const image = sniffImage(content);
    const clean = image === null ? null : stripMetadata(content, image.mime);
    if (clean === null || !name.startsWith(sha256Of(clean)))
      throw damaged('A picture in it is not the one that its name says.');
  }
  for (const [name, content] of file.files) {
    const type = sniffFile(content.subarray(0, HEAD_BYTES));
    if (name !== evidenceFileName({ hash: sha256Of(content), type }))
      throw damaged('A file in it is not the one that its name says.');
  }
  return file;
}

/** A fact of the file whose id another story has here gets, every time, the same id of its own. */
function idsHere({ archive: { db } }: Context, { story, facts }: DeskFile): ReadonlyMap<string, string> {
  const ids = [...facts.map(({ id }) => id), ...factSpans(story.content.document).map(({ id }) => id)];
  return new Map(foreignFactIds(db, story.id, ids).map((id) => [id, ownFactId(story.id, id)]));
}

const isKnown = ({ archive: { db } }: Context, id: string): boolean =>
  prepared<[string]>(db, 'SELECT 1 FROM stories WHERE id = ?').get(id) !== undefined;
const factIdsOf = ({ archive: { db } }: Context, storyId: string): string[] =>
  prepared<[string], string>(db, 'SELECT id FROM facts WHERE story_id = ?').pluck().all(storyId);
const revisionOf = ({ archive: { db } }: Context, id: string): number =>
  prepared<[string], number>(db, 'SELECT revision FROM stories WHERE id = ?').pluck().get(id) ?? 0;
const statusOf = ({ archive: { db } }: Context, id: string) =>
  prepared<[string], { status: TakenIn['otherStatus']; binned: 0 | 1 }>(
    db,
    'SELECT status, binned_at IS NOT NULL AS binned FROM stories WHERE id = ?',
  ).get(id) ?? { status: null, binned: 0 };
