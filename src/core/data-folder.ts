// Where Stet keeps its things on this machine when nobody names a folder; one place, so that every host opens the same archive.

import { homedir } from 'node:os';
import { join } from 'node:path';

/** `%APPDATA%\Stet`, `~/Library/Application Support/Stet`, or `stet` in the XDG data folder. Made by nobody here. */
export function dataFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Stet');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stet');
  // The XDG Base Directory Specification: a path that is not absolute is to be ignored.
  const named = environment.XDG_DATA_HOME;
  return join(named?.startsWith('/') ? named : join(homedir(), '.local', 'share'), 'stet');
}

export const defaultArchiveFolder = (): string => join(dataFolder(process.platform, process.env), 'archive');
