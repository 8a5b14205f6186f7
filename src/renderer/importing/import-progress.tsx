// "Import files…": many stories from files, with how fast, how long still, a way to stop, and what could not be imported. It floats beside the
// work instead of standing before it, because writing goes on meanwhile.

import { useEffect, useRef, useState } from 'react';
import type { Client } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { announce } from '../ui/live-region.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { BEGUN, type ImportRun, importFiles } from './import-run.ts';
import './import-progress.css';

export interface ImportProgressProps {
  readonly client: Client;
  readonly files: readonly File[];
  readonly onDone: () => void;
}

/** Failures that are listed; the rest is counted. */
const LISTED = 200;

export function ImportProgress({ client, files, onDone }: ImportProgressProps) {
  const [run, setRun] = useState(BEGUN);
  const given = useRef<AbortController | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    given.current = controller;
    void importFiles(client, files, controller.signal, setRun);
    return () => controller.abort();
  }, [client, files]);

  const running = run.state === 'running';
  const sentence = running ? null : result(run);
  useEffect(() => {
    announce(sentence ?? 'Importing has begun. You can go on writing.');
  }, [sentence]);

  return (
    <section className="import-progress" aria-label="Import">
      <h2>{running ? 'Importing' : run.state === 'done' ? 'Imported' : 'Import stopped'}</h2>
      {running ? (
        <ProgressBar
          label={run.imported === 0 ? nameOf(files) : stories(run.imported)}
          value={run.share}
          detail={pace(run)}
        />
      ) : (
        <p>{sentence}</p>
      )}
      {run.failed.length === 0 ? null : <Failures failed={run.failed} />}
      <div className="import-progress-foot">
        {running ? (
          <Button size="small" onClick={() => given.current?.abort()}>
            Stop importing
          </Button>
        ) : (
          <Button size="small" variant="primary" onClick={onDone}>
            Done
          </Button>
        )}
      </div>
    </section>
  );
}

function Failures({ failed }: Pick<ImportRun, 'failed'>) {
  return (
    <details className="import-failures">
      <summary>
        {failed.length === 1 ? 'One could not be imported' : `${number(failed.length)} could not be imported`}
      </summary>
      <ul>
        {failed.slice(0, LISTED).map((failure) => (
          <li key={`${failure.file}:${failure.line ?? ''}:${failure.reason}`}>
            <b>
              {failure.file}
              {failure.line === undefined ? '' : `, line ${number(failure.line)}`}
            </b>
            <span>{failure.reason}</span>
          </li>
        ))}
      </ul>
      {failed.length > LISTED ? <p>…and {number(failed.length - LISTED)} more.</p> : null}
    </details>
  );
}

const number = (value: number): string => value.toLocaleString('en-GB');
const stories = (count: number): string => `${number(count)} ${count === 1 ? 'story' : 'stories'}`;
const nameOf = (files: readonly File[]): string =>
  files.length === 1 ? (files[0]?.name ?? '') : `${number(files.length)} files`;

function pace({ perSecond, secondsLeft }: ImportRun): string {
  if (perSecond === null) return 'Starting…';
  const rate = `${number(Math.max(1, Math.round(perSecond)))} a second`;
  if (secondsLeft === null) return rate;
  const left = secondsLeft < 90 ? `${Math.max(1, Math.round(secondsLeft))} s` : `${Math.round(secondsLeft / 60)} min`;
  return `${rate} · ${left} left`;
}

function result({ state, imported, skipped, failed }: ImportRun): string {
  const rest = [
    skipped === 0 ? '' : ` ${number(skipped)} ${skipped === 1 ? 'was' : 'were'} there already.`,
    failed.length === 0 ? '' : ` ${number(failed.length)} could not be imported; the list says why.`,
  ].join('');
  return state === 'stopped'
    ? `You stopped after ${stories(imported)}. What was imported stays in the archive.${rest}`
    : `${stories(imported)} came into the archive.${rest}`;
}
