// What the library shows: the chosen list, or the answer to a search.

import { createStore, type StoreApi } from 'zustand/vanilla';

export const VIEWS = ['work', 'checking', 'ready', 'published', 'spiked', 'bin', 'all'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  work: 'In work',
  checking: 'Checking',
  ready: 'Ready',
  published: 'Published',
  spiked: 'Spiked',
  bin: 'Bin',
  all: 'All stories',
};

/** What to say of a list with nothing in it. */
export const EMPTY_LISTS: Readonly<Record<View, { readonly title: string; readonly text: string }>> = {
  work: { title: 'Nothing is in work', text: 'Start a new story, or paste copy that came in.' },
  checking: { title: 'Nothing waits for a check', text: 'A story comes here when its status is set to “checking”.' },
  ready: { title: 'Nothing is ready', text: 'A story comes here when its gates are passed and its status is “ready”.' },
  published: { title: 'Nothing has been published', text: 'Published, corrected and withdrawn stories stay here.' },
  spiked: { title: 'Nothing is spiked', text: 'A spiked story is kept here, off the lists, and can be taken back.' },
  bin: { title: 'The bin is empty', text: 'What you move to the bin waits here until you restore it.' },
  all: { title: 'The archive is empty', text: 'Start a new story, or import what you have.' },
};

export interface LibraryView {
  readonly view: View;
  /** Null: every desk. */
  readonly desk: string | null;
  readonly query: string;
}
export type LibraryViewStore = StoreApi<LibraryView>;

export const createLibraryView = (): LibraryViewStore => createStore(() => ({ view: 'work', desk: null, query: '' }));
