// Attaching a kept file: the attachment is kept at once, then the file is read and the fact's words are sought in it.

import { type EvidenceFile, evidenceFileName } from '#shared/story/evidence-file.ts';
import type { Fact } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { needFact } from '../facts/put-fact.ts';
import { changed, placeOfWords, taken } from './attach-evidence.ts';
import {
  type FileRow,
  fillInEvidence,
  insertEvidence,
  insertFileRow,
  readEvidence,
  readFileRow,
  unreadFiles,
  updateReadFile,
} from './evidence-rows.ts';
import { evidencePath, removeAbandoned } from './keep-file.ts';

export interface AttachFile {
  readonly factId: string;
  readonly file: EvidenceFile;
  readonly title: string;
  readonly url: string;
  readonly locator: string;
  readonly origin: string;
}

const NOT_KEPT = 'That file is not in the archive’s folder. Nothing was changed; add the file again.';

/** Answers when the file has been read. Throws NOT_FOUND without such a fact or kept file. */
export async function attachFile(context: Context, { factId, file, ...fields }: AttachFile): Promise<Fact> {
  const { db } = context.archive;
  if ((await evidencePath(context.archive.folder, evidenceFileName(file))) === null)
    throw new NewsroomError('NOT_FOUND', NOT_KEPT);
  const more = taken(context);
  changed(context, () => {
    needFact(context, factId);
    insertFileRow(db, file, more.captured);
    insertEvidence(db, factId, { ...fields, ...more, kind: 'file', text: '', file });
    return needFact(context, factId);
  });
  await readKept(context, file.hash);
  await fillIn(context, factId, more.id);
  return needFact(context, factId);
}

/** Two attachments of one file wait for one reading. */
const underWay = new WeakMap<Context, Map<string, Promise<void>>>();

async function readKept(context: Context, hash: string): Promise<void> {
  const readings = underWay.get(context) ?? new Map<string, Promise<void>>();
  underWay.set(context, readings);
  const row = readFileRow(context.archive.db, hash);
  if (row === undefined || row.readAt !== null) return;
  const reading = readings.get(hash) ?? readOne(context, row).finally(() => readings.delete(hash));
  readings.set(hash, reading);
  await reading;
}

const MISSING =
  'This file is no longer in the archive’s folder, so it could not be read. Put it back there, or add it again.';

async function readOne(context: Context, file: FileRow): Promise<void> {
  const { archive } = context;
  const path = await evidencePath(archive.folder, evidenceFileName(file));
  const reading =
    path === null
      ? { text: '', places: null, title: '', url: '', note: MISSING }
      : await context.readings.read(path, file.type);
  // The newsroom is being closed: the next start reads it.
  if (reading === null) return;
  archive.transaction(() => updateReadFile(archive.db, { ...reading, hash: file.hash, at: context.at() }));
}

/** Title, address and place, where nobody wrote them down. */
async function fillIn(context: Context, factId: string, evidenceId: string): Promise<void> {
  const { db } = context.archive;
  const evidence = readEvidence(db, evidenceId);
  if (evidence?.file == null || !evidence.read) return;
  const row = readFileRow(db, evidence.file.hash);
  const locator = evidence.locator === '' ? await placeOfWords(context, needFact(context, factId).words, evidence) : '';
  changed(context, () => {
    fillInEvidence(db, evidenceId, { title: row?.title ?? '', url: row?.url ?? '', locator });
    return needFact(context, factId);
  });
}

/** After a start: reads what the last one did not get to, and takes away what uploads that were cut off have left. */
export async function resumeReadings(context: Context): Promise<void> {
  const { archive, host } = context;
  if (archive.readOnly !== null) return;
  await removeAbandoned(archive.folder, host.now());
  for (const { hash } of unreadFiles(archive.db)) {
    await readKept(context, hash);
    for (const { id, factId } of prepared<[string], { id: string; factId: string }>(archive.db, OF_FILE).all(hash))
      await fillIn(context, factId, id);
  }
}
const OF_FILE = 'SELECT id, fact_id AS factId FROM evidence WHERE file_hash = ? AND removed_at IS NULL';
