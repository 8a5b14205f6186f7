// Care of an open archive: backups one at a time, by hand and once a day, and verification; never on the way to a window.

import type { VerifyReport } from '#shared/contract/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { backupIsDue, makeBackup } from '../archive/backup.ts';
import { archiveFiles } from '../archive/layout.ts';
import type { BackupFile } from '../archive/not-opened.ts';
import { NewsroomError } from '../errors.ts';
import type { Host } from '../host.ts';
import { runUpkeep } from './run-upkeep.ts';

/** A window has long been drawn by then. */
const FIRST_LOOK = 20_000;
const LOOK_EVERY = 3_600_000;

export interface Upkeep {
  /** @param out another place than the archive's own backups. */
  backUp(out?: string): Promise<BackupFile>;
  verify(): Promise<VerifyReport>;
  /** Looks soon and then every hour whether a backup is due. */
  start(): void;
  /** Ends what is under way; resolves when its thread has ended. */
  stop(): Promise<void>;
}

export function upkeepOf(archive: Archive, host: Host): Upkeep {
  const ending = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const backUp = (out?: string): Promise<BackupFile> =>
    inTurn(() =>
      makeBackup({
        folder: archive.folder,
        now: () => host.now(),
        signal: ending.signal,
        ...(out === undefined ? {} : { out }),
      }),
    );
  const look = async (): Promise<void> => {
    try {
      if (backupIsDue(archive.folder, host.now())) await backUp();
    } catch (error) {
      if (!ending.signal.aborted)
        host.log('error', `The daily backup failed: ${error instanceof Error ? error.message : ''}`);
    }
    if (!ending.signal.aborted) timer = setTimeout(look, LOOK_EVERY).unref();
  };

  return {
    backUp(out) {
      if (archive.readOnly !== null && out === undefined) throw new NewsroomError('READ_ONLY', archive.readOnly);
      return backUp(out);
    },
    verify: async () =>
      (await runUpkeep(
        { task: 'verify', source: archiveFiles(archive.folder).database },
        ending.signal,
      )) as VerifyReport,
    start() {
      if (archive.readOnly === null) timer = setTimeout(look, FIRST_LOOK).unref();
    },
    async stop() {
      clearTimeout(timer);
      ending.abort();
      await last;
    },
  };
}
