// One stream of the archive's changes for the whole page, taken up again after every lost connection.

import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { Connection } from './client.ts';

/** `missed`: the connection was lost for a while, so anything may have changed. */
export type DeskChange = ArchiveChange | { readonly kind: 'missed' };

export interface ArchiveChanges {
  /** Returns the way to stop listening. */
  listen(listener: (change: DeskChange) => void): () => void;
}

/** Milliseconds before the stream is asked for again after it broke off. */
const AGAIN = 500;

export function listenToArchive({ client }: Connection): ArchiveChanges {
  const listeners = new Set<(change: DeskChange) => void>();
  const tell = (change: DeskChange) => {
    for (const listener of listeners) listener(change);
  };
  const run = async (): Promise<never> => {
    for (let first = true; ; first = false) {
      try {
        const changes = await client.archive.changes({});
        if (!first) tell({ kind: 'missed' });
        for await (const change of changes) tell(change);
      } catch {
        // The connection itself says that it is lost; here only the next try counts.
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  };
  void run();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
