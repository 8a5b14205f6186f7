import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { RevisionRow } from '#shared/contract/revision.ts';
import { sentenceOf } from '../app/client.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { toast } from '../ui/toast.tsx';
import { AuditList } from './audit-list.tsx';
import { DeskDifferences } from './desk-differences.tsx';
import { useDeskDifferences } from './use-desk-differences.ts';
import './history-panel.css';
import { RevisionChanges } from './revision-changes.tsx';
import { RevisionRunRow } from './revision-run-row.tsx';
import { dayOf, revisionRuns } from './revision-runs.ts';

/** Revisions fetched at a time. */
const PAGE = 60;

type View = 'revisions' | 'audit' | 'desk-files';
const VIEWS: readonly { readonly id: View; readonly label: string }[] = [
  { id: 'revisions', label: 'Revisions' },
  { id: 'audit', label: 'Audit' },
];

/** What was kept of the story, and what was done to it that somebody answers for. */
export function HistoryPanel(props: PanelProps) {
  const { story, client } = props;
  const [chosen, setView] = useState<View | null>(null);
  const { differences, refetch } = useDeskDifferences(props);
  const waiting = differences.length > 0;
  // What waits for a choice is shown first, until somebody looks at something else.
  const view = chosen ?? (waiting ? 'desk-files' : 'revisions');
  const tabs =
    waiting || view === 'desk-files' ? [...VIEWS, { id: 'desk-files', label: 'Desk files' } as const] : VIEWS;
  return (
    <>
      <div className="history-views">
        <Tabs label="History" group="history" look="segments" tabs={tabs} value={view} onChange={setView} />
      </div>
      {view === 'desk-files' ? (
        <DeskDifferences
          client={client}
          differences={differences}
          flush={async () => story.getState().manuscript?.flush('auto')}
          onSettled={refetch}
        />
      ) : view === 'revisions' ? (
        <Revisions {...props} />
      ) : (
        <AuditList {...props} />
      )}
    </>
  );
}

function Revisions(props: PanelProps) {
  const { story, client } = props;
  const id = useStore(story, (open) => open.story.id);
  const newest = useStore(story, (open) => (open.save.kind === 'saved' ? open.save.revision : open.story.revision));
  const { rows, more, problem, loading, fetchMore } = useRevisions(client, id, newest);
  const [chosen, setChosen] = useState<number | null>(null);
  const runs = useMemo(() => revisionRuns(rows), [rows]);
  const at = rows.findIndex((row) => row.number === chosen);
  const row = rows[at];

  if (row !== undefined) {
    const run = runs.find((one) => one.rows.some((other) => other.number === row.number));
    const first = run?.rows[0].number === row.number ? run.rows.at(-1) : row;
    return (
      <RevisionChanges
        key={row.number}
        client={client}
        storyId={id}
        row={row}
        before={first === undefined ? null : (rows.find((other) => other.number < first.number)?.number ?? null)}
        now={rows[0]?.number ?? row.number}
        onBack={() => setChosen(null)}
        onRestore={() => void restoreRevision(props, row).then(() => setChosen(null))}
      />
    );
  }
  return (
    <div className="history-panel">
      {problem === null ? null : (
        <p className="history-problem" role="alert">
          {problem}
        </p>
      )}
      {rows.length === 0 && !loading && problem === null ? (
        <EmptyState title="Nothing kept yet">Every save is kept here and can be brought back.</EmptyState>
      ) : null}
      <ol aria-label="Revisions, newest first">
        {runs.map((run, index) => {
          const day = dayOf(run.rows[0].at);
          const previous = runs[index - 1];
          return (
            <RevisionRunRow
              key={run.rows[run.rows.length - 1]?.number}
              run={run}
              day={previous !== undefined && dayOf(previous.rows[0].at) === day ? null : run.rows[0].at}
              current={rows[0]?.number ?? 0}
              chosen={chosen}
              onChoose={setChosen}
            />
          );
        })}
      </ol>
      {more ? (
        <div className="history-more">
          <Button busy={loading} onClick={fetchMore}>
            Show older revisions
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Puts an old text back as a new revision. Nothing is asked, because nothing is lost: the way back is in the message. */
async function restoreRevision(props: PanelProps, row: RevisionRow): Promise<void> {
  const { story } = props;
  try {
    const before = story.getState();
    await before.manuscript?.flush('auto');
    const base = revisionOf(props);
    await restoreTo(props, row.number, base);
    toast({
      message: `The text of revision ${row.number} stands again, as a new revision.`,
      action: {
        label: 'Undo',
        run: () =>
          void restoreTo(props, base, revisionOf(props)).catch((error: unknown) =>
            toast({ message: sentenceOf(error), tone: 'failure' }),
          ),
      },
    });
  } catch (error) {
    toast({ message: sentenceOf(error), tone: 'failure' });
  }
}

const revisionOf = ({ story }: PanelProps): number => {
  const { save, story: kept } = story.getState();
  return save.kind === 'saved' ? save.revision : kept.revision;
};

async function restoreTo({ story, actions, client }: PanelProps, number: number, base: number): Promise<void> {
  const { id } = story.getState().story;
  const { revision } = await client.revision.restore({ storyId: id, number, base });
  await actions.onArchiveChange({ kind: 'story', id, revision, by: '' });
}

function useRevisions(client: PanelProps['client'], storyId: string, newest: number) {
  const [rows, setRows] = useState<readonly RevisionRow[]>([]);
  const [more, setMore] = useState(false);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);

  const fetch = useCallback(
    async (before: number | null) => {
      asked.current += 1;
      const turn = asked.current;
      setLoading(true);
      try {
        const page = await client.revision.list({ storyId, before, limit: PAGE });
        if (turn !== asked.current) return;
        // The newest page joins what was fetched of older ones, unless there is a gap between them.
        setRows((known) => {
          const last = page.at(-1)?.number ?? 0;
          if (before !== null) return [...known, ...page];
          const older = known.filter((row) => row.number < last);
          return older[0] === undefined || older[0].number === last - 1 ? [...page, ...older] : page;
        });
        setMore((had) => (before === null ? had || page.length === PAGE : page.length === PAGE));
        setProblem(null);
      } catch (error) {
        if (turn === asked.current) setProblem(sentenceOf(error));
      } finally {
        if (turn === asked.current) setLoading(false);
      }
    },
    [client, storyId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision of the story is a new first page.
  useEffect(() => void fetch(null), [fetch, newest]);
  return { rows, more, problem, loading, fetchMore: () => void fetch(rows.at(-1)?.number ?? null) };
}
