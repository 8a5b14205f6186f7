// Raw copy as people copy it from a web page, and what a careful reader sees in it: the tests judge by these lines, not by the app's own reading.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RawCopyFile {
  readonly name: string;
  readonly path: string;
}

/** Our own writing, and a real page's copy that is not part of the repository. */
export const RAW_COPY: readonly RawCopyFile[] = [
  { name: 'our own copy', path: join(import.meta.dirname, 'raw-copy.txt') },
  {
    name: 'a real page’s copy',
    path: join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'raw-copy', 'web-copy-cyber-pause.txt'),
  },
];

export interface RawCopy {
  readonly text: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** Headline of the promo line inside the text. */
  readonly promo: string;
  readonly shareRow: string;
  /** Headlines of the list at the end, each once. */
  readonly similar: readonly string[];
  /** How many of them stand there a second time. */
  readonly doubles: number;
  readonly foot: string;
  /** Quotations between double marks that stand in one paragraph, in reading order, with their marks. */
  readonly quotations: readonly string[];
}

export const isThere = ({ path }: RawCopyFile): boolean => existsSync(path);

/** Both files have one build: headline, promo line, paragraphs, share row, "Similar Content" with every line twice, foot. */
export function readRawCopy({ path }: RawCopyFile): RawCopy {
  const text = readFileSync(path, 'utf8');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const PROMO = /^May Be Interested In:/;
  const promo = lines.findIndex((line) => PROMO.test(line));
  const shareRow = lines.findIndex((line) => /^share\b/i.test(line));
  const heading = lines.findIndex((line) => /^Similar Content/.test(line));
  const paragraphs = lines.slice(promo + 1, shareRow);
  const listed = lines.slice(heading + 1, -1);
  const similar = [...new Set(listed)];
  return {
    text,
    headline: lines[0] ?? '',
    paragraphs,
    promo: (lines[promo] ?? '').replace(PROMO, ''),
    shareRow: lines[shareRow] ?? '',
    similar,
    doubles: listed.length - similar.length,
    foot: lines.at(-1) ?? '',
    quotations: paragraphs.flatMap((paragraph) =>
      [...paragraph.matchAll(/“[^“”]+”/gu)].map(([quotation]) => quotation),
    ),
  };
}
