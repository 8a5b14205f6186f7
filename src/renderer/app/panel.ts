// What every panel of the inspector is given.

import type { Client } from './client.ts';
import type { OpenStoryStore, StoryActions } from './open-story.ts';

export interface PanelProps {
  readonly story: OpenStoryStore;
  readonly actions: StoryActions;
  readonly client: Client;
  /** Opens another story in a tab of its own. */
  readonly openStory?: (id: string) => void;
  /** Shows everything that a source has said. */
  readonly openSource?: (id: string) => void;
}
