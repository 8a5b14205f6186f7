import { implement } from '@orpc/server';
import { story } from '#shared/contract/story.ts';
import type { Context } from '../context.ts';
import { binStory, restoreStory } from './bin-story.ts';
import { createStory } from './create-story.ts';
import { duplicateStory } from './duplicate-story.ts';
import { listDesks, listStories } from './list-stories.ts';
import { openStory } from './open-story.ts';
import { saveStory } from './save-story.ts';
import { setStatus } from './set-status.ts';

export const storyRoutes = (context: Context) => {
  const os = implement(story);
  return {
    list: os.list.handler(({ input }) => listStories(context.archive.db, input)),
    desks: os.desks.handler(() => listDesks(context.archive.db)),
    create: os.create.handler(({ input }) => createStory(context, input)),
    open: os.open.handler(({ input }) => openStory(context, input.id)),
    save: os.save.handler(({ input }) => saveStory(context, input)),
    setStatus: os.setStatus.handler(({ input }) => setStatus(context, input)),
    duplicate: os.duplicate.handler(({ input }) => duplicateStory(context, input)),
    bin: os.bin.handler(({ input }) => binStory(context, input)),
    restore: os.restore.handler(({ input }) => restoreStory(context, input)),
  };
};
