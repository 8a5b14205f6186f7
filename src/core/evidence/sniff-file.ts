// Tells a kind of evidence by the first bytes of a file, never by its name or by what a sender says it is.

import type { EvidenceType } from '#shared/story/evidence-file.ts';

/** Bytes of a file's beginning that are looked at. */
export const HEAD_BYTES = 4_096;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Formats that show themselves at fixed places, each as offset and letters in Latin-1: file signatures as of
 * https://www.iana.org/assignments/media-types and each format's specification.
 */
const SIGNATURES: readonly (readonly [EvidenceType, ...(readonly [at: number, letters: string])[]])[] = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/gif', [0, 'GIF87a']],
  ['image/gif', [0, 'GIF89a']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['image/avif', [4, 'ftypavif']],
  ['image/avif', [4, 'ftypavis']],
  ['audio/wav', [0, 'RIFF'], [8, 'WAVE']],
  ['audio/mp4', [4, 'ftypM4A']],
  ['audio/mp4', [4, 'ftypM4B']],
  ['video/mp4', [4, 'ftyp']],
  ['audio/ogg', [0, 'OggS']],
  ['audio/flac', [0, 'fLaC']],
  ['audio/mpeg', [0, 'ID3']],
  ...['\xf1', '\xf0', '\xf9', '\xf8'].map((second) => ['audio/aac', [0, `\xff${second}`]] as const),
  // Layer III of MPEG 1, 2 and 2.5; what begins with FF FE is UTF-16.
  ...['\xfb', '\xfa', '\xf3', '\xf2', '\xe3', '\xe2'].map((second) => ['audio/mpeg', [0, `\xff${second}`]] as const),
  ['video/webm', [0, '\x1aE\xdf\xa3']],
];
const ZIP = 'PK\x03\x04';

function signedType(latin: string): EvidenceType | null {
  const signed = SIGNATURES.find(([, ...places]) => places.every(([at, letters]) => latin.startsWith(letters, at)));
  // HEIC and other pictures share the box of films.
  if (signed !== undefined) return /^.{4}ftyp(?:hei|mif|msf)/s.test(latin) ? 'application/octet-stream' : signed[0];
  if (latin.slice(0, 1_024).includes('%PDF-')) return 'application/pdf';
  if (!latin.startsWith(ZIP)) return null;
  return /\[Content_Types\]\.xml|word\/document/.test(latin) ? DOCX : 'application/octet-stream';
}

/** Beginnings of a page: a comment that a browser leaves when it saves one, a doctype, or an element that stands first in one. */
const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|table)[\s>]/i;
const SAVED_PAGE = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*content-type:\s*multipart\/related/i;

/** What a file is, from its first HEAD_BYTES bytes; `application/octet-stream` for whatever cannot be read or shown. */
export function sniffFile(head: Uint8Array): EvidenceType {
  const latin = Buffer.from(head).toString('latin1');
  const signed = signedType(latin);
  if (signed !== null) return signed;
  const wide = latin.startsWith('\xff\xfe') || latin.startsWith('\xfe\xff') || isEverySecondZero(head);
  if (latin.includes('\0') && !wide) return 'application/octet-stream';
  const words = latin
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n');
  if (/^WEBVTT(?:[ \t\n]|$)/.test(words)) return 'text/vtt';
  if (/^\s*(?:\d+\s*\n)?\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(words)) return 'application/x-subrip';
  if (SAVED_PAGE.test(words)) return 'multipart/related';
  if (PAGE.test(words)) return 'text/html';
  return isDrawingOrCode(words) ? 'application/octet-stream' : 'text/plain';
}

/** SVG and other XML, rich text and PostScript are text that nobody reads as it stands. */
const isDrawingOrCode = (words: string): boolean => /^\s*(?:<\?xml|<svg|\{\\rtf|%!PS)/i.test(words);

/** UTF-16 of Western text without a mark. */
function isEverySecondZero(head: Uint8Array): boolean {
  const zeros = head.subarray(0, 16).map((byte) => (byte === 0 ? 1 : 0));
  return head.length >= 16 && [0, 1].some((first) => zeros.every((zero, at) => zero === (at + first) % 2));
}
