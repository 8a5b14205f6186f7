// Opens the archive for the Electron host, asking the person where only a person can decide.

import type { Dialog } from 'electron';
import { type Core, type CoreOptions, type CoreRefused, startCore } from '#core/start-core.ts';

type AfterDamage = NonNullable<CoreOptions['afterDamage']>;
type Choice = { readonly label: string; readonly afterDamage: AfterDamage | null };

const LEAVE: Choice = { label: 'Quit', afterDamage: null };
const ANEW: Choice = { label: 'Set it aside and begin a new archive', afterDamage: 'begin-anew' };

/** What can be offered; quitting is the first and the default, so that a hasty Enter changes nothing. */
export function choices({ obstacle }: Pick<CoreRefused, 'obstacle'>): readonly Choice[] {
  if (obstacle.why !== 'damaged') return [LEAVE];
  if (obstacle.backup === null) return [LEAVE, ANEW];
  const day = obstacle.backup.at.slice(0, 16).replace('T', ' ');
  return [LEAVE, { label: `Restore the backup of ${day} UTC`, afterDamage: 'restore-backup' }, ANEW];
}

/** The open core and its folder; null when it was refused and the person chose to leave it so. */
export async function openCore(
  options: CoreOptions,
  dialog: Pick<Dialog, 'showMessageBox'>,
  start: (options: CoreOptions) => Core = startCore,
): Promise<Core | null> {
  const core = start(options);
  const ready = await core.ready;
  if (ready.ok) return core;
  await core.close();
  const offered = choices(ready);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Stet',
    message: 'Stet could not open its archive',
    detail: ready.sentence,
    buttons: offered.map((choice) => choice.label),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  const chosen = offered[response]?.afterDamage ?? null;
  return chosen === null ? null : openCore({ ...options, afterDamage: chosen }, dialog, start);
}
