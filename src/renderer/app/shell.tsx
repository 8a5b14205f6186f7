import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ImportCopyDialog } from '../importing/import-copy-dialog.tsx';
import { ImportFilesDialog } from '../importing/import-files-dialog.tsx';
import { isJsonLines, type RawCopy, rawCopyOf, rawCopyOfFile } from '../importing/raw-copy.ts';
import { Library } from '../library/library.tsx';
import { Manuscript } from '../manuscript/manuscript.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Splitter } from '../ui/splitter.tsx';
import { listenForShortcuts, runCommand } from './commands.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { Inspector } from './inspector.tsx';
import { useNarrow } from './narrow-window.ts';
import { NothingOpen } from './nothing-open.tsx';
import type { OpenedStory } from './open-stories.ts';
import { Palette } from './palette/palette.tsx';
import { ShellCommands } from './shell-commands.tsx';
import { StatusBar } from './status-bar.tsx';
import { activate, closeStory, loadStory, showStory, storyDeeds } from './story-deeds.ts';
import { StoryTabs, titleOf } from './story-tabs.tsx';
import { TopBar } from './top-bar.tsx';
import { Welcome } from './welcome.tsx';
import type { Workspace } from './workspace.ts';
import './shell.css';

type Asked =
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'copy'; readonly given: RawCopy | null }
  | { readonly kind: 'files'; readonly files: readonly File[] };

/** Widths in CSS pixels of the two columns beside the manuscript. */
const LIBRARY = { usual: 280, min: 220, max: 420 };
const INSPECTOR = { usual: 340, min: 320, max: 520 };

export function Shell({ workspace }: { readonly workspace: Workspace }) {
  const { desk, client, changes, connection } = workspace;
  const layout = useStore(desk);
  const opened = useStore(workspace.opened);
  const status = useStore(workspace.status);
  const up = useStore(connection.link, (link) => link.up);
  const narrow = useNarrow();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [widths, setWidths] = useState({ library: LIBRARY.usual, inspector: INSPECTOR.usual });
  const picker = useRef<HTMLInputElement>(null);
  const deeds = useMemo(() => storyDeeds(workspace), [workspace]);

  const active = layout.active === null ? null : (opened.get(layout.active) ?? null);
  const empty = status?.stories === 0 && layout.tabs.length === 0;
  const libraryShown = !layout.focus && !empty && (narrow ? layout.drawer || layout.active === null : layout.library);
  const inspectorShown = !layout.focus && layout.inspector && active !== null;

  useEffect(() => listenForShortcuts(window), []);
  useEffect(() => connection.onCommand((id) => runCommand(id)), [connection]);
  useOpenTabs(workspace);
  useLeaving(workspace);
  useTitle(active);

  const onSearch = useCallback(() => {
    desk.setState({ focus: false, library: true, drawer: true });
  }, [desk]);
  const close = () => setAsked(null);
  const takeFiles = (files: readonly File[]) => {
    const [only] = files;
    if (only === undefined) return;
    if (files.length > 1 || isJsonLines(only.name)) setAsked({ kind: 'files', files });
    else void rawCopyOfFile(only).then((given) => setAsked({ kind: 'copy', given }));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a paste or a drop on the empty desk; both have a button of their own too.
    <div
      className={layout.focus ? 'shell shell-focus' : 'shell'}
      onPaste={(event) => {
        if (active !== null || asked !== null || isText(event.target)) return;
        const files = [...event.clipboardData.files];
        const given = rawCopyOf(event.clipboardData);
        if (given !== null) setAsked({ kind: 'copy', given });
        else takeFiles(files);
      }}
      onDragOver={(event) => {
        if (!isText(event.target)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.defaultPrevented || isText(event.target) || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        takeFiles([...event.dataTransfer.files]);
      }}
    >
      <ShellCommands
        workspace={workspace}
        active={active?.id ?? null}
        onPalette={() => setAsked({ kind: 'palette' })}
        onSettings={() => setAsked({ kind: 'settings' })}
        onCopy={() => setAsked({ kind: 'copy', given: null })}
        onFiles={() => picker.current?.click()}
      />
      <TopBar libraryButton={narrow && !empty} libraryOpen={libraryShown}>
        <StoryTabs
          tabs={layout.tabs}
          active={layout.active}
          storyOf={(id) => opened.get(id)?.store}
          onActivate={(id) => activate(workspace, id)}
          onClose={(id) => void closeStory(workspace, id)}
          onCloseOthers={(id) => {
            for (const other of layout.tabs) if (other !== id) void closeStory(workspace, other);
          }}
        />
      </TopBar>
      <ConnectionNotice connection={connection} />
      <div className="desk">
        <nav
          className={narrow ? 'desk-library desk-drawer' : 'desk-library'}
          aria-label="Library"
          data-region="library"
          hidden={!libraryShown}
          style={{ width: widths.library }}
        >
          <Library
            client={client}
            changes={changes}
            view={workspace.library}
            stories={status?.stories ?? null}
            open={layout.active}
            deeds={deeds}
            onSearch={onSearch}
          />
          {narrow ? null : (
            <Splitter
              label="Width of the library"
              pane="before"
              {...LIBRARY}
              value={widths.library}
              onChange={(library) => setWidths({ ...widths, library })}
              onReset={() => setWidths({ ...widths, library: LIBRARY.usual })}
            />
          )}
        </nav>
        {narrow && layout.drawer ? (
          <button
            type="button"
            className="desk-scrim"
            aria-label="Close the library"
            onClick={() => desk.setState({ drawer: false })}
          />
        ) : null}
        <div className="desk-middle" id="manuscript-region">
          {active !== null ? (
            <OnTheDesk key={active.id} story={active} workspace={workspace} />
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
            style={{ width: narrow ? INSPECTOR.min : widths.inspector }}
          >
            <Splitter
              label="Width of the inspector"
              pane="after"
              {...INSPECTOR}
              value={widths.inspector}
              onChange={(inspector) => setWidths({ ...widths, inspector })}
              onReset={() => setWidths({ ...widths, inspector: INSPECTOR.usual })}
            />
            <Inspector
              key={active.id}
              story={active.store}
              actions={active.actions}
              client={client}
              openStory={(id) => void showStory(workspace, id)}
              panel={layout.panel}
              onPanel={(panel) => desk.setState({ panel })}
            />
          </aside>
        ) : null}
      </div>
      <StatusBar story={active?.store ?? null} status={status} up={up} />
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept=".txt,.text,.md,.html,.htm,.jsonl,.ndjson"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) setAsked({ kind: 'files', files });
        }}
      />
      {asked?.kind === 'palette' ? (
        <Palette client={client} onClose={close} onOpenStory={(id) => void showStory(workspace, id)} />
      ) : null}
      {asked?.kind === 'settings' ? (
        <SettingsDialog client={client} settings={workspace.settings} onClose={close} />
      ) : null}
      {asked?.kind === 'copy' ? (
        <ImportCopyDialog
          client={client}
          given={asked.given}
          desk={workspace.library.getState().desk ?? ''}
          onClose={close}
          onMade={(id) => {
            close();
            void showStory(workspace, id);
          }}
          onFiles={(files) => setAsked({ kind: 'files', files })}
        />
      ) : null}
      {asked?.kind === 'files' ? <ImportFilesDialog client={client} files={asked.files} onClose={close} /> : null}
    </div>
  );
}

const isText = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea') !== null);

/** The manuscript of one story, with the caret where it was left. */
function OnTheDesk({ story, workspace }: { readonly story: OpenedStory; readonly workspace: Workspace }) {
  useEffect(() => {
    const caret = workspace.desk.getState().carets[story.id];
    if (caret !== undefined) story.store.getState().manuscript?.restoreCaret(caret);
  }, [story, workspace]);
  return (
    <main className="desk-manuscript" data-region="manuscript">
      <Manuscript story={story.store} actions={story.actions} client={workspace.client} />
    </main>
  );
}

/** Opens the story on the screen first, then, one after the other, those behind the other tabs. */
function useOpenTabs(workspace: Workspace): void {
  useEffect(() => {
    const { active, tabs } = workspace.desk.getState();
    const openAll = async () => {
      if (active !== null) await showStory(workspace, active, 'stay');
      for (const id of tabs) {
        if (workspace.desk.getState().tabs.includes(id) && (await loadStory(workspace, id)) === null)
          workspace.desk.setState(({ tabs: now }) => ({ tabs: now.filter((tab) => tab !== id) }));
      }
    };
    void openAll();
  }, [workspace]);
}

/** Before the window goes: words are sent, the layout is kept, and what could not be saved is not let go without a question. */
function useLeaving(workspace: Workspace): void {
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      workspace.keepDesk();
      const unsaved = workspace.stories.all().some(({ store }) => store.getState().save.kind !== 'saved');
      if (!unsaved) return;
      // The browser's question gives the save the time it needs; nearly always it is done before anybody has read it.
      void workspace.stories.flushAll().catch(() => undefined);
      event.preventDefault();
    };
    const onHidden = () => {
      if (document.visibilityState !== 'hidden') return;
      workspace.keepDesk();
      void workspace.stories.flushAll().catch(() => undefined);
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [workspace]);
}

function useTitle(active: OpenedStory | null): void {
  useEffect(() => {
    if (active === null) {
      document.title = 'Stet';
      return;
    }
    const show = () => {
      document.title = `${titleOf(active.store.getState())} — Stet`;
    };
    show();
    return active.store.subscribe(show);
  }, [active]);
}
