// What a file holds, by its name and its first characters.

import type { FileToImport } from './import-file.ts';

export type FileFormat = 'text' | 'html' | 'jsonl';

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
};

export function formatOf({ name, format, data }: FileToImport): FileFormat {
  if (format !== 'auto') return format;
  const ending = (/\.([^.\\/]+)$/.exec(name)?.[1] ?? '').toLowerCase();
  if (Object.hasOwn(ENDINGS, ending)) return ENDINGS[ending] as FileFormat;
  const head = data.slice(0, 2_000).trimStart();
  if (/^(?:\ufeff)?\s*\{\s*"/.test(head)) return 'jsonl';
  return /^(?:<!doctype html|<html|<head|<body|<(?:p|div|article|h1|meta)[\s>])/i.test(head) ? 'html' : 'text';
}
