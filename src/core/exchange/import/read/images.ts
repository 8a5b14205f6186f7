// Images that a file's text shows: taken into the archive from the imported folder or from inside the file, never from anywhere else.

import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type Image, image } from '#shared/story/document.ts';
import { NewsroomError } from '../../../errors.ts';
import { MAX_MEDIA_BYTES, storeMedia } from '../../../media/media.ts';

export interface Picture {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export interface FoundImages {
  /**
   * Takes in what `src` names: a data: address, or a path below the imported folder, seen from `file` or from the folder itself. For an
   * address of the web the path of the address is looked for there, because archives keep such images in folders of that name. null: no
   * such file, or none of an image that can be shown. Nothing is ever fetched.
   */
  take(src: string, file: { readonly path: string; readonly root: string | null }): Promise<KeptImage | null>;
  takeBytes(bytes: Uint8Array): Promise<KeptImage | null>;
}

export type KeptImage = Omit<Image, 'type' | 'version' | 'alt' | 'caption' | 'credit'>;

export const imageBlock = (kept: KeptImage, { alt, caption, credit }: Picture): Image =>
  image({ ...kept, alt: alt.slice(0, 2_000), caption: caption.slice(0, 5_000), credit: credit.slice(0, 500) });

/** @param archiveFolder the archive's folder; images are kept there once, by the hash of their bytes. */
export function foundImages(archiveFolder: string): FoundImages {
  const takeBytes = async (bytes: Uint8Array): Promise<KeptImage | null> => {
    try {
      const { hash, mime, width, height } = await storeMedia(archiveFolder, bytes);
      return { media: hash, mime, width, height };
    } catch (error) {
      if (error instanceof NewsroomError && (error.code === 'INVALID' || error.code === 'TOO_LARGE')) return null;
      throw error;
    }
  };
  return {
    takeBytes,
    async take(src, { path, root }) {
      const data = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/i.exec(src);
      if (data !== null) return takeBytes(Buffer.from(data[1] ?? '', 'base64'));
      if (root === null) return null;
      for (const candidate of candidates(src, dirname(path), root)) {
        const found = await inside(root, candidate);
        if (found !== null) return takeBytes(await readFile(found));
      }
      return null;
    },
  };
}

function candidates(src: string, folder: string, root: string): string[] {
  const address = /^(?:https?:\/\/[^/?#]+|__GHOST_URL__)?([^?#]*)/i.exec(src.trim())?.[1] ?? '';
  if (address === '' || /^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('//')) return [];
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    // A broken escape is a name of its own.
    path = address;
  }
  if (path.includes('\0') || path.includes('\\')) return [];
  const uploads = /\/((?:wp-content\/)?uploads\/.*)$/.exec(path)?.[1];
  const seen = path.startsWith('/') ? [join(root, path)] : [join(folder, path), join(root, path)];
  return uploads === undefined
    ? seen
    : [...seen, join(root, uploads), join(root, uploads.replace(/^wp-content\//, ''))];
}

/** The real path of an image file below `root`; null for anything that a link, a ".." or a device leads out to. */
async function inside(root: string, path: string): Promise<string | null> {
  try {
    const [base, file] = [await realpath(root), await realpath(path)];
    if (!file.startsWith(base + sep)) return null;
    const { size, ...stats } = await stat(file).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return stats.isFile && size <= MAX_MEDIA_BYTES ? file : null;
  } catch {
    // Not there: the story is imported without it.
    return null;
  }
}
