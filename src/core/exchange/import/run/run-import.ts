// Writes what the reading thread gives, a few stories at a time, so that a save in the same thread never waits for more than one small batch.

import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { ImportFormat, ImportProgress } from '#shared/contract/exchange.ts';
import { record } from '../../../audit/record.ts';
import type { Context } from '../../../context.ts';
import { keepReadyStory } from '../../../stories/keep-content.ts';
import type { FileOnDisk } from '../read/reading.ts';
import type { Item } from './import-thread.ts';
import {
  addToImport,
  endImport,
  hasExternalId,
  hasWordsHash,
  type ImportCounts,
  insertImport,
  insertImported,
} from './imports-rows.ts';
import { readFiles } from './read-files.ts';
import type { ReadyStory } from './ready-story.ts';

type Done = Extract<ImportProgress, { kind: 'done' }>;
type Failure = Done['failed'][number];

/** Milliseconds after which a batch is committed and others get their turn; a save waits for at most one batch and its commit. */
const BATCH_MS = 8;
/** Windows hear of new stories, and the caller of progress, this often. */
const TELL_MS = 250;
const MAX_FAILURES = 1_000;

export interface OpenImport {
  readonly id: string;
  readonly number: number;
}

/** Notes in the archive that an import begins. @param name what is imported, for people. */
export function beginImport(context: Context, name: string): OpenImport {
  const id = context.host.newId();
  const row = { id, at: context.at(), by: context.me(), name };
  return { id, number: context.archive.transaction(() => insertImport(context.archive.db, row)) };
}

/**
 * Imports files from this machine's disk. Ends with `done`. When the caller stops listening, or `signal` aborts, nothing more is imported; what was
 * imported stays, whole stories each.
 *
 * A story counts as skipped when the archive has its external id already or, of those without one, when one of the same words was imported.
 *
 * @throws {NewsroomError} DISK, READ_ONLY and such, when the archive takes no more; stories of earlier batches stay.
 */
export async function* runImport(
  context: Context,
  open: OpenImport,
  files: readonly FileOnDisk[],
  format: ImportFormat,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, void, void> {
  const { archive, host } = context;
  const progress = await progressOf(files);
  const total: ImportCounts & { readonly failures: Failure[]; readonly notes: { file: string; note: string }[] } = {
    ...{ imported: 0, skipped: 0, failed: 0, quotations: 0, failures: [], notes: [] },
  };
  const counts = { ...NOTHING };
  let toAnnounce = false;
  let told = performance.now();
  const announce = () => {
    if (toAnnounce) context.announce({ kind: 'stories' });
    toAnnounce = false;
  };
  const order = { database: archive.db.name, folder: archive.folder, files, format };
  try {
    for await (const items of readFiles(order, (message) => host.log('warn', message), signal)) {
      for (let next = 0; next < items.length && signal?.aborted !== true; ) {
        const batch = writeSome(context, open, items, next);
        next = batch.next;
        add(counts, batch.counts);
        toAnnounce ||= batch.counts.imported > 0;
        await setImmediate();
      }
      for (const item of items) {
        const file = files[item.file]?.name ?? '';
        progress.note(item);
        if (item.kind === 'note') total.notes.push({ file, note: item.note });
        if (item.kind !== 'failed' || total.failures.length >= MAX_FAILURES) continue;
        total.failures.push({ file, ...(item.line === null ? {} : { line: item.line }), reason: item.reason });
      }
      if (performance.now() - told < TELL_MS) continue;
      told = performance.now();
      announce();
      yield progress.told();
    }
  } finally {
    announce();
    finish(context, open, counts);
  }
  const unlisted = counts.failed - total.failures.length;
  if (unlisted > 0)
    total.failures.push({
      file: files.length === 1 ? (files[0]?.name ?? '') : '…',
      reason: `${unlisted} more could not be read, for reasons like these.`,
    });
  const { imported, skipped, quotations } = counts;
  const notes = total.notes.slice(0, MAX_FAILURES);
  yield { kind: 'done', imported, skipped, failed: total.failures, import: open.id, quotations, notes };
}

const NOTHING: ImportCounts = { imported: 0, skipped: 0, failed: 0, quotations: 0 };
type Counted = { -readonly [Key in keyof ImportCounts]: ImportCounts[Key] };
function add(to: Counted, more: ImportCounts): void {
  for (const key of Object.keys(NOTHING) as (keyof ImportCounts)[]) to[key] += more[key];
}

/** One transaction of a few milliseconds; `next` is the first item that it left. */
function writeSome(context: Context, open: OpenImport, items: readonly Item[], from: number) {
  const began = performance.now();
  const { archive } = context;
  return archive.transaction(() => {
    const counts: Counted = { ...NOTHING };
    let next = from;
    while (next < items.length && performance.now() - began < BATCH_MS) {
      const item = items[next] as Item;
      next += 1;
      if (item.kind === 'failed') counts.failed += 1;
      if (item.kind !== 'story') continue;
      if (keepImported(context, open, item.ready)) {
        counts.imported += 1;
        counts.quotations += item.ready.quotations;
      } else counts.skipped += 1;
    }
    if (counts.imported + counts.skipped + counts.failed > 0) addToImport(archive.db, open.number, counts);
    return { counts, next };
  });
}

/** False for a story that the archive has. */
function keepImported(context: Context, open: OpenImport, ready: ReadyStory): boolean {
  const { db } = context.archive;
  const { externalId, wordsHash, status, quotations } = ready;
  if (externalId !== null && hasExternalId(db, externalId)) return false;
  if (wordsHash !== null && hasWordsHash(db, wordsHash)) return false;
  const id = context.host.newId();
  const at = ready.updated ?? ready.created ?? context.at();
  const row = { id, externalId, status, created: ready.created ?? at, published: ready.published };
  const story = keepReadyStory(db, row, ready.content, { at, by: context.me(), reason: 'imported' });
  insertImported(db, { import: open.number, story, quotations, wordsHash });
  return true;
}

/** The audit learns what came in; an import that brought nothing leaves no trace there. An archive that was closed meanwhile hears nothing more. */
function finish(context: Context, open: OpenImport, { imported, skipped, failed }: ImportCounts): void {
  const { archive } = context;
  if (!archive.db.open) return;
  const at = context.at();
  archive.transaction(() => {
    endImport(archive.db, open.number, at);
    if (imported === 0) return;
    record(archive.db, { at, by: context.me(), what: 'import', detail: { imported, skipped, failed } });
  });
}

/** Pace and share: stories by their count, files by their bytes. */
async function progressOf(files: readonly FileOnDisk[]) {
  const sizes = await Promise.all(
    files.map(({ path }) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const bytes = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const start = performance.now();
  let done = 0;
  let before = 0;
  let within = 0;
  return {
    note(item: Item): void {
      if (item.kind === 'story' || item.kind === 'failed') done += 1;
      if (item.kind === 'bytes') within = item.bytes;
      if (item.kind !== 'end') return;
      before += sizes[item.file] ?? 0;
      within = 0;
    },
    told(): ImportProgress {
      const perSecond = Math.round((done / Math.max(1, performance.now() - start)) * 1_000);
      return { kind: 'progress', done, total: null, perSecond, share: Math.min(1, (before + within) / bytes) };
    },
  };
}
