// What a person fills in of a fact, and taking its record away.

import type { Attribution, Fact, FactFields } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { standingSource } from '../sources/merge-sources.ts';
import { needStory } from '../stories/stories-rows.ts';
import { insertFact, markFactRemoved, readFact, updateFactFields } from './facts-rows.ts';

export interface PutFact {
  readonly storyId: string;
  readonly id: string;
  readonly fields: FactFields;
}

/**
 * Makes the record of a mark or changes its fields; words, state and seal are not touched. A record that was taken away stays so until its
 * mark stands in the text again.
 *
 * Throws NOT_FOUND without such a story or source, REFUSED when the id is another story's fact.
 */
export function putFact(context: Context, { storyId, id, fields }: PutFact): Fact {
  const { db } = context.archive;
  const at = context.at();
  const fact = context.archive.transaction(() => {
    needStory(db, storyId);
    const kept = withStandingSources(context, fields);
    const known = readFact(db, id);
    if (known !== null && known.storyId !== storyId)
      throw new NewsroomError(
        'REFUSED',
        'That fact belongs to another story. Nothing was changed; tag the words again here.',
      );
    if (known === null)
      insertFact(db, {
        ...{ id, storyId, fields: kept, at, words: null, block: null, position: null },
        ...{ status: 'unchecked', state: 'unchecked', seal: null, sealedBy: null, sealedAt: null },
      });
    else {
      tellTerms(context, known, kept.attribution.terms);
      updateFactFields(db, id, kept, at);
    }
    return needFact(context, id);
  });
  context.announce({ kind: 'facts', storyId });
  return fact;
}

/** Throws NOT_FOUND. */
export function needFact({ archive: { db } }: Context, id: string): Fact {
  const fact = readFact(db, id);
  if (fact === null)
    throw new NewsroomError(
      'NOT_FOUND',
      'That fact is not in this archive. Nothing was changed; save the story, then try again.',
    );
  return fact;
}

/** A window may still name a source that was merged meanwhile: the fact goes to the source in whose place it stands. */
function withStandingSources({ archive: { db } }: Context, fields: FactFields): FactFields {
  const standing = (id: string | null): string | null => {
    if (id === null) return null;
    if (prepared<[string]>(db, 'SELECT 1 FROM sources WHERE id = ?').get(id) === undefined)
      throw new NewsroomError(
        'NOT_FOUND',
        'That source is not in this archive. The fact was not changed; choose the source again.',
      );
    return standingSource(db, id);
  };
  const second = { ...fields.second, sourceId: standing(fields.second.sourceId) };
  return { ...fields, sourceId: standing(fields.sourceId), second };
}

/**
 * Takes a fact's record out of sight as soon as its mark is gone from the archive's text: while the words stand there they stay under
 * watch. Checks and evidence are kept; a mark that comes back brings the record back. A fact that is not there is no error.
 */
export function removeFact(context: Context, { id }: { readonly id: string }): Record<string, never> {
  const { db } = context.archive;
  const fact = readFact(db, id);
  if (fact === null) return {};
  context.archive.transaction(() => {
    if (markFactRemoved(db, id, context.at())) tellTerms(context, fact, null);
  });
  context.announce({ kind: 'facts', storyId: fact.storyId });
  return {};
}

/** Gates stand on these terms: whoever loosens what was agreed with a source answers for it. */
function tellTerms(context: Context, { id, storyId, attribution }: Fact, to: Attribution['terms'] | null): void {
  const from = attribution.terms;
  if (from === 'on-record' || from === to) return;
  const deed = { at: context.at(), by: context.me(), what: 'terms', storyId, factId: id } as const;
  record(context.archive.db, { ...deed, detail: { from, to } });
}
