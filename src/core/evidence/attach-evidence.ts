// Attaching evidence to a fact and taking it off again.

import type { EvidenceFields, Fact } from '#shared/story/records.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { needFact } from '../facts/put-fact.ts';
import { evidenceHash, insertEvidence, removeEvidenceRow } from './evidence-rows.ts';

/** Kept with the time, the person and the hash of its text. Throws NOT_FOUND without such a fact. */
export function addEvidence(
  context: Context,
  { factId, fields }: { readonly factId: string; readonly fields: EvidenceFields },
): Fact {
  const { db } = context.archive;
  const fact = context.archive.transaction(() => {
    needFact(context, factId);
    const more = {
      id: context.host.newId(),
      captured: context.at(),
      by: context.me(),
      hash: evidenceHash(fields.text),
    };
    insertEvidence(db, factId, { ...fields, ...more });
    return needFact(context, factId);
  });
  context.announce({ kind: 'facts', storyId: fact.storyId });
  return fact;
}

/** Out of sight, not out of the archive: checks may rest on it. Throws NOT_FOUND when the fact has no such evidence. */
export function removeEvidence(
  context: Context,
  { factId, evidenceId }: { readonly factId: string; readonly evidenceId: string },
): Fact {
  const { db } = context.archive;
  const fact = context.archive.transaction(() => {
    if (!removeEvidenceRow(db, factId, evidenceId, context.at()))
      throw new NewsroomError('NOT_FOUND', 'That evidence is not attached to this fact. Nothing was changed.');
    return needFact(context, factId);
  });
  context.announce({ kind: 'facts', storyId: fact.storyId });
  return fact;
}
