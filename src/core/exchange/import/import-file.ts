// Imports one file, a few stories at a time, so that a save in the same thread never waits for more than one small batch.

import { setImmediate } from 'node:timers/promises';
import type { ImportProgress } from '#shared/contract/exchange.ts';
import type { StoryContent } from '#shared/story/content.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { createStories } from '../../stories/create-stories.ts';
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

/** Milliseconds after which a batch is committed and others get their turn; a save waits for at most one batch and its commit. */
const BATCH_MS = 8;
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
      // What the batch counts is taken over only once it has been committed.
      const batch = context.archive.transaction(() => {
        const counts = { imported: 0, skipped: 0, line, at, failed: [] as Failure[] };
        while (counts.at < data.length && performance.now() - began < BATCH_MS) {
          const end = data.indexOf('\n', counts.at);
          const text = data.slice(counts.at, end < 0 ? data.length : end);
          counts.at = end < 0 ? data.length : end + 1;
          counts.line += 1;
          if (text.trim() === '') continue;
          const read = readJsonLine(text);
          if ('reason' in read) counts.failed.push({ file: name, line: counts.line, reason: read.reason });
          else if (createStories(quiet, [read.story])[0] === null) counts.skipped += 1;
          else counts.imported += 1;
        }
        return counts;
      });
      ({ line, at } = batch);
      imported += batch.imported;
      skipped += batch.skipped;
      failures += batch.failed.length;
      failed.push(...batch.failed.slice(0, Math.max(0, MAX_FAILURES - failed.length)));
      toAnnounce ||= batch.imported > 0;
      const now = performance.now();
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
    recordImport(context, { imported, skipped, failed: failures });
  }
  if (failures > failed.length)
    failed.push({
      file: name,
      reason: `${failures - failed.length} more lines could not be read, for reasons like these.`,
    });
  yield { kind: 'done', imported, skipped, failed };
}

/** What came in by one file; a file of which nothing came in leaves no trace. */
function recordImport(context: Context, detail: { imported: number; skipped: number; failed: number }): void {
  if (detail.imported === 0 || !context.archive.db.open) return;
  const by = { at: context.at(), by: context.me() };
  context.archive.transaction(() => record(context.archive.db, { ...by, what: 'import', detail }));
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
  recordImport(context, { imported: 1, skipped: 0, failed: 0 });
  return { kind: 'done', imported: 1, skipped: 0, failed: [] };
}

const hasWords = ({ headline = '', document }: Partial<StoryContent>): boolean =>
  headline !== '' ||
  (document?.root.children.some((block) => !('children' in block) || block.children.length > 0) ?? false);
