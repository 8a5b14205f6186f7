// S6: the one way out. A link of a story opens in the person's own browser or mail program, never in Stet.

import type { Shell } from 'electron';

const OUTSIDE = new Set(['https:', 'http:', 'mailto:']);

/** False for anything else: file, smb, ms-… and javascript addresses start programs or show folders of the machine. */
export function opensOutside(address: string): boolean {
  return URL.canParse(address) && OUTSIDE.has(new URL(address).protocol);
}

/** Opens an address outside if it may be opened there; the normalised form, so that what was checked is what is opened. */
export async function openOutside(shell: Pick<Shell, 'openExternal'>, address: string): Promise<void> {
  if (opensOutside(address)) await shell.openExternal(new URL(address).href);
}
