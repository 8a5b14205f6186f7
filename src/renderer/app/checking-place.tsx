// The checking desk in the window: what it asks of the stories that are open here, and the ways there and back.

import { useMemo } from 'react';
import { type CheckingDeeds, CheckingDesk } from '../checking/checking-desk.tsx';
import { rememberCaret, showStory } from './story-deeds.ts';
import { backToManuscript, showManuscript, type Workspace } from './workspace.ts';

export function CheckingPlace({ workspace }: { readonly workspace: Workspace }) {
  const deeds = useMemo(() => checkingDeeds(workspace), [workspace]);
  return <CheckingDesk checking={workspace.checking} client={workspace.client} deeds={deeds} />;
}

/** Shows the desk, at the story on the screen if it has facts. */
export async function openChecking(workspace: Workspace): Promise<void> {
  const { checking, desk, stories } = workspace;
  if (checking.store.getState().shown) return;
  rememberCaret(workspace);
  const { active } = desk.getState();
  // The desk reads the archive, so what has just been typed goes there first; if it cannot, the manuscript says why.
  if (active !== null)
    await stories
      .get(active)
      ?.store.getState()
      .manuscript?.flush('auto')
      .catch(() => undefined);
  showManuscript(workspace);
  await checking.show(active);
}

const checkingDeeds = (workspace: Workspace): CheckingDeeds => ({
  async keepStory(storyId) {
    const manuscript = workspace.stories.get(storyId)?.store.getState().manuscript;
    try {
      await manuscript?.flush('auto');
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      throw new Error(`The story could not be saved first, so nothing was checked. ${why}`.trim());
    }
  },
  async changed(storyId, revision) {
    const { me } = workspace.settings.getState();
    const change = { kind: 'story', id: storyId, revision, by: me.name } as const;
    await workspace.stories.get(storyId)?.actions.onArchiveChange(change);
  },
  openInManuscript(storyId, factId) {
    const open = async () => {
      await showStory(workspace, storyId);
      // After the manuscript has come to the screen and has taken the focus.
      if (factId !== null)
        setTimeout(() => workspace.stories.get(storyId)?.store.getState().manuscript?.showFact(factId), 50);
    };
    void open();
  },
  leave: () => backToManuscript(workspace),
});
