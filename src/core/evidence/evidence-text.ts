import type { EvidenceText, EvidenceTextName } from '#shared/contract/evidence.ts';
import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { placesOf } from './evidence-rows.ts';

/** The text that evidence of this name holds, and where its parts lie in the file. Throws NOT_FOUND. */
export function evidenceText({ archive: { db } }: Context, name: EvidenceTextName): EvidenceText {
  const row = prepared<[EvidenceTextName], { text: string; places: string | null }>(db, TEXT).get(name);
  if (row === undefined)
    throw new NewsroomError('NOT_FOUND', 'The archive no longer holds this text. Check the archive, or add it again.');
  return { text: row.text, places: placesOf(row.places) };
}
const TEXT = `SELECT t.text, f.places FROM evidence_texts t
  LEFT JOIN evidence_files f ON f.hash = @fileHash AND f.text_hash = t.hash WHERE t.hash = @textHash`;
