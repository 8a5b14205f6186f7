// Every source of the archive: the directory, what one of them has said, and everything known about it.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { newSource, type Source } from '#shared/story/records.ts';
import type { ArchiveChanges } from '../app/archive-changes.ts';
import type { Client } from '../app/client.ts';
import { SourceDialog } from '../app/source-records.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SourceDirectory } from './source-directory.tsx';
import { SourcePage } from './source-page.tsx';
import { SourceRecord } from './source-record.tsx';
import type { SourcesViewStore } from './sources-view-store.ts';
import { useSource } from './use-source.ts';
import './sources.css';

/** What the view asks of the rest of the window. */
export interface SourcesDeeds {
  readonly openInManuscript: (storyId: string, factId: string) => void;
  readonly leave: () => void;
}

export interface SourcesViewProps {
  readonly view: SourcesViewStore;
  readonly client: Client;
  readonly changes: ArchiveChanges;
  readonly deeds: SourcesDeeds;
}

export function SourcesView({ view, client, changes, deeds }: SourcesViewProps) {
  const { sourceId, query } = useStore(view);
  const { source, problem, take } = useSource(client, changes, sourceId);
  const [adding, setAdding] = useState<string | null>(null);
  const main = useRef<HTMLElement>(null);
  const show = (id: string) => view.setState({ sourceId: id });

  // Opened for one source the focus goes to its page as soon as it is there, else to the search field.
  const focused = useRef(false);
  const there = source !== null;
  useEffect(() => {
    const awaited = view.getState().sourceId !== null && !there && problem === null;
    if (focused.current || awaited) return;
    focused.current = true;
    main.current?.querySelector<HTMLElement>(there ? '#source-page-title' : 'input')?.focus();
  }, [view, there, problem]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !inside) return;
    event.preventDefault();
    deeds.leave();
  };

  return (
    <main ref={main} id="sources-view" className="sources" aria-label="Sources" onKeyDown={onKeyDown}>
      <SourceDirectory
        client={client}
        changes={changes}
        query={query}
        current={sourceId}
        onQuery={(next) => view.setState({ query: next })}
        onOpen={show}
        onAdd={setAdding}
      />
      {source === null ? (
        <div className="sources-nothing">
          <EmptyState
            title={problem === null ? 'Who said it?' : 'This source could not be read'}
            actions={<Button onClick={deeds.leave}>Back to the manuscript</Button>}
          >
            {problem ??
              (sourceId === null
                ? 'Choose a source on the left: every quote and claim of it stands on its page, with what it said elsewhere in other words.'
                : 'Reading…')}
          </EmptyState>
        </div>
      ) : (
        <Opened
          key={source.id}
          source={source}
          client={client}
          changes={changes}
          deeds={deeds}
          onShow={show}
          onTake={take}
        />
      )}
      {adding === null ? null : (
        <SourceDialog
          client={client}
          id={null}
          fields={newSource('person', adding)}
          onClose={() => setAdding(null)}
          onKept={(made) => {
            setAdding(null);
            show(made.id);
          }}
        />
      )}
    </main>
  );
}

interface OpenedProps {
  readonly source: Source;
  readonly client: Client;
  readonly changes: ArchiveChanges;
  readonly deeds: SourcesDeeds;
  readonly onShow: (id: string) => void;
  readonly onTake: (source: Source) => void;
}

function Opened({ source, client, changes, deeds, onShow, onTake }: OpenedProps) {
  return (
    <>
      <SourcePage
        source={source}
        client={client}
        changes={changes}
        onOpenFact={deeds.openInManuscript}
        onShow={onShow}
      />
      <SourceRecord source={source} client={client} onKept={onTake} onShow={onShow} />
    </>
  );
}
