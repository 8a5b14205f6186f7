// What statuses mean to a person, and the step that usually comes next.

import type { StoryStatus } from '#shared/story/content.ts';

export const STATUS_WORDS: Readonly<Record<StoryStatus, string>> = {
  draft: 'Draft',
  editing: 'Editing',
  checking: 'Checking',
  ready: 'Ready',
  published: 'Published',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  spiked: 'Spiked',
};

/** The next step along the usual way, as the label of its button; null where there is none. */
export const NEXT_STEP: Readonly<Record<StoryStatus, { readonly to: StoryStatus; readonly label: string } | null>> = {
  draft: { to: 'editing', label: 'Start editing' },
  editing: { to: 'checking', label: 'Send to checking' },
  checking: { to: 'ready', label: 'Mark as ready' },
  ready: { to: 'published', label: 'Mark as published' },
  published: null,
  corrected: null,
  withdrawn: null,
  spiked: { to: 'draft', label: 'Take up again as a draft' },
};

export const STATUS_HINT: Partial<Readonly<Record<StoryStatus, string>>> = {
  published: 'To correct it: write the correction below, change the text, then set the status to Corrected.',
  withdrawn: 'Every story that points to this one shows that it was withdrawn.',
  spiked: 'Kept in the archive, off the lists.',
};
