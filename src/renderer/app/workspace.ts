// Everything the page holds while it runs: the way to the core, the open stories, the desk's layout. Made once, before the first rendering.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArchiveStatus } from '#shared/contract/archive.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { Checking } from '../checking/checking-store.ts';
import { refreshSource } from '../facts/known-sources.ts';
import { createLibraryView, type LibraryViewStore } from '../library/library-view.ts';
import { createSourcesView, type SourcesViewStore } from '../sources/sources-view-store.ts';
import { type ArchiveChanges, listenToArchive } from './archive-changes.ts';
import type { Client, Connection } from './client.ts';
import { createDesk, type DeskStore, keepDesk, restoreDesk } from './desk.ts';
import { takeRules } from './newsroom-rules.ts';
import { type OpenedStory, OpenStories } from './open-stories.ts';
import { showTheme } from './theme.ts';

export interface Workspace {
  readonly connection: Connection;
  readonly client: Client;
  readonly changes: ArchiveChanges;
  readonly stories: OpenStories;
  /** The same stories for the screen: changes when one is opened or closed. */
  readonly opened: StoreApi<ReadonlyMap<string, OpenedStory>>;
  readonly desk: DeskStore;
  readonly library: LibraryViewStore;
  readonly checking: Checking;
  readonly sources: SourcesViewStore;
  readonly status: StoreApi<ArchiveStatus | null>;
  readonly settings: StoreApi<Settings>;
  /** Keeps the layout at once: before the window goes. */
  readonly keepDesk: () => void;
}

/** The story on the screen, or null. */
export const activeStory = ({ desk, stories }: Workspace): OpenedStory | null => {
  const { active } = desk.getState();
  return active === null ? null : (stories.get(active) ?? null);
};

/** Leaves whichever view stands before the manuscript. */
export function showManuscript({ checking, sources }: Workspace): void {
  checking.hide();
  sources.setState({ shown: false });
}

/** Back to the manuscript, where the caret was. */
export function backToManuscript(workspace: Workspace): void {
  showManuscript(workspace);
  setTimeout(() => {
    // What was opened over it meanwhile keeps the focus: a command typed there must not go into the copy.
    if (document.querySelector('[role="dialog"]') === null)
      activeStory(workspace)?.store.getState().manuscript?.focus();
  });
}

/** Reads how the desk was left and who works here. Rejects when the archive cannot be read. */
export async function openWorkspace(connection: Connection): Promise<Workspace> {
  const { client } = connection;
  const [status, settings, kept] = await Promise.all([
    client.archive.status({}),
    client.settings.get({}),
    client.settings.desk({}),
  ]);
  showTheme(settings.theme);
  takeRules(settings);
  const desk = createDesk();
  restoreDesk(desk, kept);
  const stories = new OpenStories(client);
  const caretOf = () => {
    const { active } = desk.getState();
    return active === null ? null : (stories.get(active)?.store.getState().manuscript?.caret() ?? null);
  };
  const workspace: Workspace = {
    connection,
    client,
    changes: listenToArchive(connection),
    stories,
    opened: createStore(() => new Map()),
    desk,
    library: createLibraryView(),
    checking: new Checking(client),
    sources: createSourcesView(),
    status: createStore(() => status),
    settings: createStore(() => settings),
    keepDesk: keepDesk(desk, client, caretOf),
  };
  // What could not be sent while the connection was lost does not wait for its next turn.
  connection.link.subscribe(({ up }) => {
    if (up) void stories.flushAll().catch(() => undefined);
  });
  workspace.changes.listen((change) => {
    void stories.follow(change);
    workspace.checking.follow(change);
    if (change.kind === 'source') refreshSource(client, change.id);
    if (change.kind === 'stories' || change.kind === 'missed' || (change.kind === 'story' && change.revision <= 1))
      void client.archive.status({}).then(
        (next) => workspace.status.setState(next, true),
        // The number of stories is shown a moment late.
        () => undefined,
      );
    if (change.kind === 'settings' || change.kind === 'missed')
      void client.settings.get({}).then(
        (next) => {
          workspace.settings.setState(next, true);
          showTheme(next.theme);
          takeRules(next);
        },
        () => undefined,
      );
  });
  return workspace;
}
