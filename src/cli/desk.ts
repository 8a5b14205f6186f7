// A command at an archive: the newsroom is opened in this process, used, and closed. The same router answers here as behind every window.

import { resolve } from 'node:path';
import { defaultArchiveFolder } from '#core/data-folder.ts';
import type { Newsroom } from '#core/newsroom.ts';
import { readVersion } from '#core/version.ts';
import type { Common } from './run.ts';
import { say } from './say.ts';

export const archiveFolder = ({ archive }: Common): string =>
  archive === undefined ? defaultArchiveFolder() : resolve(archive);

/** Opens beside whoever owns the archive; nothing can be written. */
export const reading = <T>(common: Common, work: (newsroom: Newsroom) => Promise<T>): Promise<T> =>
  atDesk(common, true, work);

/** Becomes the archive's owner for as long as `work` takes; refused with the owner's name where there is one. */
export const writing = <T>(common: Common, work: (newsroom: Newsroom) => Promise<T>): Promise<T> =>
  atDesk(common, false, work);

async function atDesk<T>(common: Common, readOnly: boolean, work: (newsroom: Newsroom) => Promise<T>): Promise<T> {
  // Loaded here and not above: commands without an archive start without SQLite.
  const { createNewsroom } = await import('#core/newsroom.ts');
  const { newIds } = await import('#core/new-ids.ts');
  const newsroom = await createNewsroom(
    {
      folder: archiveFolder(common),
      name: 'Command line',
      version: readVersion(),
      now: Date.now,
      newId: newIds(),
      log: (level, message) => {
        if (level === 'error') say(message);
      },
    },
    { readOnly },
  );
  try {
    return await work(newsroom);
  } finally {
    await newsroom.close();
  }
}

/** The id of a story named by its id or its external id. Throws NOT_FOUND. */
export async function storyNamed({ context }: Newsroom, name: string): Promise<string> {
  const { storyIdNamed } = await import('#core/stories/story-named.ts');
  return storyIdNamed(context.archive.db, name);
}
