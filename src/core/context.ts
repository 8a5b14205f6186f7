// What every feature of the core is given: the open archive, the host, who works, and the way to tell windows of changes.

import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { Archive } from './archive/archive.ts';
import type { Readings } from './evidence/readings.ts';
import type { Host } from './host.ts';
import type { Reader } from './search/reader.ts';

export interface Context {
  readonly archive: Archive;
  readonly host: Host;
  /** Long reads (search, suggestions) go here: a connection of its own in a thread of its own. */
  readonly reader: Reader;
  /** Files kept as evidence are read here: in a thread of its own, within limits. */
  readonly readings: Readings;
  /** Name of the person at this desk, for revisions and checks. */
  me(): string;
  /** Tells every window; called after the transaction has been committed. */
  announce(change: ArchiveChange): void;
  /** Now, ISO 8601. */
  at(): string;
}
