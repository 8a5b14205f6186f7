// Tells every window what changed in the archive, for as long as it listens.

import { EventPublisher } from '@orpc/server';
import type { ArchiveChange } from '#shared/contract/archive.ts';

/** A window that sleeps may leave this many changes unread before the oldest are dropped. */
const MAX_UNREAD = 10_000;

export interface ChangeEvents {
  announce(change: ArchiveChange): void;
  /** Ends when `signal` is aborted (a window that is gone) or the listener returns. */
  listen(signal: AbortSignal | undefined): AsyncIteratorObject<ArchiveChange, unknown, void>;
  /** True while anybody listens. */
  readonly heard: boolean;
}

export function changeEvents(): ChangeEvents {
  const publisher = new EventPublisher<{ change: ArchiveChange }>({ maxBufferedEvents: MAX_UNREAD });
  return {
    announce: (change) => publisher.publish('change', change),
    listen: (signal) => publisher.subscribe('change', { signal }),
    get heard() {
      return publisher.size > 0;
    },
  };
}
