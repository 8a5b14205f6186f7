// What kinds of evidence are called on the screen, and how large they are.

import type { EvidenceFile, EvidenceType } from '#shared/story/evidence-file.ts';
import { secondsOf } from '#shared/story/evidence-lines.ts';
import type { Evidence } from '#shared/story/records.ts';

const TYPE_WORDS: Readonly<Partial<Record<EvidenceType, string>>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'text/vtt': 'captions',
  'application/x-subrip': 'captions',
  'text/html': 'saved page',
  'multipart/related': 'saved page',
  'text/plain': 'text',
  'application/octet-stream': 'file',
};
const FAMILY_WORDS: Readonly<Record<string, string>> = { image: 'picture', audio: 'recording', video: 'film' };

export const typeWords = ({ type }: Pick<EvidenceFile, 'type'>): string =>
  TYPE_WORDS[type] ?? FAMILY_WORDS[type.split('/')[0] ?? ''] ?? 'file';

/** "3.4 MB", in decimal units as file managers show them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const [value, unit] =
    bytes < 1e6
      ? ([bytes / 1e3, 'kB'] as const)
      : bytes < 1e9
        ? ([bytes / 1e6, 'MB'] as const)
        : ([bytes / 1e9, 'GB'] as const);
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

export function titleOfEvidence({ title, file, url, kind }: Evidence): string {
  return title || file?.name || url || (kind === 'text' ? 'Text without a title' : 'Evidence without a title');
}

/**
 * Where a recording is played from: its own timecode where there is one, else that of the words in another piece of the fact's evidence, which
 * then is its transcript; empty where nobody knows.
 */
export function playedFrom(recording: Evidence, all: readonly Evidence[]): string {
  return [recording, ...all].find(({ locator }) => secondsOf(locator) !== null)?.locator ?? '';
}
