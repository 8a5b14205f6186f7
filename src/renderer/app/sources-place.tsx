// The Sources view in the window, and the ways there and back.

import { useMemo } from 'react';
import { type SourcesDeeds, SourcesView } from '../sources/sources-view.tsx';
import { rememberCaret, showStory } from './story-deeds.ts';
import { activeStory, backToManuscript, showManuscript, type Workspace } from './workspace.ts';

export function SourcesPlace({ workspace }: { readonly workspace: Workspace }) {
  const deeds = useMemo(() => sourcesDeeds(workspace), [workspace]);
  return <SourcesView view={workspace.sources} client={workspace.client} changes={workspace.changes} deeds={deeds} />;
}

/** Shows the view: at this source, at that of the fact at the caret, or where it was left. */
export async function openSources(workspace: Workspace, id?: string): Promise<void> {
  rememberCaret(workspace);
  const story = activeStory(workspace)?.store.getState();
  // The page reads the archive, so what has just been typed goes there first; if it cannot, the manuscript says why.
  await story?.manuscript?.flush('auto').catch(() => undefined);
  const atCaret = story?.factAtCaret == null ? null : (story.facts.get(story.factAtCaret)?.record.sourceId ?? null);
  showManuscript(workspace);
  workspace.sources.setState(({ sourceId }) => ({ shown: true, sourceId: id ?? atCaret ?? sourceId }));
}

const sourcesDeeds = (workspace: Workspace): SourcesDeeds => ({
  openInManuscript(storyId, factId) {
    const open = async () => {
      await showStory(workspace, storyId);
      // After the manuscript has come to the screen and has taken the focus.
      setTimeout(() => workspace.stories.get(storyId)?.store.getState().manuscript?.showFact(factId), 50);
    };
    void open();
  },
  leave: () => backToManuscript(workspace),
});
