// Backups: a verified copy under its final name or none at all, made beside the work and never in its way; and which of them are kept.

import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NewsroomError } from '../errors.ts';
import { runUpkeep } from '../upkeep/run-upkeep.ts';
import { type ArchiveFiles, archiveFiles } from './layout.ts';
import type { BackupFile } from './not-opened.ts';

const DAY = 86_400_000;
const MEBIBYTE = 1_048_576;
/** Left free beside the copy, so that a backup never takes the last room from a save. */
const SPARE = 64 * MEBIBYTE;

export interface BackupOptions {
  readonly folder: string;
  now(): number;
  /** Another place for the copy than the archive's own backups; nothing is thinned then. */
  readonly out?: string;
  /** Ends the backup early; the half-made copy is taken away before the next one. */
  readonly signal?: AbortSignal;
  /** Bytes free where a folder lies; the file system's answer unless a test says otherwise. */
  readonly freeBytes?: (folder: string) => number;
}

/**
 * Makes one backup in a thread of its own: SQLite's backup to a temporary name, fsync, `quick_check` on the copy, rename, then thinning.
 *
 * Throws DISK when there is too little room (checked first) and DAMAGED when the copy fails its check; the copy is then taken away, and no
 * older backup either.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupFile> {
  const files = archiveFiles(options.folder);
  const moment = new Date(options.now());
  const target = options.out ?? join(files.backups, backupName(moment));
  mkdirSync(files.backups, { recursive: true });
  removeHalfMade(files);
  checkRoom(files, target, options.freeBytes ?? freeBytes);
  const bytes = Number(await runUpkeep({ task: 'backup', source: files.database, target }, options.signal));
  if (options.out === undefined) thin(files, moment);
  return { file: target, bytes, at: moment.toISOString() };
}

function checkRoom(files: ArchiveFiles, target: string, free: (folder: string) => number): void {
  const wal = `${files.database}-wal`;
  const needed = statSync(files.database).size + (existsSync(wal) ? statSync(wal).size : 0) + SPARE;
  if (free(join(target, '..')) >= needed) return;
  throw new NewsroomError(
    'DISK',
    `There is too little room for a backup: it needs ${Math.ceil(needed / MEBIBYTE)} MB. The archive and the older backups are as they were. Free some space, then back up again.`,
  );
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const NAME = /^archive-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/;
const backupName = (moment: Date): string => `archive-${moment.toISOString().replaceAll(/[:.]/g, '-')}.db`;
/** The moment in a backup's name, ISO 8601, or null for any other file. */
const backupMoment = (name: string): string | null => {
  const found = NAME.exec(name);
  return found === null ? null : `${found[1]}T${found[2]}:${found[3]}:${found[4]}.${found[5]}Z`;
};

/** Every verified backup, newest first. A copy gets its name only after its check, so the name is the proof. */
export function listBackups(files: ArchiveFiles): BackupFile[] {
  if (!existsSync(files.backups)) return [];
  return readdirSync(files.backups)
    .flatMap((name) => {
      const at = backupMoment(name);
      const file = join(files.backups, name);
      return at === null ? [] : [{ file, bytes: statSync(file).size, at }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

export const newestBackup = (files: ArchiveFiles): BackupFile | null => listBackups(files)[0] ?? null;

/** True when the newest backup is older than a day, or there is none. A moment in the future (a clock set back) counts as old. */
export function backupIsDue(folder: string, now: number): boolean {
  const newest = newestBackup(archiveFiles(folder));
  if (newest === null) return true;
  const age = now - Date.parse(newest.at);
  return age > DAY || age < -DAY;
}

/** Which backups stay: the newest three of today, the newest of each earlier day, ten in all; the newest of all always. */
export function keptBackups(backups: readonly BackupFile[], now: Date): Set<BackupFile> {
  const today = now.toISOString().slice(0, 10);
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set<BackupFile>();
  const perDay = new Map<string, number>();
  for (const backup of newestFirst) {
    const day = backup.at.slice(0, 10);
    const already = perDay.get(day) ?? 0;
    if (kept.size < 10 && already < (day === today ? 3 : 1)) {
      kept.add(backup);
      perDay.set(day, already + 1);
    }
  }
  return kept;
}

function thin(files: ArchiveFiles, now: Date): void {
  const backups = listBackups(files);
  const kept = keptBackups(backups, now);
  for (const backup of backups) if (!kept.has(backup)) rmSync(backup.file, { force: true });
}

/** What a kill in the middle of a backup left behind; never the copy that another living process is making. */
function removeHalfMade(files: ArchiveFiles): void {
  for (const name of readdirSync(files.backups)) {
    const maker = /\.half-made-(\d+)/.exec(name)?.[1];
    if (maker === undefined || (Number(maker) !== process.pid && isAlive(Number(maker)))) continue;
    rmSync(join(files.backups, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
