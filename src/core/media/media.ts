// Images of the archive: kept once under the hash of their bytes, told by what they are, found by a name that cannot leave the folder.

import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Media, mediaFile } from '#shared/contract/media.ts';
import { archiveFiles } from '../archive/layout.ts';
import { NewsroomError } from '../errors.ts';
import { sniffImage } from './sniff-image.ts';
import { stripMetadata } from './strip-metadata.ts';
import { writeWholeFile } from './whole-file.ts';

/** Bytes of the largest image that is kept. */
export const MAX_MEDIA_BYTES = 50 * 1024 * 1024;

const MIME: Readonly<Record<string, Media['mime']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/**
 * Keeps an image in the archive's media folder, without what a camera wrote into it (see strip-metadata.ts); the same picture is kept once.
 *
 * @param folder the archive's folder.
 * @throws {NewsroomError} TOO_LARGE above MAX_MEDIA_BYTES; INVALID for anything that is not PNG, JPEG, GIF, WebP or AVIF by its bytes.
 */
export async function storeMedia(folder: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<Media> {
  const given = content instanceof Uint8Array ? limited(content) : await collect(content);
  const image = sniffImage(given);
  if (image === null)
    throw new NewsroomError(
      'INVALID',
      'This file is not a PNG, JPEG, GIF, WebP or AVIF image, so it was not added. Save it as one of these and add it again.',
    );
  const bytes = stripMetadata(given, image.mime);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = mediaFile(hash, image.mime) as string;
  const target = join(archiveFiles(folder).media, file);
  await mkdir(archiveFiles(folder).media, { recursive: true });
  const kept = await stat(target).catch(() => null);
  if (kept === null || kept.size !== bytes.length) await writeWholeFile(target, bytes);
  return { hash, mime: image.mime, width: image.width, height: image.height, bytes: bytes.length };
}

const tooLarge = (): NewsroomError =>
  new NewsroomError(
    'TOO_LARGE',
    'This image is larger than 50 MB, so it was not added. Save it smaller and add it again.',
  );

function limited(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_MEDIA_BYTES) throw tooLarge();
  return bytes;
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > MAX_MEDIA_BYTES) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

/**
 * Path of an image by its name (`HASH.ext`, never percent-encoded), or null: another form of name, no such file, or a link that leads out of the media folder.
 */
export async function mediaPath(folder: string, name: string): Promise<string | null> {
  if (!/^[0-9a-f]{64}\.(?:png|jpg|gif|webp|avif)$/.test(name)) return null;
  try {
    const media = await realpath(archiveFiles(folder).media);
    const file = await realpath(join(media, name));
    return file.startsWith(media + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    // Not there, or not to be read: the same answer, so that nobody learns which.
    return null;
  }
}

/** The bytes of an image by its name, with the type to serve them as; null when the archive has none of that name. */
export async function readMedia(
  folder: string,
  name: string,
): Promise<{ readonly bytes: Uint8Array; readonly mime: Media['mime'] } | null> {
  const path = await mediaPath(folder, name);
  const mime = MIME[name.slice(name.lastIndexOf('.') + 1)];
  return path === null || mime === undefined ? null : { bytes: await readFile(path), mime };
}
