import { implement } from '@orpc/server';
import { archive as archiveContract } from '#shared/contract/archive.ts';
import { newestBackup } from '../archive/backup.ts';
import type { ChangeEvents } from '../archive/change-events.ts';
import { archiveFiles } from '../archive/layout.ts';
import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { openSample } from '../sample/open-sample.ts';
import { readSettings } from '../settings/settings.ts';
import type { Upkeep } from './upkeep.ts';

export const archiveRoutes = (context: Context, upkeep: Upkeep, events: ChangeEvents) => {
  const os = implement(archiveContract);
  const { archive, host } = context;
  return {
    status: os.status.handler(() => ({
      name: readSettings(archive).newsroom,
      folder: archive.folder,
      host: host.name,
      stories: countStories(context),
      readOnly: archive.readOnly,
      lastBackup: newestBackup(archiveFiles(archive.folder))?.at ?? null,
      version: host.version,
    })),
    changes: os.changes.handler(({ signal }) => events.listen(signal)),
    backup: os.backup.handler(() => upkeep.backUp()),
    verify: os.verify.handler(() => upkeep.verify()),
    openSample: os.openSample.handler(() => openSample(context)),
  };
};

/** Those in the bin are not counted. */
const countStories = ({ archive }: Context): number =>
  prepared<[], number>(archive.db, `SELECT coalesce(sum(stories), 0) FROM tallies WHERE shelf <> 'bin'`)
    .pluck()
    .get() ?? 0;
