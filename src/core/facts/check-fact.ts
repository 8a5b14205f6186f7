// One act of checking: who, when, against what, with what result; `verified` seals the exact words.

import { type FactStatus, factState } from '#shared/story/facts.ts';
import type { Fact } from '#shared/story/records.ts';
import { runsOn, sameWords } from '#shared/story/seal.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { verdictOf } from '../people/verdict.ts';
import { readStory } from '../stories/stories-rows.ts';
import { countFacts, insertCheck, updateFactStatus } from './facts-rows.ts';
import { needFact } from './put-fact.ts';

export interface CheckFact {
  readonly id: string;
  readonly result: FactStatus;
  /** What the checker saw. */
  readonly words: string;
  readonly evidenceId: string | null;
  readonly note: string;
}

/**
 * The check is added to the audit with the archive's exact words; `verified` seals them, every other result lifts the seal. The newsroom's
 * rules may refuse it, or have the words wait for a second person (people/verdict.ts).
 *
 * Throws CONFLICT (with the story's revision) when `words`, compared as seals are, are not the archive's words; NOT_FOUND without such a
 * fact; INVALID when the evidence is not this fact's, or when words to be verified run on outside the fact.
 */
export function checkFact(context: Context, { id, result, words, evidenceId, note }: CheckFact): Fact {
  const { db } = context.archive;
  const at = context.at();
  const by = context.me();
  const fact = context.archive.transaction(() => {
    const before = needFact(context, id);
    if (before.words === null || !sameWords(before.words, words)) throw wordsChanged(context, before);
    if (result === 'verified' && runsOn(before.words))
      throw new NewsroomError(
        'INVALID',
        'A word or number goes on behind the marked words, so they cannot be sealed. Nothing was kept; mark the whole word, or take what joins it away, then check again.',
      );
    if (evidenceId !== null && !before.evidence.some((evidence) => evidence.id === evidenceId))
      throw new NewsroomError(
        'INVALID',
        'That evidence is not attached to this fact. The check was not kept; choose the evidence again.',
      );
    const verdict = verdictOf(context, before, result);
    insertCheck(db, id, { id: context.host.newId(), at, by, result, words: before.words, evidenceId, note });
    const state = factState(verdict.status, verdict.seal, before.words);
    updateFactStatus(db, { id, state, at, ...verdict });
    if (before.seal !== null && verdict.seal === null)
      record(db, { at, by, what: 'seal-lifted', storyId: before.storyId, factId: id, detail: { result } });
    countFacts(db, before.storyId);
    return needFact(context, id);
  });
  context.announce({ kind: 'facts', storyId: fact.storyId });
  return fact;
}

function wordsChanged({ archive: { db } }: Context, fact: Fact): NewsroomError {
  const { revision } = readStory(db, fact.storyId);
  const sentence =
    fact.words === null
      ? 'The words of this fact are no longer in the saved story, so they could not be checked. Nothing was sealed; undo the deletion or remove the fact.'
      : 'The words changed while you were checking them. Nothing was sealed; read them again, then check.';
  return new NewsroomError('CONFLICT', sentence, { revision });
}
