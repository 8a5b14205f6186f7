// What a file holds, by its name and its first bytes.

import type { ImportFormat } from '#shared/contract/exchange.ts';
import { encodingOf } from '../decode-bytes.ts';

export type FileFormat = Exclude<ImportFormat, 'auto'>;

const ENDINGS: Readonly<Record<string, FileFormat | 'xml'>> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  rss: 'xml',
  atom: 'xml',
  xml: 'xml',
  wxr: 'xml',
  nitf: 'xml',
  newsml: 'xml',
};
const IMAGES = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif']);

const endingOf = (name: string): string => (/\.([^.\\/]+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** Whether the name's ending is one of a file that stories are read from. */
export const isNamedLikeStories = (name: string): boolean => Object.hasOwn(ENDINGS, endingOf(name));
export const isNamedLikeImage = (name: string): boolean => IMAGES.has(endingOf(name));

/**
 * The format of a file that is called so and begins so.
 *
 * @returns a sentence (`reason`) for a file that is none of them.
 */
export function formatOf(name: string, head: Uint8Array): FileFormat | { readonly reason: string } {
  const ending = endingOf(name);
  const named = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (named !== undefined && named !== 'xml') return named;
  if (head[0] === 0x50 && head[1] === 0x4b) return ending === 'docx' ? 'docx' : UNKNOWN;
  const text = new TextDecoder(encodingOf(head).encoding)
    .decode(head)
    .replace(/^\ufeff/, '')
    .trimStart();
  const root = rootOf(text);
  if (root !== null) return root === 'html' ? 'html' : (XML_ROOTS[root] ?? xmlUnknown(root));
  if (named === 'xml') return UNKNOWN;
  if (/^\{\s*"/.test(text)) return isOneValue(text) ? 'json' : 'jsonl';
  if (/^\[\s*\{/.test(text)) return 'json';
  if (/^(?:<!doctype html|<html|<head|<body|<(?:p|div|article|h1|meta)[\s>])/i.test(text)) return 'html';
  // Words without an ending are a story; what is called a programme, a log or a table is not.
  return ending !== '' || text.includes('\0') ? UNKNOWN : 'text';
}

const UNKNOWN = {
  reason:
    'Stet does not know what this file holds. It reads text, HTML, Markdown, Word documents, JSON, JSON Lines, RSS, Atom, WordPress exports, NITF and NewsML-G2.',
};
const xmlUnknown = (root: string) => ({
  reason: `It is XML of a kind that Stet does not know (${root.slice(0, 40)}). It reads RSS, Atom, WordPress exports, NITF and NewsML-G2.`,
});

const XML_ROOTS: Readonly<Record<string, FileFormat>> = {
  rss: 'rss',
  feed: 'rss',
  RDF: 'rss',
  nitf: 'nitf',
  newsItem: 'newsml',
  newsMessage: 'newsml',
};

/** The root element of XML, without its prefix; null where the text does not begin as XML does. */
function rootOf(text: string): string | null {
  const rest = text.replace(/^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)+/i, '');
  const begun = /^<(?:[\w.-]+:)?([\w.-]+)(?:[\s/>]|$)/.exec(rest)?.[1];
  if (begun === undefined || (!text.startsWith('<?xml') && XML_ROOTS[begun] === undefined)) return null;
  return begun.toLowerCase() === 'html' ? 'html' : begun;
}

/** One JSON value that goes on over lines, rather than one a line. */
function isOneValue(text: string): boolean {
  const line = text.split('\n', 1)[0] ?? '';
  try {
    JSON.parse(line);
    return !/\n\s*\{/.test(text.slice(line.length)) && text.trimEnd() !== line.trimEnd();
  } catch {
    return text.includes('\n') && text.slice(0, 2_000).includes('\n');
  }
}

/** The encoding that XML says of itself; null where it says none, or one that nobody knows. A byte order mark is stronger. */
export function xmlEncoding(head: Uint8Array): string | null {
  if (head[0] === 0xff || head[0] === 0xfe || head[0] === 0 || head[1] === 0) return null;
  const said = /^[^<]{0,3}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    Buffer.from(head.subarray(0, 300)).toString('latin1'),
  )?.[1];
  if (said === undefined) return null;
  try {
    return new TextDecoder(said).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
