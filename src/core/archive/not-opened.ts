// Why an archive could not be opened, so that a host can offer what helps and not only say it.

import type { ErrorCode } from '#shared/contract/base.ts';
import { NewsroomError } from '../errors.ts';

/** Who holds an archive. */
export interface Owner {
  /** The host's name: "Electron", "Browser", "Command line". */
  readonly host: string;
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
}

export interface BackupFile {
  readonly file: string;
  readonly bytes: number;
  /** When it was made, ISO 8601. */
  readonly at: string;
}

export type Obstacle =
  | { readonly why: 'owned'; readonly owner: Owner | null }
  /** `backup` is the newest verified one, if there is any. */
  | { readonly why: 'damaged'; readonly backup: BackupFile | null }
  /** No archive there, made by an older Stet and only to be read, or the folder cannot be used. */
  | { readonly why: 'folder' };

export class ArchiveNotOpened extends NewsroomError {
  readonly obstacle: Obstacle;

  constructor(code: Exclude<ErrorCode, 'CONFLICT'>, sentence: string, obstacle: Obstacle, options?: ErrorOptions) {
    super(code, sentence, options);
    this.name = 'ArchiveNotOpened';
    this.obstacle = obstacle;
  }
}
