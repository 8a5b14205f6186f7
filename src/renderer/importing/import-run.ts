// Sends files to the archive piece by piece and keeps count of what came of it.

import { type Client, sentenceOf } from '../app/client.ts';
import { chunksOf } from './file-chunks.ts';

export interface Failure {
  readonly file: string;
  readonly line?: number | undefined;
  readonly reason: string;
}

export interface ImportRun {
  readonly state: 'running' | 'done' | 'stopped';
  readonly imported: number;
  readonly skipped: number;
  readonly failed: readonly Failure[];
  /** Share of the files' bytes that is done; null until the first answer. */
  readonly share: number | null;
  readonly perSecond: number | null;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

export const BEGUN: ImportRun = {
  state: 'running',
  imported: 0,
  skipped: 0,
  failed: [],
  share: null,
  perSecond: null,
  secondsLeft: null,
};

/** Time is not extrapolated from less than this, in seconds. */
const FIRST_GUESS = 1;

/** `show` gets every state, the last one `done` or `stopped`. Never rejects: what goes wrong is a failure of its file. */
export async function importFiles(
  client: Client,
  files: readonly File[],
  signal: AbortSignal,
  show: (run: ImportRun) => void,
): Promise<void> {
  const bytes = Math.max(
    1,
    files.reduce((sum, file) => sum + file.size, 0),
  );
  const started = performance.now();
  let run = BEGUN;
  const tell = (change: Partial<ImportRun>) => {
    run = { ...run, ...change };
    show(run);
  };
  /** Lines that were looked at, imported or not, and the share of the bytes that they are. */
  const tellPace = (lines: number, share: number) => {
    const seconds = (performance.now() - started) / 1_000;
    const known = seconds > FIRST_GUESS && share > 0;
    tell({
      share,
      perSecond: seconds > 0 ? lines / seconds : null,
      secondsLeft: known ? (seconds * (1 - share)) / share : null,
    });
  };

  let bytesBefore = 0;
  let linesBefore = 0;
  for (const file of files) {
    let begun = 0;
    try {
      for await (const { name, format, data, firstLine, bytesThrough } of chunksOf(file)) {
        const { imported, skipped, failed } = run;
        for await (const step of await client.importing.file({ name, format, data }, { signal })) {
          const size = bytesThrough - begun;
          if (step.kind === 'progress') {
            const part = step.total === null ? 0 : step.done / Math.max(1, step.total);
            tellPace(linesBefore + step.done, (bytesBefore + begun + part * size) / bytes);
            continue;
          }
          linesBefore += step.imported + step.skipped + step.failed.length;
          tell({
            imported: imported + step.imported,
            skipped: skipped + step.skipped,
            failed: [...failed, ...step.failed.map((one) => inFile(one, firstLine))],
          });
          tellPace(linesBefore, (bytesBefore + bytesThrough) / bytes);
        }
        begun = bytesThrough;
        if (signal.aborted) break;
      }
    } catch (error) {
      if (!signal.aborted) tell({ failed: [...run.failed, { file: file.name, reason: sentenceOf(error) }] });
    }
    if (signal.aborted) break;
    bytesBefore += file.size;
  }
  tell({ state: signal.aborted ? 'stopped' : 'done' });
}

/** The core counts lines from the beginning of the piece it was given. */
const inFile = (failure: Failure, firstLine: number): Failure =>
  failure.line === undefined ? failure : { ...failure, line: failure.line + firstLine };
