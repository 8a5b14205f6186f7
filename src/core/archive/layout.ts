// Where things lie in an archive's folder.

import { join } from 'node:path';

export interface ArchiveFiles {
  readonly database: string;
  /** Images by content hash. */
  readonly media: string;
  /** Files that prove facts, by content hash. */
  readonly evidence: string;
  readonly backups: string;
  /** Files that a window handed over for an import that is under way; a folder each. */
  readonly incoming: string;
  /** Desk files on their way between a window and the core. */
  readonly deskFiles: string;
  /** Entries for the audit that wait until the archive's owner takes them in. */
  readonly auditWaiting: string;
  /** A database of no bytes whose only use is the lock that the kernel holds on it. Never open it with `fs`: closing it would drop the lock. */
  readonly lock: string;
  /** Who holds the lock, for people: JSON. Says nothing while the lock is free. */
  readonly owner: string;
}

export const archiveFiles = (folder: string): ArchiveFiles => ({
  database: join(folder, 'archive.db'),
  media: join(folder, 'media'),
  evidence: join(folder, 'evidence'),
  backups: join(folder, 'backups'),
  incoming: join(folder, 'incoming'),
  deskFiles: join(folder, 'desk-files'),
  auditWaiting: join(folder, 'audit-waiting'),
  lock: join(folder, 'owner.lock'),
  owner: join(folder, 'owner.json'),
});
