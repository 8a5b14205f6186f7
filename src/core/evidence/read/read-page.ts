// A saved web page: the article first, as a reader's view has it, then every other word that stands on the page.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Block, storyDocument } from '#shared/story/document.ts';
import { safeLink } from '#shared/story/links.ts';
import { blockTexts } from '#shared/story/text.ts';
import { cleanText } from '../../exchange/import/clean-text.ts';
import { htmlToBlocks } from '../../exchange/import/html-to-blocks.ts';
import { cutText, nothingRead, type Reading } from './reading.ts';

/** UTF-16 units of a page of which the article is sought; a longer one is read as it stands. */
const MAX_ARTICLE = 5_000_000;
const UNREADABLE =
  'This page could not be taken apart, so its text could not be read. The file is kept as it is: copy the words from the page and paste them.';

/** Never fails. Nothing of the page is run, fetched or kept as markup. */
export function readPage(html: string): Reading {
  try {
    const whole = htmlToBlocks(html);
    const article = articleOf(html);
    const first = article === null ? [] : linesOf(htmlToBlocks(article.html).pieces.map(({ block }) => block));
    const known = new Set(first);
    const rest = linesOf(whole.pieces.map(({ block }) => block)).filter((line) => !known.has(line));
    const cut = cutText(cleanText([...first, ...rest].join('\n')));
    const title = (article?.title || whole.title).replace(/\s+/g, ' ').trim().slice(0, 500);
    return { ...cut, places: null, title, url: addressOf(html), note: cut.note };
  } catch {
    return nothingRead(UNREADABLE);
  }
}

const linesOf = (blocks: readonly Block[]): string[] =>
  blockTexts(storyDocument(blocks)).flatMap(({ text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );

/** Null where the page is no article, or is built so that the library cannot take it apart. */
function articleOf(html: string): { readonly html: string; readonly title: string } | null {
  if (html.length > MAX_ARTICLE) return null;
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { maxElemsToParse: 100_000 }).parse();
    return article === null ? null : { html: article.content ?? '', title: article.title ?? '' };
  } catch {
    return null;
  }
}

/** What browsers write into a page that they save, then what the page says of itself. */
const ADDRESSES = [
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i,
  /<link\b[^>]{0,300}rel=["']?canonical["']?[^>]{0,300}?href=["']([^"'\s>]+)/i,
  /<link\b[^>]{0,300}href=["']([^"'\s>]+)["'][^>]{0,300}?rel=["']?canonical/i,
  /<meta\b[^>]{0,300}property=["']og:url["'][^>]{0,300}?content=["']([^"'\s>]+)/i,
];
/** UTF-16 units of a page's beginning in which its address is looked for. */
const HEAD = 200_000;

function addressOf(html: string): string {
  const head = html.slice(0, HEAD);
  for (const pattern of ADDRESSES) {
    const address = safeLink((pattern.exec(head)?.[1] ?? '').replaceAll('&amp;', '&'));
    if (address !== null && /^https?:/.test(address)) return address.slice(0, 2_000);
  }
  return '';
}
