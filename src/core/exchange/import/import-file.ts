// Imports one file, a few stories at a time, so that a save in the same thread never waits for more than one small batch.

import { setImmediate } from 'node:timers/promises';
import type { ImportProgress } from '#shared/contract/exchange.ts';
import type { StoryContent } from '#shared/story/content.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { createStories, type NewStory } from '../../stories/create-stories.ts';
import { type FileFormat, formatOf } from './file-format.ts';
import { readJsonLine } from './json-line.ts';
import { contentOfCopy, storable } from './make-story.ts';
import { slugOf } from './slug.ts';

export interface FileToImport {
  readonly name: string;
  readonly format: 'auto' | FileFormat;
  /** The file's text. */
  readonly data: string;
}

type Done = Extract<ImportProgress, { kind: 'done' }>;
type Failure = Done['failed'][number];

/** Milliseconds that one batch may hold up everything else; a save waits for at most one. */
const BATCH_MS = 8;
const MAX_BATCH = 400;
/** Windows hear of new stories, and the caller of progress, this often. */
const TELL_MS = 250;
/** Characters that are searched for line ends before others get their turn. */
const COUNT_SLICE = 2_000_000;
/** One story's copy; more than any manuscript, less than what would hold the thread. */
const MAX_COPY = 10_000_000;
const MAX_FAILURES = 1_000;

/**
 * Ends with `done`. When the caller stops listening, or `signal` aborts, nothing more is imported; what was imported stays, whole stories each.
 *
 * A story whose id the archive has already counts as skipped.
 *
 * @throws {NewsroomError} DISK, READ_ONLY and such, when the archive takes no more; stories of earlier batches stay.
 */
export async function* importFile(
  context: Context,
  file: FileToImport,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, void, void> {
  if (formatOf(file) === 'jsonl') yield* importLines(context, file, signal);
  else yield importOne(context, file);
}

async function* importLines(
  context: Context,
  { name, data }: FileToImport,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportProgress, void, void> {
  const quiet: Context = { ...context, announce: () => undefined };
  const failed: Failure[] = [];
  let failures = 0;
  let imported = 0;
  let skipped = 0;
  let line = 0;
  let at = data.startsWith('\ufeff') ? 1 : 0;
  let size = 1;
  let toAnnounce = false;
  const start = performance.now();
  let told = start;
  const announce = () => {
    if (toAnnounce) context.announce({ kind: 'stories' });
    toAnnounce = false;
  };
  try {
    const total = await countLines(data, signal);
    while (at < data.length && !signal?.aborted) {
      const began = performance.now();
      const batch: NewStory[] = [];
      while (batch.length < size && at < data.length && performance.now() - began < BATCH_MS / 2) {
        const end = data.indexOf('\n', at);
        const text = data.slice(at, end < 0 ? data.length : end);
        at = end < 0 ? data.length : end + 1;
        line += 1;
        if (text.trim() === '') continue;
        const read = readJsonLine(text);
        if ('story' in read) batch.push(read.story);
        else {
          failures += 1;
          if (failed.length < MAX_FAILURES) failed.push({ file: name, line, reason: read.reason });
        }
      }
      const ids = createStories(quiet, batch);
      const kept = ids.filter((id) => id !== null).length;
      imported += kept;
      skipped += ids.length - kept;
      toAnnounce ||= kept > 0;
      const now = performance.now();
      size = nextSize(size, batch.length, now - began);
      if (now - told > TELL_MS) {
        told = now;
        announce();
        const done = imported + skipped + failures;
        yield { kind: 'progress', done, total, perSecond: Math.round((done / (now - start)) * 1_000) };
      }
      await setImmediate();
    }
  } finally {
    announce();
  }
  if (failures > failed.length)
    failed.push({
      file: name,
      reason: `${failures - failed.length} more lines could not be read, for reasons like these.`,
    });
  yield { kind: 'done', imported, skipped, failed };
}

/** Towards batches that take a little less than BATCH_MS. */
function nextSize(size: number, made: number, elapsed: number): number {
  if (made === 0) return size;
  const fitting = Math.floor((made * BATCH_MS * 0.75) / Math.max(elapsed, 0.1));
  return Math.max(1, Math.min(MAX_BATCH, size * 2, fitting));
}

/** Lines with something on them, more or less: empty lines are counted too. */
async function countLines(data: string, signal: AbortSignal | undefined): Promise<number> {
  let lines = data.endsWith('\n') || data === '' ? 0 : 1;
  for (let at = 0; at < data.length && !signal?.aborted; ) {
    const stop = Math.min(at + COUNT_SLICE, data.length);
    for (let next = data.indexOf('\n', at); next >= 0 && next < stop; next = data.indexOf('\n', next + 1)) lines += 1;
    at = stop;
    await setImmediate();
  }
  return lines;
}

/** A file of text or HTML is one story, understood as raw copy. */
function importOne(context: Context, file: FileToImport): Done {
  const refuse = (reason: string): Done => ({
    kind: 'done',
    imported: 0,
    skipped: 0,
    failed: [{ file: file.name, reason }],
  });
  const { name, data } = file;
  if (data.includes('\0')) return refuse('It is not text. Save it as text, HTML or JSON Lines and import that.');
  if (data.includes('\ufffd'))
    return refuse('Some of its letters were lost because it is not in UTF-8. Save it as UTF-8 and import it again.');
  if (data.length > MAX_COPY) return refuse('It is too long to be one story. Split it, or import it as JSON Lines.');
  const isHtml = formatOf(file) === 'html';
  let content: Partial<StoryContent>;
  try {
    const copy = contentOfCopy(context, { text: isHtml ? '' : data, html: isHtml ? data : null });
    if (!hasWords(copy)) return refuse('There is nothing to read in it.');
    content = storable({ ...copy, slug: copy.slug || slugOf(name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')) });
  } catch (error) {
    if (error instanceof NewsroomError && (error.code === 'INVALID' || error.code === 'TOO_LARGE'))
      return refuse(error.message);
    throw error;
  }
  createStories(context, [{ externalId: null, content }]);
  return { kind: 'done', imported: 1, skipped: 0, failed: [] };
}

const hasWords = ({ headline = '', document }: Partial<StoryContent>): boolean =>
  headline !== '' ||
  (document?.root.children.some((block) => !('children' in block) || block.children.length > 0) ?? false);
