// Correcting the copy from the checking desk: the words of one fact change in the archive's text, as a save of the story.

import type { WordsEdit } from '#shared/contract/checking.ts';
import type { SaveResult } from '#shared/contract/story.ts';
import { factSpans } from '#shared/story/facts.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { needFact } from '../facts/put-fact.ts';
import { documentOf } from '../stories/content-json.ts';
import { keepContent } from '../stories/keep-content.ts';
import { conflict } from '../stories/save-story.ts';
import { readStory } from '../stories/stories-rows.ts';
import { editFactWords } from './edit-fact-words.ts';

export interface Correction {
  readonly factId: string;
  readonly words: string;
  readonly edits: readonly WordsEdit[];
  readonly base: number;
}

/**
 * One transaction, one revision (`kept`): document, facts' words and states, search index, as every save.
 *
 * Throws NOT_FOUND without such a fact; CONFLICT when the story was changed since `base` or the fact's words are not `words`; INVALID when
 * the edits cannot be made word by word.
 */
export function correctWords(context: Context, { factId, words, edits, base }: Correction): SaveResult {
  const { db } = context.archive;
  const at = context.at();
  const by = context.me();
  const saved = context.archive.transaction(() => {
    const { storyId } = needFact(context, factId);
    const story = readStory(db, storyId);
    if (story.revision !== base) throw conflict(story.revision);
    const document = documentOf(story.document);
    const span = factSpans(document).find(({ id }) => id === factId);
    if (span === undefined || span.words !== words) throw conflict(story.revision);
    const corrected = editFactWords(document, factId, words, edits);
    if (corrected === null) throw notPossible();
    const kept = keepContent(
      db,
      story,
      { ...story.fields, document: corrected },
      { at, by, reason: 'kept', corrected: true },
    );
    return { storyId, ...kept };
  });
  const { storyId, revision, changed, facts } = saved;
  if (changed) context.announce({ kind: 'story', id: storyId, revision, by });
  return { revision, savedAt: at, facts: [...facts] };
}

const notPossible = (): NewsroomError =>
  new NewsroomError(
    'INVALID',
    'These words cannot be corrected from here, because the change would join parts of the quote that stand apart. Nothing was changed; open the quote in the manuscript and correct it there.',
  );
