// The body's blocks as HTML, one exhaustive switch.

import type { PublicBlock, PublicImage, PublicInline, PublicList, PublicRelated } from '#shared/story/public-story.ts';
import { attribute, escapeHtml } from './escape.ts';
import { type InlineOptions, inlineHtml } from './html-inline.ts';

export interface BlockOptions extends InlineOptions {
  readonly related: ReadonlyMap<string, PublicRelated>;
  /** Address of an image by its file name: `media/HASH.ext` or a data: address. */
  readonly imageAddress: (file: string) => string;
  /** Address of a related story or an outside page; null where a headline leads nowhere yet. */
  readonly relatedAddress: (related: PublicRelated) => string | null;
}

/** What the reader is told of why a story is linked. */
export const RELATED_LABELS: Readonly<Record<PublicRelated['role'], string>> = {
  inline: 'May be of interest',
  background: 'Background',
  'follow-up': 'What happened next',
  series: 'In this series',
  'correction-of': 'This story corrects',
  similar: 'Similar stories',
};

export function blockHtml(block: PublicBlock, options: BlockOptions): string {
  const words = (children: readonly PublicInline[]) => inlineHtml(children, options);
  switch (block.type) {
    case 'paragraph':
      return `<p>${words(block.children)}</p>`;
    case 'crosshead':
      return `<h${block.level}>${words(block.children)}</h${block.level}>`;
    case 'quote':
      return blockQuoteHtml(block.children, options);
    case 'pull-quote':
      // A repetition of words that stand in the body: set apart, and never a quotation of its own.
      return `<aside class="pull-quote"><p>${inlineHtml(block.children, { ...options, quotation: 'span' })}</p></aside>`;
    case 'list':
      return listHtml(block, options);
    case 'rule':
      return '<hr>';
    case 'image':
      return imageHtml(block, options);
    case 'related':
      return relatedHereHtml(block.id, options);
    default:
      return unknownBlock(block);
  }
}

function unknownBlock(block: never): never {
  throw new TypeError(`A block of an unknown type cannot be written as HTML: ${(block as PublicBlock).type}`);
}

/** `cite` only where every quotation in it comes from one named source with a public page. */
function blockQuoteHtml(children: readonly PublicInline[], options: BlockOptions): string {
  const leaves = children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
  const ids = new Set(leaves.flatMap((leaf) => (leaf.type === 'text' ? leaf.facts : [])));
  const cites = new Set(
    [...ids].flatMap((id) => {
      const fact = options.facts.get(id);
      if (fact?.kind !== 'quote') return [];
      return [fact.source?.naming === 'named' ? fact.source.url : null];
    }),
  );
  const cite = cites.size === 1 ? ([...cites][0] ?? null) : null;
  return `<blockquote${attribute('cite', cite)}><p>${inlineHtml(children, { ...options, quotation: 'span' })}</p></blockquote>`;
}

function listHtml(list: PublicList, options: BlockOptions): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? attribute('start', String(list.start)) : '';
  const items = list.items.map(
    (item) =>
      `<li>${inlineHtml(item.children, options)}${item.lists.map((inner) => listHtml(inner, options)).join('')}</li>`,
  );
  return `<${tag}${start}>${items.join('')}</${tag}>`;
}

function imageHtml(image: PublicImage, options: BlockOptions): string {
  const size = image.width > 0 && image.height > 0 ? ` width="${image.width}" height="${image.height}"` : '';
  const img = `<img src="${escapeHtml(options.imageAddress(image.file))}" alt="${escapeHtml(image.alt)}"${size}>`;
  const caption = image.caption === '' ? '' : escapeHtml(image.caption);
  const credit = image.credit === '' ? '' : `<span class="credit">${escapeHtml(image.credit)}</span>`;
  const below = [caption, credit].filter((part) => part !== '').join(' ');
  return `<figure>${img}${below === '' ? '' : `<figcaption>${below}</figcaption>`}</figure>`;
}

function relatedHereHtml(id: string, options: BlockOptions): string {
  const related = options.related.get(id);
  if (related === undefined) return '';
  const label = RELATED_LABELS[related.role];
  return `<aside class="related-here"><p><b>${label}</b> ${relatedLink(related, options)}</p></aside>`;
}

export function relatedLink(related: PublicRelated, options: Pick<BlockOptions, 'relatedAddress'>): string {
  const address = options.relatedAddress(related);
  const headline = escapeHtml(related.headline);
  return address === null ? headline : `<a href="${escapeHtml(address)}">${headline}</a>`;
}
