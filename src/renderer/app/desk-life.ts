// The desk's beginning and end: stories come back at the start, words are sent before the window goes.

import { useEffect } from 'react';
import type { OpenedStory } from './open-stories.ts';
import { loadStory, showStory } from './story-deeds.ts';
import { titleOf } from './story-tabs.tsx';
import type { Workspace } from './workspace.ts';

/** Opens the story on the screen first, then, one after the other, those behind the other tabs. */
export function useOpenTabs(workspace: Workspace): void {
  useEffect(() => {
    const { active, tabs } = workspace.desk.getState();
    const openAll = async () => {
      if (active !== null) await showStory(workspace, active);
      for (const id of tabs) {
        if (workspace.desk.getState().tabs.includes(id) && (await loadStory(workspace, id)) === null)
          workspace.desk.setState(({ tabs: now }) => ({ tabs: now.filter((tab) => tab !== id) }));
      }
    };
    void openAll();
  }, [workspace]);
}

/** Before the window goes: words are sent, the layout is kept, and what could not be saved is not let go without a question. */
export function useLeaving(workspace: Workspace): void {
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

export function useTitle(active: OpenedStory | null): void {
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
