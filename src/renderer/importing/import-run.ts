// Hands files to the archive a group at a time, has each group imported, and keeps count of what came of it.

import type { ImportProgress } from '#shared/contract/exchange.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { type HandOver, handOver, safePath } from './hand-over.ts';
import type { PickedFile } from './picked-files.ts';

export interface Failure {
  readonly file: string;
  readonly line?: number | undefined;
  readonly reason: string;
}

export interface ImportRun {
  readonly state: 'running' | 'done' | 'stopped';
  /** The import as the archive knows it, once it has begun: what can be taken back. */
  readonly id: string | null;
  readonly imported: number;
  readonly skipped: number;
  readonly quotations: number;
  readonly failed: readonly Failure[];
  /** What to look at although it is in: encodings that were guessed. */
  readonly notes: readonly { readonly file: string; readonly note: string }[];
  /** Share of the files' bytes that is done; null until the first answer. */
  readonly share: number | null;
  readonly perSecond: number | null;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

export const BEGUN: ImportRun = {
  state: 'running',
  id: null,
  imported: 0,
  skipped: 0,
  quotations: 0,
  failed: [],
  notes: [],
  share: null,
  perSecond: null,
  secondsLeft: null,
};

/** Time is not extrapolated from less than this, in seconds. */
const FIRST_GUESS = 1;
/** Files and bytes that are handed over before they are imported; one large file is a group of its own. */
const GROUP_FILES = 200;
const GROUP_BYTES = 30_000_000;
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif)$/i;

type Done = Extract<ImportProgress, { kind: 'done' }>;

/** `show` gets every state, the last one `done` or `stopped`. Never rejects: what goes wrong is a failure of its file. */
export async function importFiles(
  client: Client,
  files: readonly PickedFile[],
  signal: AbortSignal,
  show: (run: ImportRun) => void,
  give: HandOver = handOver,
): Promise<void> {
  const stories = files.filter(({ path }) => !IMAGE.test(path));
  const images = files.filter(({ path }) => IMAGE.test(path));
  const bytes = Math.max(1, sum(stories));
  const started = performance.now();
  let run = BEGUN;
  const tell = (change: Partial<ImportRun>) => {
    run = { ...run, ...change };
    show(run);
  };
  const tellPace = (looked: number, share: number) => {
    const seconds = (performance.now() - started) / 1_000;
    const known = seconds > FIRST_GUESS && share > 0;
    tell({
      share,
      perSecond: seconds > 0 ? looked / seconds : null,
      secondsLeft: known ? (seconds * (1 - share)) / share : null,
    });
  };
  const fail = (group: readonly PickedFile[], error: unknown) => {
    if (signal.aborted) return;
    const reason = error instanceof Error && error.name === 'Error' ? error.message : sentenceOf(error);
    tell({ failed: [...run.failed, ...group.map(({ path }) => ({ file: path, reason }))] });
  };

  let id: string | null = null;
  try {
    ({ id } = await client.importing.begin({ name: nameOf(files) }));
    tell({ id });
    const taken = new Set<string>();
    for (const image of images) await give(id, safePath(image.path, taken), image.file, signal);
    let done = 0;
    let looked = 0;
    for (const group of groupsOf(stories)) {
      try {
        const paths = new Map<string, string>();
        for (const { path, file } of group) {
          const safe = safePath(path, taken);
          await give(id, safe, file, signal);
          paths.set(safe, path);
        }
        const size = sum(group);
        const stream = await client.importing.uploaded({ id, paths: [...paths.keys()], format: 'auto' }, { signal });
        for await (const step of stream) {
          if (step.kind === 'progress') tellPace(looked + step.done, (done + (step.share ?? 0) * size) / bytes);
          else {
            looked += step.imported + step.skipped + step.failed.length;
            tell(added(run, step, paths));
          }
        }
        done += size;
        tellPace(looked, done / bytes);
      } catch (error) {
        fail(group, error);
      }
      if (signal.aborted) break;
    }
  } catch (error) {
    fail(files.slice(0, 1), error);
  }
  if (id !== null) await client.importing.end({ id }).catch(() => undefined);
  tell({ state: signal.aborted ? 'stopped' : 'done' });
}

const sum = (files: readonly PickedFile[]): number => files.reduce((total, { file }) => total + file.size, 0);

export const nameOf = (files: readonly PickedFile[]): string => {
  const [first] = files;
  if (files.length === 1) return first?.path.slice(-1_000) ?? '';
  const folder = first?.path.split('/')[0] ?? '';
  const isFolder = files.every(({ path }) => path.startsWith(`${folder}/`));
  return isFolder
    ? `${folder}, ${files.length.toLocaleString('en-GB')} files`
    : `${files.length.toLocaleString('en-GB')} files`;
};

function* groupsOf(files: readonly PickedFile[]): Generator<PickedFile[]> {
  let group: PickedFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (group.length > 0 && (group.length >= GROUP_FILES || bytes + file.file.size > GROUP_BYTES)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(file);
    bytes += file.file.size;
  }
  if (group.length > 0) yield group;
}

/** Names are those that the person knows, not those that the files were handed over under. */
function added(run: ImportRun, step: Done, names: ReadonlyMap<string, string>): Partial<ImportRun> {
  const known = <Entry extends { readonly file: string }>(entry: Entry): Entry => ({
    ...entry,
    file: names.get(entry.file) ?? entry.file,
  });
  return {
    imported: run.imported + step.imported,
    skipped: run.skipped + step.skipped,
    quotations: run.quotations + (step.quotations ?? 0),
    failed: [...run.failed, ...step.failed.map(known)],
    notes: [...run.notes, ...(step.notes ?? []).map(known)],
  };
}
