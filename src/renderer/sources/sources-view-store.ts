// What the Sources view shows; kept while the window lives, so that coming back finds it as it was left.

import { createStore, type StoreApi } from 'zustand/vanilla';

export interface SourcesViewState {
  readonly shown: boolean;
  /** The source whose page is open; null before one was chosen. */
  readonly sourceId: string | null;
  readonly query: string;
}
export type SourcesViewStore = StoreApi<SourcesViewState>;

export const createSourcesView = (): SourcesViewStore =>
  createStore<SourcesViewState>(() => ({ shown: false, sourceId: null, query: '' }));
