// "Import files…": many stories from files, with how fast, how long still, a way to stop, and what could not be imported. It floats beside the
// work instead of standing before it, because writing goes on meanwhile.

import { useEffect, useRef, useState } from 'react';
import type { Client } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { announce } from '../ui/live-region.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ImportDoubles } from './import-doubles.tsx';
import { ImportFailures } from './import-failures.tsx';
import { BEGUN, type ImportRun, importFiles, nameOf } from './import-run.ts';
import { number, pace, result, stories } from './import-words.ts';
import type { PickedFile } from './picked-files.ts';
import { type TakenBack, takeBackImport } from './take-back-import.ts';
import './import-progress.css';

export interface ImportProgressProps {
  /** Tells two imports that run side by side apart. */
  readonly label: string;
  readonly client: Client;
  readonly files: readonly PickedFile[];
  readonly onDone: () => void;
}

/** What is asked before it is done; the import goes on meanwhile. */
type Asking = 'stop' | 'take-back' | null;

export function ImportProgress({ label, client, files, onDone }: ImportProgressProps) {
  const [run, setRun] = useState(BEGUN);
  const [asking, setAsking] = useState<Asking>(null);
  const [back, setBack] = useState<TakenBack | null>(null);
  const given = useRef<AbortController | null>(null);
  const ended = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    const controller = new AbortController();
    given.current = controller;
    ended.current = importFiles(client, files, controller.signal, setRun);
    return () => controller.abort();
  }, [client, files]);

  const running = run.state === 'running';
  const sentence = back === null ? (running ? null : result(run)) : back.sentence;
  useEffect(() => {
    announce(sentence ?? 'Importing has begun. You can go on writing.');
  }, [sentence]);

  const stop = () => {
    setAsking(null);
    given.current?.abort();
  };
  const takeBack = async () => {
    stop();
    await ended.current;
    if (run.id !== null) await takeBackImport(client, run.id, setBack);
  };

  const title =
    back !== null
      ? 'Taking back'
      : running
        ? 'Importing'
        : run.state !== 'done'
          ? 'Import stopped'
          : run.imported === 0
            ? 'Nothing was imported'
            : 'Imported';
  return (
    <section className="import-progress" aria-label={label}>
      <h2>{back?.state === 'done' ? 'Taken back' : title}</h2>
      {back?.state === 'running' ? (
        <ProgressBar label="Taking the stories out again" value={back.share} />
      ) : running ? (
        <ProgressBar
          label={run.imported === 0 ? nameOf(files) : stories(run.imported)}
          value={run.share}
          detail={pace(run)}
        />
      ) : (
        <p>{sentence}</p>
      )}
      {back === null ? <ImportFailures run={run} /> : null}
      {back === null ? <ImportDoubles client={client} importId={running ? null : run.id} /> : null}
      {asking === null ? null : <p className="import-question">{QUESTIONS[asking](run)}</p>}
      <div className="import-progress-foot">
        {asking === 'stop' && running ? (
          <>
            <Button size="small" variant="danger" onClick={() => void takeBack()}>
              Take it all back
            </Button>
            <Button size="small" onClick={stop}>
              Keep what is in
            </Button>
            <Button size="small" variant="primary" onClick={() => setAsking(null)}>
              Go on
            </Button>
          </>
        ) : asking === 'take-back' ? (
          <>
            <Button size="small" variant="danger" onClick={() => void takeBack()}>
              Take it back
            </Button>
            <Button size="small" variant="primary" onClick={() => setAsking(null)}>
              Keep it
            </Button>
          </>
        ) : running ? (
          <Button size="small" onClick={() => setAsking('stop')}>
            Stop importing…
          </Button>
        ) : (
          <>
            {run.imported > 0 && back === null ? (
              <Button size="small" variant="quiet" onClick={() => setAsking('take-back')}>
                Take this import back…
              </Button>
            ) : null}
            <Button size="small" variant="primary" disabled={back?.state === 'running'} onClick={onDone}>
              Done
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

const QUESTIONS: Readonly<Record<Exclude<Asking, null>, (run: ImportRun) => string>> = {
  stop: () =>
    'Stop here? You can keep the stories that are in, or take them all back. An import that was stopped can be run again: what is in is not doubled.',
  'take-back': ({ imported }) =>
    `Take ${imported === 1 ? 'the story' : `the ${number(imported)} stories`} of this import out of the archive again? What somebody has worked on or links to since stays.`,
};
