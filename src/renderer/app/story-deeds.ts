// What can be done with whole stories: opening, closing, making, spiking, binning, each with its way back.

import type { StoryContent, StoryStatus } from '#shared/story/content.ts';
import type { StoryDeeds } from '../library/library.tsx';
import { toast } from '../ui/toast.tsx';
import { sentenceOf } from './client.ts';
import { closeTab, openTab } from './desk.ts';
import { activeStory, showManuscript, type Workspace } from './workspace.ts';

const failed = (error: unknown) => toast({ message: sentence(error), tone: 'failure' });
/** Errors of the manuscript carry their sentence themselves. */
const sentence = (error: unknown): string =>
  error instanceof Error && error.constructor === Error && error.message !== '' ? error.message : sentenceOf(error);

const showOpened = ({ opened, stories }: Workspace) =>
  opened.setState(new Map(stories.all().map((story) => [story.id, story])), true);

/** Puts a story on the screen. `go` also takes the focus to its manuscript. */
export async function showStory(workspace: Workspace, id: string, manner: 'stay' | 'go' = 'go'): Promise<void> {
  rememberCaret(workspace);
  if (manner === 'go' || workspace.desk.getState().active !== id) showManuscript(workspace);
  openTab(workspace.desk, id);
  const story = await loadStory(workspace, id);
  if (story === null) {
    closeTab(workspace.desk, id);
    return;
  }
  // The manuscript is on the screen a frame later.
  if (manner === 'go') setTimeout(() => activeStory(workspace)?.store.getState().manuscript?.focus());
}

/** Opens the story of a tab without showing it; null, and a sentence on the screen, when it cannot be opened. */
export async function loadStory(workspace: Workspace, id: string) {
  try {
    const story = await workspace.stories.open(id);
    showOpened(workspace);
    return story;
  } catch (error) {
    failed(error);
    return null;
  }
}

/** Notes where the caret stands in the story that is about to leave the screen. */
export function rememberCaret(workspace: Workspace): void {
  const story = activeStory(workspace);
  const caret = story?.store.getState().manuscript?.caret();
  if (story === null || caret === undefined) return;
  workspace.desk.setState(({ carets }) => ({ carets: { ...carets, [story.id]: caret } }));
}

export function activate(workspace: Workspace, id: string): void {
  if (workspace.desk.getState().active !== id) void showStory(workspace, id, 'stay');
}

/** Saves and closes a story; a story that cannot be saved stays open and says why. */
export async function closeStory(workspace: Workspace, id: string): Promise<void> {
  try {
    await workspace.stories.close(id);
  } catch (error) {
    toast({ message: `The story stays open because it is not saved. ${sentence(error)}`, tone: 'failure' });
    return;
  }
  leave(workspace, id);
}

function leave(workspace: Workspace, id: string): void {
  closeTab(workspace.desk, id);
  showOpened(workspace);
  const { active } = workspace.desk.getState();
  if (active !== null && workspace.stories.get(active) === undefined) void loadStory(workspace, active);
}

export async function newStory(workspace: Workspace, content: Partial<StoryContent> = {}): Promise<void> {
  const { desk } = workspace.library.getState();
  try {
    const { id } = await workspace.client.story.create({ content: { ...(desk === null ? {} : { desk }), ...content } });
    await showStory(workspace, id);
    // A new story begins with its headline.
    setTimeout(() => activeStory(workspace)?.store.getState().manuscript?.showField('headline'));
  } catch (error) {
    failed(error);
  }
}

/** Saves the story if it is open; rejects when it cannot be saved. */
const saved = (workspace: Workspace, id: string) =>
  workspace.stories.get(id)?.store.getState().manuscript?.flush('auto') ?? Promise.resolve();

async function duplicate(workspace: Workspace, id: string): Promise<void> {
  await saved(workspace, id);
  const copy = await workspace.client.story.duplicate({ id });
  await showStory(workspace, copy.id);
  toast({ message: 'This is the copy. The story that you copied is unchanged.' });
}

async function setStatus(workspace: Workspace, id: string, status: StoryStatus): Promise<StoryStatus> {
  await saved(workspace, id);
  const { client } = workspace;
  const before = await client.story.open({ id });
  await client.story.setStatus({ id, status, base: before.revision });
  return before.status;
}

async function spike(workspace: Workspace, id: string): Promise<void> {
  const before = await setStatus(workspace, id, 'spiked');
  toast({
    message: 'The story is spiked: kept in the archive, off the lists.',
    action: { label: 'Undo', run: () => run(workspace, (w) => setStatus(w, id, before)) },
  });
}

async function unspike(workspace: Workspace, id: string): Promise<void> {
  await setStatus(workspace, id, 'draft');
  toast({
    message: 'The story is a draft again.',
    action: { label: 'Undo', run: () => run(workspace, (w) => setStatus(w, id, 'spiked')) },
  });
}

async function bin(workspace: Workspace, id: string): Promise<void> {
  const wasOpen = workspace.desk.getState().tabs.includes(id);
  await saved(workspace, id);
  await workspace.client.story.bin({ id });
  // The archive saves a story in the bin too: what was typed during the call goes with it.
  if (wasOpen) await closeStory(workspace, id);
  toast({
    message: 'The story is in the bin. You find it there under “More lists”.',
    action: { label: 'Undo', run: () => run(workspace, (w) => restore(w, id, wasOpen)) },
  });
}

async function restore(workspace: Workspace, id: string, show: boolean): Promise<void> {
  await workspace.client.story.restore({ id });
  if (show) await showStory(workspace, id);
  else toast({ message: 'The story is out of the bin, with everything that belonged to it.' });
}

const run = (workspace: Workspace, deed: (workspace: Workspace) => Promise<unknown>): void => {
  deed(workspace).catch(failed);
};

export const storyDeeds = (workspace: Workspace): StoryDeeds => ({
  open: (id, manner) => void showStory(workspace, id, manner),
  duplicate: (id) => run(workspace, (w) => duplicate(w, id)),
  spike: (id) => run(workspace, (w) => spike(w, id)),
  unspike: (id) => run(workspace, (w) => unspike(w, id)),
  bin: (id) => run(workspace, (w) => bin(w, id)),
  restore: (id) => run(workspace, (w) => restore(w, id, false)),
});
