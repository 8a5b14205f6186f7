import type { ImportRun } from './import-run.ts';
import { number } from './import-words.ts';

/** Failures that are listed; the rest is counted. */
const LISTED = 200;

/** What could not be imported and why, and what to look at although it is in. */
export function ImportFailures({ run: { failed, notes } }: { readonly run: Pick<ImportRun, 'failed' | 'notes'> }) {
  return (
    <>
      {failed.length === 0 ? null : (
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
      )}
      {notes.length === 0 ? null : (
        <details className="import-failures">
          <summary>{notes.length === 1 ? 'One to look at' : `${number(notes.length)} to look at`}</summary>
          <ul>
            {notes.slice(0, LISTED).map(({ file, note }) => (
              <li key={`${file}:${note}`}>
                <b>{file}</b>
                <span>{note}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
