// Attaching evidence to a fact, taking it off again, and bringing it back.

import type { Evidence, EvidenceFields, Fact, WholeEvidence } from '#shared/story/records.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { needFact } from '../facts/put-fact.ts';
import {
  insertEvidence,
  type NewEvidence,
  readEvidence,
  removeEvidenceRow,
  restoreEvidenceRow,
} from './evidence-rows.ts';
import { locate } from './locate.ts';

/** UTF-16 units of a text that words are sought in at once; a longer one goes to a thread of its own. */
const SOUGHT_AT_ONCE = 200_000;

/** Kept with the time, the person and the hash of its text; a place left empty is found. Throws NOT_FOUND without such a fact. */
export async function addEvidence(
  context: Context,
  { factId, fields }: { readonly factId: string; readonly fields: EvidenceFields },
): Promise<Fact> {
  const { words } = needFact(context, factId);
  const locator = fields.locator === '' ? await placeOfWords(context, words, fields) : fields.locator;
  return attach(context, factId, { ...fields, ...taken(context), locator, file: null });
}

/** Who took it in, and when. */
export const taken = (context: Context): Pick<Evidence, 'id' | 'captured' | 'by'> => ({
  id: context.host.newId(),
  captured: context.at(),
  by: context.me(),
});

/** Page, timecode or line of a fact's words in an evidence; empty where they do not stand in it. */
export async function placeOfWords(
  context: Context,
  words: string | null,
  { text, places = null }: Pick<WholeEvidence, 'text'> & Partial<Pick<WholeEvidence, 'places'>>,
): Promise<string> {
  if (words === null || text.trim() === '') return '';
  return text.length > SOUGHT_AT_ONCE ? context.readings.locate(words, text, places) : locate(words, text, places);
}

function attach(context: Context, factId: string, evidence: NewEvidence): Fact {
  const { db } = context.archive;
  return changed(context, () => {
    needFact(context, factId);
    insertEvidence(db, factId, evidence);
    return needFact(context, factId);
  });
}

/** Throws NOT_FOUND without such a fact or evidence. */
export async function attachSame(
  context: Context,
  { factId, evidenceId }: { readonly factId: string; readonly evidenceId: string },
): Promise<Fact> {
  const { words } = needFact(context, factId);
  const same = readEvidence(context.archive.db, evidenceId);
  if (same === null) throw noSuchEvidence();
  const { hash: _hash, places: _places, read: _read, note: _note, ...evidence } = same;
  return attach(context, factId, { ...evidence, ...taken(context), locator: await placeOfWords(context, words, same) });
}

/** Out of sight, not out of the archive: checks may rest on it. Throws NOT_FOUND when the fact has no such evidence. */
export function removeEvidence(
  context: Context,
  { factId, evidenceId }: { readonly factId: string; readonly evidenceId: string },
): Fact {
  return changed(context, () => {
    if (!removeEvidenceRow(context.archive.db, factId, evidenceId, context.at())) throw noSuchEvidence();
    return needFact(context, factId);
  });
}

/** Throws NOT_FOUND when the fact never had such evidence. */
export function restoreEvidence(
  context: Context,
  { factId, evidenceId }: { readonly factId: string; readonly evidenceId: string },
): Fact {
  return changed(context, () => {
    if (!restoreEvidenceRow(context.archive.db, factId, evidenceId)) throw noSuchEvidence();
    return needFact(context, factId);
  });
}

const noSuchEvidence = (): NewsroomError =>
  new NewsroomError('NOT_FOUND', 'That evidence is not attached to this fact. Nothing was changed.');

/** One transaction, then word to the windows. */
export function changed(context: Context, work: () => Fact): Fact {
  const fact = context.archive.transaction(work);
  context.announce({ kind: 'facts', storyId: fact.storyId });
  return fact;
}
