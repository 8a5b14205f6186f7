// Raw copy as lines: what a person pasted or a file held, cut where it was cut, before anything is decided about it.

import type { Block, Inline } from '#shared/story/document.ts';
import { inlineText } from '#shared/story/text.ts';
import { cleanText } from './clean-text.ts';
import { type HtmlPiece, type HtmlRegion, htmlToBlocks } from './html-to-blocks.ts';

export interface CopyLine {
  /** Trimmed, never empty; "\n" only where HTML breaks a line inside a paragraph. */
  readonly text: string;
  /** A blank line, or another block, before it. */
  readonly apart: boolean;
  readonly hint: 'headline' | 'crosshead' | 'quote' | 'pullquote' | 'item' | HtmlRegion | 'outside' | null;
  /** The level of a crosshead; null where the copy does not say. */
  readonly level: 'h2' | 'h3' | null;
  /** Items of one list of the HTML have one number; plain text says its items by how they begin. */
  readonly list: { readonly number: number; readonly ordered: boolean } | null;
  /** What the line was in HTML, with its links and formats; null for plain text. */
  readonly inlines: readonly Inline[] | null;
}

const BULLET = /^(?:[•·●▪◦‣⁃*]\s*|-\s+|(\d{1,3})[.)]\s+)(?=\S)/;

/** A line of plain text that begins like an item of a list; null for others. */
export function plainItem(text: string): { readonly words: string; readonly ordered: boolean } | null {
  const match = BULLET.exec(text);
  return match === null ? null : { words: text.slice(match[0].length), ordered: match[1] !== undefined };
}

/** Lines of plain text; paragraphs that a mail programme wrapped are joined again. */
export function textLines(text: string): CopyLine[] {
  const chunks = cleanText(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((chunk) =>
      chunk
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((chunk) => chunk.length > 0);
  const width = wrapWidth(chunks);
  return chunks.flatMap((chunk) => {
    const lines = isWrapped(chunk, width) ? [chunk.join(' ')] : chunk;
    const items = lines.length > 1 && lines.every((line) => plainItem(line) !== null);
    return lines.map(
      (text, index): CopyLine => ({
        text,
        apart: index === 0,
        hint: items ? 'item' : null,
        level: null,
        list: null,
        inlines: null,
      }),
    );
  });
}

/**
 * The column at which a programme broke the lines, or null where none did. A chunk shows it when each of its lines but the last was
 * broken because the next word had no room, and the breaks fall inside sentences.
 */
function wrapWidth(chunks: readonly (readonly string[])[]): number | null {
  const widths = chunks.flatMap((chunk) => {
    const width = Math.max(...chunk.map((line) => line.length));
    const inside = chunk.slice(1).filter((line) => /^[\p{Ll}\p{N}“"'‘(–—-]/u.test(line)).length;
    return chunk.length > 1 && fits(chunk, width) && inside * 2 >= chunk.length - 1 ? [width] : [];
  });
  return widths.length === 0 ? null : Math.max(...widths);
}

const isWrapped = (chunk: readonly string[], width: number | null): boolean =>
  width !== null && chunk.length > 1 && fits(chunk, width);

function fits(chunk: readonly string[], width: number): boolean {
  if (width < 40 || width > 100) return false;
  return chunk.every((line, index) => {
    const next = chunk[index + 1];
    if (line.length > width) return false;
    return next === undefined || line.length + 1 + (next.split(/\s/)[0] ?? '').length > width - 4;
  });
}

/** Lines of HTML: a paragraph, crosshead, quote or list item each. */
export function htmlLines(html: string): { lines: CopyLine[]; title: string } {
  const { pieces, title } = htmlToBlocks(html);
  const scoped = hasArticle(pieces);
  let list = 0;
  const lines = pieces.flatMap((piece): CopyLine[] => {
    const { block, region, headline, article } = piece;
    if (block.type === 'list') list += 1;
    const place = region ?? (scoped && !article ? 'outside' : null);
    return blockLines(block).map(({ inlines, ordered }): CopyLine => {
      const own = ordered === null ? hintOf(block, headline) : 'item';
      return {
        text: inlineText({ children: inlines }).trim(),
        apart: true,
        hint: place ?? own,
        level: block.type === 'heading' ? block.tag : null,
        list: ordered === null ? null : { number: list, ordered },
        inlines,
      };
    });
  });
  return { lines: lines.filter(({ text }) => text !== ''), title };
}

const hintOf = (block: Block, headline: boolean): CopyLine['hint'] => {
  if (headline) return 'headline';
  if (block.type === 'heading') return 'crosshead';
  return block.type === 'quote' || block.type === 'pullquote' ? block.type : null;
};

/** Items of nested lists follow the item they stand in. */
function blockLines(block: Block): { inlines: readonly Inline[]; ordered: boolean | null }[] {
  if (block.type !== 'list') return 'children' in block ? [{ inlines: block.children as Inline[], ordered: null }] : [];
  return block.children.flatMap((item) => {
    const inlines = item.children.filter((child) => child.type !== 'list');
    const nested = item.children.filter((child) => child.type === 'list').flatMap(blockLines);
    return inlines.length > 0 ? [{ inlines, ordered: block.listType === 'number' }, ...nested] : nested;
  });
}

/** True when `article` or `main` holds most of the page's words, so that what stands outside it is the page's and not the story's. */
function hasArticle(pieces: readonly HtmlPiece[]): boolean {
  const length = (some: readonly HtmlPiece[]) =>
    some.reduce((sum, { block }) => sum + ('children' in block ? inlineText(block).length : 0), 0);
  const inside = pieces.filter(({ article }) => article);
  return inside.length > 0 && inside.length < pieces.length && length(inside) * 2 > length(pieces);
}

/**
 * The lines of what was pasted: of the HTML, with its links and formats, where it holds the words of the plain text too; else of the text.
 */
export function copyLines(text: string, html: string | null): { lines: CopyLine[]; title: string } {
  if (html === null || html.trim() === '') return { lines: textLines(text), title: '' };
  const read = htmlLines(html);
  const words = (some: readonly CopyLine[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  const plain = textLines(text);
  return words(read.lines) * 2 >= words(plain) ? read : { lines: plain, title: '' };
}
