import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Manuscript } from '../manuscript/manuscript.tsx';
import type { OpenedStory } from './open-stories.ts';
import { SaveNotice } from './save-notice.tsx';
import type { Workspace } from './workspace.ts';

/** The manuscript of one story, with the caret where it was left. */
export function OnTheDesk({ story, workspace }: { readonly story: OpenedStory; readonly workspace: Workspace }) {
  useEffect(() => {
    const caret = workspace.desk.getState().carets[story.id];
    if (caret !== undefined) story.store.getState().manuscript?.restoreCaret(caret);
  }, [story, workspace]);
  // While the archive is out of reach the line above the desk says so already.
  const up = useStore(workspace.connection.link, (link) => link.up);
  return (
    <main className="desk-manuscript" data-region="manuscript">
      {up ? <SaveNotice story={story.store} /> : null}
      <Manuscript story={story.store} actions={story.actions} client={workspace.client} />
    </main>
  );
}
