// Images: bytes go to and come from the host's /media address; the contract only says what the archive knows about them.

import { z } from 'zod';

/** The answer to a POST of image bytes to /media. GET /media/HASH.EXT serves them. */
export const Media = z.object({
  /** SHA-256, 64 hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mime: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});
export type Media = z.infer<typeof Media>;

const EXTENSION: Readonly<Record<Media['mime'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};
/** Name of the file in the archive's media folder and last part of its address; null for a type that is never served inline. */
export const mediaFile = (hash: string, mime: string): string | null => {
  const extension = Object.hasOwn(EXTENSION, mime) ? EXTENSION[mime as Media['mime']] : undefined;
  return extension === undefined || !/^[0-9a-f]{64}$/.test(hash) ? null : `${hash}.${extension}`;
};
