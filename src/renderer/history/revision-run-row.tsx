import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { RevisionRow } from '#shared/contract/revision.ts';
import { REASON_WORDS, type RevisionRun } from './revision-runs.ts';

const HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const SECOND = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

interface RevisionRunRowProps {
  readonly run: RevisionRun;
  /** An instant of the day when the run is the first of its day, else null. */
  readonly day: string | null;
  readonly current: number;
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

export function RevisionRunRow({ run, day, current, onChoose }: RevisionRunRowProps) {
  const [open, setOpen] = useState(false);
  const [newest] = run.rows;
  const oldest = run.rows.at(-1) ?? newest;
  const many = run.rows.length > 1;
  return (
    <li className="revision-run">
      {day === null ? null : <h3 className="revision-day">{DAY.format(new Date(day))}</h3>}
      <div className="revision-line">
        <button type="button" className="revision" onClick={() => onChoose(newest.number)}>
          <span className="revision-what">
            {many ? 'Autosaved' : reasonOf(newest)}
            {newest.number === current ? <span className="revision-now">now</span> : null}
          </span>
          <span className="revision-detail">
            {span(oldest.at, newest.at)}
            {` · ${newest.by || 'somebody without a name'} · ${newest.words} words`}
          </span>
        </button>
        {many ? (
          <button type="button" className="revision-expand" aria-expanded={open} onClick={() => setOpen(!open)}>
            {run.rows.length} saves <ChevronRight aria-hidden="true" />
          </button>
        ) : null}
      </div>
      {many && open ? (
        <ol className="revision-each">
          {run.rows.map((row) => (
            <li key={row.number}>
              <button type="button" className="revision" onClick={() => onChoose(row.number)}>
                <span className="revision-detail">
                  {SECOND.format(new Date(row.at))} · revision {row.number} · {row.words} words
                </span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </li>
  );
}

/** "13:04–13:26", or one time where both are the same minute. */
function span(from: string, to: string): string {
  const [first, last] = [HOUR.format(new Date(from)), HOUR.format(new Date(to))];
  return first === last ? last : `${first}–${last}`;
}

const reasonOf = (row: RevisionRow): string =>
  row.reason === 'status' ? `Status: ${row.status}` : REASON_WORDS[row.reason];
