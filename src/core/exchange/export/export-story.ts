// A story's way out of the archive: previews while gates block, files only when none does.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat } from '#shared/contract/exchange.ts';
import { safeLink } from '#shared/story/links.ts';
import type { PublicStory } from '#shared/story/public-story.ts';
import { recordOrLeave } from '../../audit/waiting.ts';
import type { Context } from '../../context.ts';
import { refuseBlocked, reportOn } from '../../gates/gate-report.ts';
import { readMedia } from '../../media/media.ts';
import { writeWholeFile } from '../../media/whole-file.ts';
import { readSettings } from '../../settings/settings.ts';
import { readWithView } from '../public-story.ts';
import { FORMAT_FILES } from './formats.ts';
import { fileStem } from './story-address.ts';
import { writeStory } from './write-story.ts';

export interface Exported {
  /** Name of the file, without a folder. */
  readonly file: string;
  readonly mime: string;
  readonly text: string;
}

/** The real output, made even while gates block: what may not be published is not in the view that it is made from. */
export const previewStory = (context: Context, id: string, format: ExportFormat): Promise<Exported> =>
  write(context, readWithView(context, id).view, format);

/** @throws {NewsroomError} REFUSED with the first blocking gate's sentence, NOT_FOUND. */
export async function exportStory(context: Context, id: string, format: ExportFormat): Promise<Exported> {
  const { view, passed } = pastGates(context, id);
  const exported = await write(context, view, format);
  recordExport(context, id, { format, passed });
  return exported;
}

/** Several stories that go into one folder. */
export interface ExportRun {
  /** Names of the files written so far, with the id of each one's story; kept by `exportToFolder`. */
  readonly names: Map<string, string>;
  /** Hears the name of a file that bears its story's id because another story has the name. */
  readonly renamed: (file: string) => void;
}

/**
 * Writes the file, and beside it the images of formats that do not hold them. Each file is there whole or not at all, images first.
 *
 * @param run no story of it is written over by another: where slugs give two stories one name, the later one's id is put behind it. What
 * stood there before the run is written over.
 * @returns paths of the files written, the story's own first.
 * @throws {NewsroomError} REFUSED with the first blocking gate's sentence, NOT_FOUND; the file system's errors.
 */
export async function exportToFolder(
  context: Context,
  id: string,
  format: ExportFormat,
  folder: string,
  run?: ExportRun,
): Promise<string[]> {
  const { view, passed } = pastGates(context, id);
  const { file: name, text } = await write(context, view, format);
  const holder = run?.names.get(oneName(name)) ?? id;
  const file = holder === id ? name : `${fileStem(view)}-${id}${FORMAT_FILES[format].ending}`;
  await mkdir(folder, { recursive: true });
  const images = FORMAT_FILES[format].mediaBeside ? await writeMedia(context, view, join(folder, 'media')) : [];
  const target = join(folder, file);
  await writeWholeFile(target, text);
  recordExport(context, id, { format, passed });
  run?.names.set(oneName(file), id);
  if (file !== name) run?.renamed(file);
  return [target, ...images];
}

/** A file that nobody can be told of in the audit does not stop the work; it is told to those who look after Stet. */
function recordExport(context: Context, storyId: string, detail: { format: ExportFormat; passed: string[] }): void {
  const { archive, host } = context;
  const entry = { at: context.at(), by: context.me(), what: 'export', storyId, detail } as const;
  if (!recordOrLeave(archive, host.newId(), entry))
    host.log('warn', 'An export could not be noted for the audit, because the archive’s folder cannot be written.');
}

/** File systems of Windows and macOS take names that differ in case for one. */
export const oneName = (file: string): string => file.normalize('NFC').toLowerCase();

/** `passed`: the lowered gates whose findings go out for a reason that somebody gave. */
function pastGates(context: Context, id: string): { view: PublicStory; passed: string[] } {
  const read = readWithView(context, id);
  const report = reportOn(context, read);
  refuseBlocked(report);
  const passed = report.gates.filter((finding) => finding.passed !== undefined).map(({ gate }) => gate);
  return { view: read.view, passed: [...new Set(passed)] };
}

async function write(context: Context, view: PublicStory, format: ExportFormat): Promise<Exported> {
  const { ending, mime, holdsImages } = FORMAT_FILES[format];
  const images = holdsImages ? await imagesAsData(context, view) : new Map<string, string>();
  const { newsroom, site } = readSettings(context.archive);
  const text = writeStory(view, format, { site: siteFolder(site), newsroom, images });
  return { file: `${fileStem(view)}${ending}`, mime, text };
}

/** With the slash at its end that addresses of stories are put behind; null where there is no site. */
const siteFolder = (site: string): string | null =>
  safeLink(site)
    ?.replace(/[?#].*$/, '')
    .replace(/\/?$/, '/') ?? null;

async function imagesAsData(context: Context, view: PublicStory): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  for (const { file } of view.media) {
    const found = await readMedia(context.host.folder, file);
    if (found === null) continue;
    images.set(file, `data:${found.mime};base64,${Buffer.from(found.bytes).toString('base64')}`);
  }
  return images;
}

async function writeMedia(context: Context, view: PublicStory, folder: string): Promise<string[]> {
  const written: string[] = [];
  for (const { file } of view.media) {
    const found = await readMedia(context.host.folder, file);
    if (found === null) continue;
    await mkdir(folder, { recursive: true });
    await writeWholeFile(join(folder, file), found.bytes);
    written.push(join(folder, file));
  }
  return written;
}
