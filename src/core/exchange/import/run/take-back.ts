// Taking an import back: the stories that came with it and that nobody has touched since leave the archive, as if it had never been.

import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { TakeBackProgress } from '#shared/contract/exchange.ts';
import { prepared } from '../../../archive/prepared.ts';
import { record } from '../../../audit/record.ts';
import type { Context } from '../../../context.ts';
import { NewsroomError } from '../../../errors.ts';
import { dropFromIndex } from '../../../search/story-index.ts';
import { readStory } from '../../../stories/stories-rows.ts';
import { importNumber, noteTakenBack } from './imports-rows.ts';

/** Milliseconds of one transaction, as of an import's batches. */
const BATCH_MS = 8;
const TELL_MS = 250;

/**
 * A story is untouched while it has its first revision only, no fact, nothing declined in it, stands outside the bin, and no story of another origin
 * points to it. Everything else stays, with the import's name on it, and is told of.
 *
 * When the caller stops listening, the rest stays and can be taken back later.
 *
 * @throws {NewsroomError} NOT_FOUND.
 */
export async function* takeBack(
  context: Context,
  { id }: { readonly id: string },
  signal?: AbortSignal,
): AsyncGenerator<TakeBackProgress, void, void> {
  const { db } = context.archive;
  const number = importNumber(db, id);
  if (number === undefined)
    throw new NewsroomError(
      'NOT_FOUND',
      'The archive knows of no such import. Nothing was changed; look at the list of imports again.',
    );
  const total =
    prepared<[number], number>(db, 'SELECT count(*) FROM imported_stories WHERE import = ?').pluck().get(number) ?? 0;
  let [removed, kept, after] = [0, 0, 0];
  let told = performance.now();
  try {
    while (signal?.aborted !== true) {
      const began = performance.now();
      const batch = context.archive.transaction(() => {
        const counts = { removed: 0, kept: 0, after };
        const rows = prepared<[number, number], Story>(db, STORIES).all(number, after);
        for (const story of rows) {
          if (performance.now() - began > BATCH_MS) break;
          counts.after = story.number;
          if (story.untouched === 1 && remove(db, number, story)) counts.removed += 1;
          else counts.kept += 1;
        }
        return rows.length === 0 ? null : counts;
      });
      if (batch === null) break;
      removed += batch.removed;
      kept += batch.kept;
      after = batch.after;
      await setImmediate();
      if (performance.now() - told < TELL_MS) continue;
      told = performance.now();
      yield { kind: 'progress', done: removed + kept, total };
    }
  } finally {
    if (db.open) noteEnd(context, { id, number, removed, kept });
  }
  yield { kind: 'done', removed, kept };
}

interface Story {
  readonly number: number;
  readonly id: string;
  readonly untouched: 0 | 1;
}
const STORIES = `SELECT s.number, s.id,
    s.revision = 1 AND s.binned_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.story_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM declined d WHERE d.story_id = s.id)
    AND NOT EXISTS (SELECT 1 FROM related r JOIN stories o ON o.id = r.story_id
      WHERE r.target_id = s.id AND NOT EXISTS (SELECT 1 FROM imported_stories j WHERE j.import = i.import AND j.story = o.number))
    AS untouched
  FROM imported_stories i JOIN stories s ON s.number = i.story
  WHERE i.import = ? AND i.story > ? ORDER BY i.story LIMIT 50`;

/** False where something else in the archive holds on to the story: it stays then. */
function remove(db: Database.Database, number: number, story: Story): boolean {
  try {
    db.transaction(() => {
      prepared<[string]>(db, 'DELETE FROM related WHERE story_id = ?').run(story.id);
      prepared<[string]>(db, 'DELETE FROM revisions WHERE story_id = ?').run(story.id);
      prepared<[string]>(db, 'DELETE FROM authors WHERE story_id = ?').run(story.id);
      const { fields, bodyText } = readStory(db, story.id);
      dropFromIndex(db, story.number, { ...fields, body: bodyText });
      prepared<[number, number]>(db, 'DELETE FROM imported_stories WHERE import = ? AND story = ?').run(
        number,
        story.number,
      );
      prepared<[number]>(db, 'DELETE FROM stories WHERE number = ?').run(story.number);
    })();
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false;
    throw error;
  }
}

function noteEnd(context: Context, taken: { id: string; number: number; removed: number; kept: number }): void {
  const { archive } = context;
  const { id, number, removed, kept } = taken;
  const at = context.at();
  archive.transaction(() => {
    noteTakenBack(archive.db, number, at, removed);
    if (removed > 0)
      record(archive.db, { at, by: context.me(), what: 'import-taken-back', detail: { import: id, removed, kept } });
  });
  if (removed > 0) context.announce({ kind: 'stories' });
}
