// The sources that the facts of a story name, fetched once each and kept while the window lives.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Source } from '#shared/story/records.ts';
import type { Client } from '../app/client.ts';

type Known = ReadonlyMap<string, Source>;

const shelves = new WeakMap<Client, { readonly store: StoreApi<Known>; readonly asked: Set<string> }>();

function shelfOf(client: Client) {
  let shelf = shelves.get(client);
  if (shelf === undefined) {
    shelf = { store: createStore<Known>(() => new Map()), asked: new Set() };
    shelves.set(client, shelf);
  }
  return shelf;
}

/** Puts a source on the shelf as the archive has just answered it. */
export function rememberSource(client: Client, source: Source): void {
  const { store } = shelfOf(client);
  store.setState((known) => new Map(known).set(source.id, source), true);
}

/** Fetches a source that has changed again, if any fact on the screen has named it. */
export function refreshSource(client: Client, id: string): void {
  if (!shelfOf(client).store.getState().has(id)) return;
  client.source
    .get({ id })
    .then((source) => rememberSource(client, source))
    // The old name stays until it is asked for again.
    .catch(() => undefined);
}

/** Every source known so far; those of `ids` that are not are fetched. One that cannot be fetched is asked for again when the ids change. */
export function useKnownSources(client: Client, ids: readonly string[]): Known {
  const shelf = shelfOf(client);
  const wanted = ids.join(' ');
  useEffect(() => {
    for (const id of wanted.split(' ')) {
      if (id === '' || shelf.asked.has(id)) continue;
      shelf.asked.add(id);
      client.source
        .get({ id })
        .then((source) => rememberSource(client, source))
        .catch(() => shelf.asked.delete(id));
    }
  }, [client, shelf, wanted]);
  return useStore(shelf.store);
}
