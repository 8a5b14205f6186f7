import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ImportProgress } from '../importing/import-progress.tsx';
import { isDeskFile, type PickedFile, pickedFiles, STORY_FILES } from '../importing/picked-files.ts';
import { Library } from '../library/library.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Splitter } from '../ui/splitter.tsx';
import { type Arrival, useArrivals } from './arrivals.ts';
import { type Asked, AskedDialog } from './asked-dialog.tsx';
import { CheckingPlace } from './checking-place.tsx';
import { listenForShortcuts, runCommand, runCommandFromMenu } from './commands.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { type DeskState, INSPECTOR_WIDTH, LIBRARY_WIDTH } from './desk.ts';
import { useLeaving, useOpenTabs, useTitle } from './desk-life.ts';
import { Inspector } from './inspector.tsx';
import { useNarrow } from './narrow-window.ts';
import { NothingOpen } from './nothing-open.tsx';
import { Notice } from './notice.tsx';
import { OnTheDesk } from './on-the-desk.tsx';
import { ShellCommands } from './shell-commands.tsx';
import { openSources, SourcesPlace } from './sources-place.tsx';
import { StatusBar } from './status-bar.tsx';
import { activate, closeStory, showStory, storyDeeds } from './story-deeds.ts';
import { StoryTabs } from './story-tabs.tsx';
import { TopBar } from './top-bar.tsx';
import { Welcome } from './welcome.tsx';
import { backToManuscript, showManuscript, type Workspace } from './workspace.ts';
import './shell.css';

interface ImportOfFiles {
  readonly key: number;
  readonly files: readonly PickedFile[];
}

export function Shell({ workspace }: { readonly workspace: Workspace }) {
  const { desk, client, changes, connection } = workspace;
  const layout = useStore(desk);
  const opened = useStore(workspace.opened);
  const status = useStore(workspace.status);
  const up = useStore(connection.link, (link) => link.up);
  const narrow = useNarrow();
  const checking = useStore(workspace.checking.store, ({ shown }) => shown);
  const sources = useStore(workspace.sources, ({ shown }) => shown);
  /** Another view stands before the manuscript. */
  const before = checking || sources;
  const me = useStore(workspace.settings, (settings) => settings.me.name);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [imports, setImports] = useState<readonly ImportOfFiles[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);
  const deeds = useMemo(() => storyDeeds(workspace), [workspace]);

  const active = layout.active === null ? null : (opened.get(layout.active) ?? null);
  const empty = status?.stories === 0 && layout.tabs.length === 0;
  // In a narrow window the library lies over an open story, and stands beside an empty desk.
  const over = narrow && layout.active !== null;
  const libraryShown = !layout.focus && !empty && (narrow ? layout.drawer || !over : layout.library);
  const inspectorShown = !layout.focus && layout.inspector && active !== null;

  useLayoutEffect(() => listenForShortcuts(window), []);
  useEffect(() => connection.onCommand(runCommandFromMenu), [connection]);
  useEffect(() => {
    if (over && layout.drawer) document.querySelector<HTMLElement>('.desk-library .story-list')?.focus();
  }, [over, layout.drawer]);
  useOpenTabs(workspace);
  useLeaving(workspace);
  useTitle(before ? null : active);

  const onSearch = useCallback(() => {
    desk.setState({ focus: false, library: true, drawer: true });
  }, [desk]);
  const setWidth = (width: Partial<DeskState['widths']>) =>
    desk.setState(({ widths }) => ({ widths: { ...widths, ...width } }));
  const close = () => setAsked(null);
  const arrive = useCallback((arrival: Arrival) => {
    if (arrival.kind !== 'files') setAsked(arrival);
    else setImports((now) => [...now, { key: performance.now(), files: arrival.files }]);
  }, []);
  useArrivals(active === null && asked === null && !before, arrive);

  return (
    <div className={layout.focus ? 'shell shell-focus' : 'shell'}>
      <ShellCommands
        workspace={workspace}
        active={before ? null : (active?.id ?? null)}
        onPalette={() => setAsked({ kind: 'palette' })}
        onSettings={() => setAsked({ kind: 'settings', section: 'newsroom' })}
        onPeople={() => setAsked({ kind: 'people' })}
        onCopy={() => setAsked({ kind: 'copy', given: null })}
        onFiles={() => picker.current?.click()}
        onFolder={() => folderPicker.current?.click()}
      />
      <TopBar libraryButton={over && !before} libraryOpen={libraryShown}>
        <StoryTabs
          tabs={layout.tabs}
          active={before ? null : layout.active}
          view={
            checking
              ? { title: `Checking${me === '' ? '' : ` · ${me}`}`, controls: 'checking-desk' }
              : sources
                ? { title: 'Sources', controls: 'sources-view' }
                : null
          }
          onLeaveView={() => backToManuscript(workspace)}
          storyOf={(id) => opened.get(id)?.store}
          onActivate={(id) => {
            showManuscript(workspace);
            activate(workspace, id);
          }}
          onClose={(id) => void closeStory(workspace, id)}
          onCloseOthers={(id) => {
            for (const other of layout.tabs) if (other !== id) void closeStory(workspace, other);
          }}
        />
      </TopBar>
      <ConnectionNotice connection={connection} />
      {status?.readOnly ? <Notice tone="wait">{status.readOnly}</Notice> : null}
      {checking ? (
        <CheckingPlace workspace={workspace} />
      ) : sources ? (
        <SourcesPlace workspace={workspace} />
      ) : (
        <>
          <div className="desk">
            <nav
              className={over ? 'desk-library desk-drawer' : 'desk-library'}
              aria-label="Library"
              data-region="library"
              hidden={!libraryShown}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || event.defaultPrevented || !over) return;
                desk.setState({ drawer: false });
                active?.store.getState().manuscript?.focus();
              }}
              style={{ width: layout.widths.library }}
            >
              <ErrorBoundary part="The library">
                <Library
                  client={client}
                  changes={changes}
                  view={workspace.library}
                  stories={status?.stories ?? null}
                  open={layout.active}
                  deeds={deeds}
                  onSearch={onSearch}
                />
              </ErrorBoundary>
              {over ? null : (
                <Splitter
                  label="Width of the library"
                  pane="before"
                  {...LIBRARY_WIDTH}
                  value={layout.widths.library}
                  onChange={(library) => setWidth({ library })}
                  onReset={() => setWidth({ library: LIBRARY_WIDTH.usual })}
                />
              )}
            </nav>
            {over && layout.drawer ? (
              <button
                type="button"
                className="desk-scrim"
                aria-label="Close the library"
                onClick={() => desk.setState({ drawer: false })}
              />
            ) : null}
            <div className="desk-middle" id="manuscript-region">
              {active !== null ? (
                <ErrorBoundary key={active.id} part="The manuscript">
                  <OnTheDesk story={active} workspace={workspace} />
                </ErrorBoundary>
              ) : empty ? (
                <Welcome workspace={workspace} />
              ) : (
                <NothingOpen workspace={workspace} opening={layout.active !== null} />
              )}
              {layout.focus ? (
                <Button
                  className="leave-focus"
                  size="small"
                  onClick={() => runCommand('view.focus')}
                  keys="Mod+Shift+Enter"
                >
                  Leave focus
                </Button>
              ) : null}
            </div>
            {inspectorShown && active !== null ? (
              <aside
                className="desk-inspector"
                aria-label="Inspector"
                data-region="inspector"
                style={{ width: narrow ? INSPECTOR_WIDTH.min : layout.widths.inspector }}
              >
                <Splitter
                  label="Width of the inspector"
                  pane="after"
                  {...INSPECTOR_WIDTH}
                  value={layout.widths.inspector}
                  onChange={(inspector) => setWidth({ inspector })}
                  onReset={() => setWidth({ inspector: INSPECTOR_WIDTH.usual })}
                />
                <Inspector
                  key={active.id}
                  story={active.store}
                  actions={active.actions}
                  client={client}
                  openStory={(id) => void showStory(workspace, id)}
                  openSource={(id) => void openSources(workspace, id)}
                  panel={layout.panel}
                  onPanel={(panel) => desk.setState({ panel })}
                />
              </aside>
            ) : null}
          </div>
          <StatusBar story={active?.store ?? null} status={status} up={up} me={me} />
        </>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={STORY_FILES}
        onChange={(event) => {
          const files = pickedFiles([...(event.target.files ?? [])]);
          event.target.value = '';
          const [only] = files;
          if (only === undefined) return;
          const merged = files.length === 1 && isDeskFile(only.file.name);
          arrive(merged ? { kind: 'desk-file', file: only.file } : { kind: 'files', files });
        }}
      />
      <input
        ref={folderPicker}
        type="file"
        hidden
        // A folder, with everything below it.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const files = pickedFiles([...(event.target.files ?? [])]);
          event.target.value = '';
          if (files.length > 0) arrive({ kind: 'files', files });
        }}
      />
      {asked === null ? null : (
        <AskedDialog asked={asked} workspace={workspace} onClose={close} onAsk={setAsked} onArrival={arrive} />
      )}
      <div className="shell-imports">
        {imports.map(({ key, files }, index) => (
          <ImportProgress
            key={key}
            label={index === 0 ? 'Import' : `Import ${index + 1}`}
            client={client}
            files={files}
            onDone={() => setImports((now) => now.filter((other) => other.key !== key))}
          />
        ))}
      </div>
    </div>
  );
}
