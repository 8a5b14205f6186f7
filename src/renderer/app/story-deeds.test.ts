import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import type { Client } from './client.ts';
import { type OpenedStory, OpenStories } from './open-stories.ts';
import type { Workspace } from './workspace.ts';

// The page's colours follow the system's: a window is asked for them before anything else.
vi.stubGlobal('window', { matchMedia: () => new EventTarget() });
const { storyDeeds } = await import('./story-deeds.ts');

const ID = '01890000-0000-7000-8000-000000000001';

test('what is typed while a story goes to the bin is saved before it is closed', async () => {
  const saved: string[] = [];
  let binned = false;
  const content = {
    ...{ slug: '', desk: '', headline: 'The vote', standfirst: '', byline: '', dateline: '', language: 'en-GB' },
    ...{ keywords: [], embargo: null, related: [], corrections: [], notes: '' },
    document: storyDocument([paragraph('The board voted.')]),
  };
  const client = {
    story: {
      open: async () => ({
        ...{ id: ID, externalId: null, revision: 1, status: 'draft', binned, created: 'then', updated: 'then' },
        ...{ published: null, targets: [], usedBy: [], facts: [], content },
      }),
      async save({ content: { headline }, base }: { readonly content: { headline: string }; readonly base: number }) {
        saved.push(headline);
        return { revision: base + 1, savedAt: 'now', facts: [] };
      },
      async bin() {
        stories.get(ID)?.actions.setFields({ headline: 'Typed during the call' });
        binned = true;
        return {};
      },
    },
    fact: { list: async () => [], declined: async () => [] },
    source: { find: async () => [] },
  } as unknown as Client;
  const stories = new OpenStories(client);
  await stories.open(ID);
  const workspace = {
    client,
    stories,
    desk: createStore(() => ({ tabs: [ID], active: ID, carets: {} })),
    opened: createStore(() => new Map<string, OpenedStory>()),
  } as unknown as Workspace;

  storyDeeds(workspace).bin(ID);
  await expect.poll(() => stories.get(ID)).toBeUndefined();
  expect(binned).toBe(true);
  expect(saved).toEqual(['Typed during the call']);
});
