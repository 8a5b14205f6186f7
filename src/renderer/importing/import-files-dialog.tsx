// "Import files…": many stories from files, with how fast, how long still, a way to stop, and what could not be imported.

import { useEffect, useRef, useState } from 'react';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { announce } from '../ui/live-region.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { chunksOf } from './file-chunks.ts';
import './import-files-dialog.css';

export interface ImportFilesDialogProps {
  readonly client: Client;
  readonly files: readonly File[];
  readonly onClose: () => void;
}

interface Failure {
  readonly file: string;
  readonly line?: number | undefined;
  readonly reason: string;
}
interface Run {
  readonly state: 'running' | 'done' | 'stopped';
  readonly imported: number;
  readonly skipped: number;
  readonly failed: readonly Failure[];
  /** Share of the files' bytes that is done. */
  readonly share: number;
  readonly perSecond: number;
}
const START: Run = { state: 'running', imported: 0, skipped: 0, failed: [], share: 0, perSecond: 0 };

/** Failures that are listed; the rest is counted. */
const LISTED = 200;

export function ImportFilesDialog({ client, files, onClose }: ImportFilesDialogProps) {
  const [run, setRun] = useState(START);
  const given = useRef<AbortController | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    given.current = controller;
    void importFiles(client, files, controller.signal, setRun);
    return () => controller.abort();
  }, [client, files]);

  useEffect(() => {
    if (run.state !== 'running') announce(result(run));
  }, [run]);

  const running = run.state === 'running';
  return (
    <Dialog
      open
      onClose={running ? () => undefined : onClose}
      closesOutside={false}
      title={running ? 'Importing' : run.state === 'done' ? 'Imported' : 'Import stopped'}
      description={running ? 'You can go on writing: saves are not held up.' : result(run)}
      footer={
        running ? (
          <Button onClick={() => given.current?.abort()}>Stop importing</Button>
        ) : (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        )
      }
    >
      {running ? (
        <ProgressBar
          label={`${run.imported.toLocaleString('en-GB')} ${run.imported === 1 ? 'story' : 'stories'}`}
          value={run.share === 0 ? null : run.share}
          detail={pace(run)}
        />
      ) : null}
      {run.failed.length === 0 ? null : (
        <div className="import-failures">
          <h3>
            {run.failed.length === 1 ? 'One could not be imported' : `${run.failed.length} could not be imported`}
          </h3>
          <ul>
            {run.failed.slice(0, LISTED).map((failure) => (
              <li key={`${failure.file}:${failure.line ?? ''}:${failure.reason}`}>
                <b>
                  {failure.file}
                  {failure.line === undefined ? '' : `, line ${failure.line.toLocaleString('en-GB')}`}
                </b>
                <span>{failure.reason}</span>
              </li>
            ))}
          </ul>
          {run.failed.length > LISTED ? <p>…and {run.failed.length - LISTED} more.</p> : null}
        </div>
      )}
    </Dialog>
  );
}

async function importFiles(
  client: Client,
  files: readonly File[],
  signal: AbortSignal,
  show: (change: (run: Run) => Run) => void,
): Promise<void> {
  const bytes = files.reduce((sum, file) => sum + file.size, 0) || 1;
  const started = performance.now();
  let before = 0;
  let imported = 0;
  const failed = (failure: Failure) => show((run) => ({ ...run, failed: [...run.failed, failure] }));
  for (const file of files) {
    try {
      for await (const chunk of chunksOf(file)) {
        const { name, format, data } = chunk;
        const atStart = imported;
        for await (const progress of await client.importing.file({ name, format, data }, { signal })) {
          if (progress.kind === 'progress') imported = atStart + progress.done;
          else {
            imported = atStart + progress.imported;
            const found = progress.failed.map((one) => ({
              ...one,
              line: one.line === undefined ? undefined : one.line + chunk.firstLine,
            }));
            show((run) => ({ ...run, skipped: run.skipped + progress.skipped, failed: [...run.failed, ...found] }));
          }
          const perSecond = imported / Math.max(0.001, (performance.now() - started) / 1000);
          const now = imported;
          show((run) => ({ ...run, imported: now, perSecond }));
        }
        const share = (before + chunk.bytesThrough) / bytes;
        show((run) => ({ ...run, share }));
        if (signal.aborted) break;
      }
    } catch (error) {
      if (!signal.aborted) failed({ file: file.name, reason: sentenceOf(error) });
    }
    if (signal.aborted) break;
    before += file.size;
  }
  show((run) => ({ ...run, state: signal.aborted ? 'stopped' : 'done' }));
}

function pace({ perSecond, share, imported }: Run): string {
  if (perSecond < 1) return 'Starting…';
  const rate = `${Math.round(perSecond).toLocaleString('en-GB')} a second`;
  if (share <= 0.01 || imported === 0) return rate;
  const left = ((imported / share) * (1 - share)) / perSecond;
  return `${rate} · ${left < 60 ? `${Math.max(1, Math.round(left))} s` : `${Math.round(left / 60)} min`} left`;
}

function result({ state, imported, skipped, failed }: Run): string {
  const stories = `${imported.toLocaleString('en-GB')} ${imported === 1 ? 'story' : 'stories'}`;
  const rest = [
    skipped === 0 ? '' : ` ${skipped.toLocaleString('en-GB')} were there already.`,
    failed.length === 0 ? '' : ` ${failed.length.toLocaleString('en-GB')} could not be read; the list says why.`,
  ].join('');
  return state === 'stopped'
    ? `You stopped after ${stories}; what was imported stays in the archive.${rest}`
    : `${stories} came into the archive.${rest}`;
}
