// The newsroom as a whole: opens the archive, wires the features to it, and answers every procedure of the contract.

import { createRouterClient, type RouterClient } from '@orpc/server';
import { guarded } from './answer-failures.ts';
import type { Archive } from './archive/archive.ts';
import { changeEvents } from './archive/change-events.ts';
import { archiveFiles } from './archive/layout.ts';
import { openArchive } from './archive/open-archive.ts';
import { record } from './audit/record.ts';
import { takeInWaiting } from './audit/waiting.ts';
import type { Context } from './context.ts';
import { resumeReadings } from './evidence/attach-file.ts';
import { startReadings } from './evidence/readings.ts';
import type { Host } from './host.ts';
import { nameHere } from './people/people.ts';
import { routes } from './routes.ts';
import { startReader } from './search/start-reader.ts';
import { newWordCounter } from './search/word-counts.ts';
import { trace } from './trace.ts';
import { type Upkeep, upkeepOf } from './upkeep/upkeep.ts';

export type Router = ReturnType<typeof routes>;
/** Calls procedures in this thread: the command line's and the tests' way in. */
export type NewsroomClient = RouterClient<Router>;

export interface Newsroom {
  readonly context: Context;
  readonly router: Router;
  readonly client: NewsroomClient;
  readonly upkeep: Upkeep;
  /** Reads evidence that the last run did not get to. Never rejects. */
  readonly resume: () => Promise<void>;
  /** True while any window listens to changes. */
  readonly heard: boolean;
  close(): Promise<void>;
}

export interface NewsroomOptions {
  /** Beside an owner, only to read. */
  readonly readOnly?: boolean;
  /** A person chose to begin anew where the archive was lost or set aside. */
  readonly beginNew?: boolean;
}

/** Throws ArchiveNotOpened with a sentence where the archive cannot be opened. */
export async function createNewsroom(host: Host, options: NewsroomOptions = {}): Promise<Newsroom> {
  const archive = await openArchive({ folder: host.folder, host: host.name, now: () => host.now(), ...options });
  takeInWaiting(archive);
  if (options.beginNew === true) recordNewBeginning(archive, host);
  const reader = startReader(archiveFiles(archive.folder).database);
  const readings = startReadings((message) => host.log('error', message));
  const events = changeEvents();
  const words = newWordCounter(archive);
  // What an older Stet or a sudden end left uncounted.
  words.soon();
  const upkeep = upkeepOf(archive, host);
  const context: Context = {
    archive,
    host,
    reader,
    readings,
    me: () => nameHere(archive),
    announce(change) {
      reader.changed(change);
      if (change.kind === 'story' || change.kind === 'stories') words.soon();
      events.announce(change);
    },
    at: () => new Date(host.now()).toISOString(),
  };
  const router = routes(guarded(host), context, upkeep, events);
  return {
    context,
    router,
    client: createRouterClient(router),
    upkeep,
    resume: () =>
      resumeReadings(context).catch((error: unknown) => host.log('error', `Reading evidence failed: ${trace(error)}`)),
    get heard() {
      return events.heard;
    },
    async close() {
      words.stop();
      await upkeep.stop();
      await readings.stop();
      await reader.close();
      archive.close();
    },
  };
}

/** The backups that lie beside it are of the archive that was lost, and their audit is not this one's. */
function recordNewBeginning(archive: Archive, host: Host): void {
  const entry = { at: new Date(host.now()).toISOString(), by: host.name, what: 'archive-restored' } as const;
  archive.transaction(() => record(archive.db, { ...entry, detail: { backup: '' } }));
}
