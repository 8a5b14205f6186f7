// The contract's story procedures.

import type { Context } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { binStory, restoreStory } from './bin-story.ts';
import { createStory } from './create-story.ts';
import { duplicateStory } from './duplicate-story.ts';
import { listDesks, listStories } from './list-stories.ts';
import { openStory } from './open-story.ts';
import { saveStory } from './save-story.ts';
import { setStatus } from './set-status.ts';

export const storyHandlers = (context: Context): Handlers<'story'> => ({
  list: (query) => listStories(context.archive.db, query),
  desks: () => listDesks(context.archive.db),
  create: ({ content }) => createStory(context, { content: given(content) }),
  open: ({ id }) => openStory(context, id),
  save: (save) => saveStory(context, save),
  setStatus: (change) => setStatus(context, change),
  duplicate: (which) => duplicateStory(context, which),
  bin: (which) => binStory(context, which),
  restore: (which) => restoreStory(context, which),
});

/** A field that is there but undefined is a field left out. */
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
