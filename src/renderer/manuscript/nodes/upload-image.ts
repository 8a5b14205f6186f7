// Handing the bytes of an image to the host, which keeps them in the archive's media folder.

import { Media } from '#shared/contract/media.ts';
import type { ImageFields } from './image-node.tsx';

/** Kinds that the archive keeps. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** @throws an error whose message is a sentence for the user. */
export async function uploadImage(file: File): Promise<ImageFields> {
  if (!IMAGE_TYPES.includes(file.type))
    throw new Error(
      'Stet keeps PNG, JPEG, GIF, WebP and AVIF images. Save this picture as one of them and add it again.',
    );
  let response: Response;
  try {
    response = await fetch('/media', { method: 'POST', body: file, headers: { 'content-type': file.type } });
  } catch {
    throw new Error('The image did not reach the archive. Nothing was changed; add it again.');
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(messageIn(answer) ?? 'The archive did not take this image. Nothing was changed.');
  const { hash, mime, width, height } = Media.parse(answer);
  return { media: hash, mime, width, height, alt: '', caption: '', credit: '' };
}

const messageIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string'
    ? answer.message
    : null;
