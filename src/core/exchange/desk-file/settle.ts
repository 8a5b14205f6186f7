// Choosing where two desks said something else: what differs, side by side, and putting the choice into the archive.

import type { DeskDifference } from '#shared/contract/desk-file.ts';
import { StoryContent } from '#shared/story/content.ts';
import { FactFields, fieldsOfFact, fieldsOfSource, SourceFields } from '#shared/story/records.ts';
import { shownWords } from '#shared/story/seal.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { canonicalJson } from '../../audit/chain.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { readFact, updateFactFields } from '../../facts/facts-rows.ts';
import { compareUnkept } from '../../revisions/revisions.ts';
import { readSource, updateSource } from '../../sources/sources-rows.ts';
import { keepContent } from '../../stories/keep-content.ts';
import { needStory, readStory } from '../../stories/stories-rows.ts';
import { type DifferenceRow, settleDifference, waitingDifference, waitingDifferences } from './differences-rows.ts';
import { valuesAt, withValuesAt } from './merge-fields.ts';

type Values = Readonly<Record<string, unknown>>;

/** Of a text: what another desk had, and whether its private fields had stayed there. */
interface TheirText {
  readonly private: boolean;
  readonly content: StoryContent;
}

/** What waits for a choice in a story; what has become the same by itself is not told. Throws NOT_FOUND. */
export function deskDifferences(context: Context, { storyId }: { readonly storyId: string }): DeskDifference[] {
  needStory(context.archive.db, storyId);
  return waitingDifferences(context.archive.db, storyId).flatMap((row) => told(context, row) ?? []);
}

function told(context: Context, row: DifferenceRow): DeskDifference | null {
  const { id, record: kind, recordId, madeBy, made } = row;
  const common = { id, record: kind, recordId, madeBy, made };
  if (kind === 'text') {
    const content = contentToTake(context, row);
    const compared = compareUnkept(context, { storyId: row.storyId, content });
    const about = readStory(context.archive.db, row.storyId).fields.headline;
    return compared.differences.length === 0 ? null : { ...common, about, compared, answers: [] };
  }
  const mine = recordHere(context, row);
  if (mine === null) return null;
  const theirs = JSON.parse(row.theirs) as Values;
  const ours = valuesAt(mine.fields, Object.keys(theirs));
  const answers = Object.entries(theirs).flatMap(([path, value]) =>
    canonicalJson(value) === canonicalJson(ours[path])
      ? []
      : [{ path, mine: shownAnswer(ours[path]), theirs: shownAnswer(value) }],
  );
  return answers.length === 0 ? null : { ...common, about: mine.about, compared: null, answers };
}

const shownAnswer = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : typeof value === 'string' ? value : '';

function recordHere(
  { archive: { db } }: Context,
  { record: kind, recordId }: DifferenceRow,
): { readonly fields: Values; readonly about: string } | null {
  if (kind === 'fact') {
    const fact = readFact(db, recordId);
    return fact === null ? null : { fields: fieldsOfFact(fact), about: shownWords(fact.words ?? '') };
  }
  const source = readSource(db, recordId);
  return source === null ? null : { fields: fieldsOfSource(source), about: shownSource(source) };
}

/**
 * Takes theirs as it stands, or leaves ours; either way it is asked no more. A text that is taken is a new revision above ours.
 *
 * Throws NOT_FOUND for what waits no longer, INVALID where the record could not hold the answers.
 */
export function settleDeskDifference(
  context: Context,
  { id, choice }: { readonly id: string; readonly choice: 'mine' | 'theirs' },
): Record<string, never> {
  const { db } = context.archive;
  const at = context.at();
  const by = context.me();
  const settled = context.archive.transaction(() => {
    const row = waitingDifference(db, id);
    if (row === null)
      throw new NewsroomError('NOT_FOUND', 'That was chosen already. Nothing was changed; open the story again.');
    const revision = choice === 'theirs' ? take(context, row, { at, by }) : null;
    settleDifference(db, { id, choice, by, at });
    const { storyId, record: kind, recordId } = row;
    record(db, { at, by, what: 'difference-settled', storyId, detail: { record: kind, id: recordId, choice } });
    return { row, revision };
  });
  const { storyId, record: kind, recordId } = settled.row;
  if (settled.revision !== null) context.announce({ kind: 'story', id: storyId, revision: settled.revision, by });
  if (kind === 'source') context.announce({ kind: 'source', id: recordId });
  context.announce({ kind: 'facts', storyId });
  return {};
}

/** The new revision, where a text was taken. */
function take(context: Context, row: DifferenceRow, now: { at: string; by: string }): number | null {
  const { db } = context.archive;
  if (row.record === 'text') {
    const story = readStory(db, row.storyId);
    return keepContent(db, story, contentToTake(context, row), { ...now, reason: 'imported' }).revision;
  }
  const mine = recordHere(context, row);
  if (mine === null) return null;
  const changed = withValuesAt(mine.fields, JSON.parse(row.theirs) as Values);
  const fields = row.record === 'fact' ? FactFields.safeParse(changed) : SourceFields.safeParse(changed);
  if (!fields.success)
    throw new NewsroomError(
      'INVALID',
      'The other desk’s answers do not fit this record any more. Nothing was changed; fill them in by hand.',
    );
  if (row.record === 'fact') updateFactFields(db, row.recordId, FactFields.parse(fields.data), now.at);
  else updateSource(db, row.recordId, SourceFields.parse(fields.data), now.at);
  return null;
}

/** Notes that had stayed behind on this desk are no part of the other text and stay. */
function contentToTake({ archive: { db } }: Context, row: DifferenceRow): StoryContent {
  const { content, private: whole } = JSON.parse(row.theirs) as TheirText;
  const theirs = StoryContent.parse(content);
  return whole ? theirs : { ...theirs, notes: readStory(db, row.storyId).fields.notes };
}
