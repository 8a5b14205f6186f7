// The thread that reads an import's files: it decodes, parses, cleans and counts, so that the thread that writes the archive only writes.

import { parentPort, workerData } from 'node:worker_threads';
import type { ImportFormat } from '#shared/contract/exchange.ts';
import { connectToRead } from '../../../archive/connect-to-read.ts';
import { newIds } from '../../../new-ids.ts';
import { foundImages } from '../read/images.ts';
import { readFile } from '../read/read-file.ts';
import type { FileOnDisk, Found, Tools } from '../read/reading.ts';
import { type ReadyStory, readyStory } from './ready-story.ts';
import { STOP } from './stop.ts';

export interface ReadOrder {
  /** Path of the archive's file, which is only read here. */
  readonly database: string;
  /** The archive's folder, where images go. */
  readonly folder: string;
  readonly files: readonly FileOnDisk[];
  readonly format: ImportFormat;
}

/** One thing that was read; `file` is its place in the order's list. */
export type Item =
  | { readonly kind: 'story'; readonly file: number; readonly line: number | null; readonly ready: ReadyStory }
  | { readonly kind: 'failed'; readonly file: number; readonly line: number | null; readonly reason: string }
  | { readonly kind: 'note'; readonly file: number; readonly note: string }
  /** So many bytes of a long file have been read. */
  | { readonly kind: 'bytes'; readonly file: number; readonly bytes: number }
  | { readonly kind: 'end'; readonly file: number };

/** What goes over at a time: enough to make the crossing cheap, little enough to start writing at once. */
const ITEMS = 32;
const CHARACTERS = 400_000;
/** Messages that may be on their way or waiting to be written; this bounds the memory of both threads. */
const AHEAD = 6;

const order = workerData as ReadOrder;
const db = connectToRead(order.database);
const tools: Tools = { db, newId: newIds(), images: foundImages(order.folder) };

let unwritten = 0;
let stopped = false;
let go: () => void = () => undefined;
parentPort?.on('message', (message: unknown) => {
  if (message === STOP) stopped = true;
  else unwritten -= 1;
  go();
});

let items: Item[] = [];
let characters = 0;

async function send(): Promise<void> {
  if (items.length === 0) return;
  while (unwritten >= AHEAD && !stopped)
    await new Promise<void>((resolve) => {
      go = resolve;
    });
  if (stopped) leave();
  unwritten += 1;
  parentPort?.postMessage(items);
  items = [];
  characters = 0;
}

/** Ends the thread here, with its connection closed: ending it from outside in the middle of a statement can take the process along. */
function leave(): never {
  db.close();
  process.exit();
}

async function add(item: Item): Promise<void> {
  if (stopped) leave();
  items.push(item);
  if (item.kind === 'story') characters += item.ready.content.document.length;
  if (items.length >= ITEMS || characters >= CHARACTERS) await send();
}

function itemOf(found: Found, file: number): Item {
  if ('note' in found) return { kind: 'note', file, note: found.note };
  const line = found.line ?? null;
  if ('reason' in found) return { kind: 'failed', file, line, reason: found.reason };
  const ready = readyStory(found.story);
  return 'reason' in ready
    ? { kind: 'failed', file, line, reason: ready.reason }
    : { kind: 'story', file, line, ready };
}

for (const [file, each] of order.files.entries()) {
  let bytes = 0;
  let told = 0;
  for await (const found of readFile(each, order.format, tools, (read) => {
    bytes = read;
  })) {
    await add(itemOf(found, file));
    if (bytes === told) continue;
    told = bytes;
    await add({ kind: 'bytes', file, bytes });
  }
  await add({ kind: 'end', file });
}
await send();
db.close();
parentPort?.close();
