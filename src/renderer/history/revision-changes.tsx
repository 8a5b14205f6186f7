import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Compared, RevisionRow } from '#shared/contract/revision.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { DifferenceList } from '../ui/difference-list.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { REASON_WORDS } from './revision-runs.ts';

interface RevisionChangesProps {
  readonly client: Client;
  readonly storyId: string;
  readonly row: RevisionRow;
  /** The revision before it (before the whole run of autosaves that it ends); null for the first. */
  readonly before: number | null;
  readonly now: number;
  readonly onBack: () => void;
  readonly onRestore: () => void;
}

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** What one revision changed, or what has changed since, word by word. */
export function RevisionChanges({ client, storyId, row, before, now, onBack, onRestore }: RevisionChangesProps) {
  const isNow = row.number === now;
  const [side, setSide] = useState<'before' | 'now'>('before');
  const [compared, setCompared] = useState<Compared | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const from = side === 'before' ? before : row.number;
  const to = side === 'before' ? row.number : now;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('section')?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    if (from === null) return;
    const given = new AbortController();
    setCompared(null);
    client.revision
      .compare({ storyId, from, to }, { signal: given.signal })
      .then((answer) => {
        setCompared(answer);
        setProblem(null);
      })
      .catch((error: unknown) => {
        if (!given.signal.aborted) setProblem(sentenceOf(error));
      });
    return () => given.abort();
  }, [client, storyId, from, to]);

  return (
    <section className="revision-changes" aria-labelledby="revision-title">
      <header className="revision-head">
        <IconButton label="All revisions" icon={<ChevronLeft />} onClick={onBack} />
        <h2 id="revision-title" ref={heading} tabIndex={-1}>
          Revision {row.number}
          <span>{isNow ? 'as it stands now' : REASON_WORDS[row.reason].toLowerCase()}</span>
        </h2>
        {isNow ? null : (
          <Button variant="primary" onClick={onRestore}>
            Restore
          </Button>
        )}
      </header>
      <p className="revision-when">
        {WHEN.format(new Date(row.at))} · {row.by || 'somebody without a name'} · {row.words} words
      </p>
      {isNow ? null : (
        <div className="revision-sides">
          <Tabs
            label="What to compare with"
            group="revision-side"
            look="segments"
            value={side}
            onChange={setSide}
            tabs={[
              { id: 'before', label: 'What it changed' },
              { id: 'now', label: 'What changed since' },
            ]}
          />
        </div>
      )}
      {problem === null ? null : (
        <p className="history-problem" role="alert">
          {problem}
        </p>
      )}
      <div
        className="revision-compared"
        {...(isNow
          ? {}
          : { id: `revision-side-panel-${side}`, role: 'tabpanel', 'aria-labelledby': `revision-side-tab-${side}` })}
      >
        {from === null ? (
          <p className="revision-none">This is the first revision; there is nothing before it.</p>
        ) : compared === null ? null : (
          <DifferenceList {...compared} />
        )}
      </div>
    </section>
  );
}
