// Files kept as evidence: what kinds there are, how each is named, what may be shown, and where the parts of a read text lie in its file.

import { z } from 'zod';
import { text } from './content.ts';

/** UTF-16 units of the longest text that is kept of one piece of evidence: some 300,000 words. */
export const MAX_EVIDENCE_TEXT = 2_000_000;

const EXTENSION = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/aac': 'aac',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/vtt': 'vtt',
  'application/x-subrip': 'srt',
  'text/html': 'html',
  'multipart/related': 'mhtml',
  'text/plain': 'txt',
  'application/octet-stream': 'bin',
} as const;
/** Told by a file's bytes. `application/octet-stream` is whatever Stet cannot read: it is kept all the same. */
export type EvidenceType = keyof typeof EXTENSION;
export const EVIDENCE_TYPES = Object.keys(EXTENSION) as EvidenceType[];

/** Name of the file in the archive's evidence folder and last part of its address. */
export const evidenceFileName = ({ hash, type }: { readonly hash: string; readonly type: EvidenceType }): string =>
  `${hash}.${EXTENSION[type]}`;

const TYPE_OF: ReadonlyMap<string, EvidenceType> = new Map(EVIDENCE_TYPES.map((type) => [EXTENSION[type], type]));
/** The type of a name that `evidenceFileName` made; null for every other name, so that no other file can be asked for. */
export function evidenceTypeOf(name: string): EvidenceType | null {
  const extension = /^[0-9a-f]{64}\.([a-z0-9]{3,5})$/.exec(name)?.[1];
  return extension === undefined ? null : (TYPE_OF.get(extension) ?? null);
}

/** How a window may show the file itself; null: only as a download, for what is in it could run or draw anything. */
export function shownAs(type: EvidenceType): 'image' | 'audio' | 'video' | null {
  const [family] = type.split('/');
  return family === 'image' || family === 'audio' || family === 'video' ? family : null;
}

export const EvidenceFile = z.strictObject({
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(EVIDENCE_TYPES),
  bytes: z.int().min(0),
  /** As it was called where it came from. Private, as all of evidence is. */
  name: text(300),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** The beginnings of a file's parts in its text: UTF-16 offset, then the page's number (from 1) or the second of the recording. In order. */
export const Places = z.strictObject({
  unit: z.enum(['page', 'second']),
  starts: z.array(z.tuple([z.int().min(0), z.number().min(0)])),
});
export type Places = z.infer<typeof Places>;
