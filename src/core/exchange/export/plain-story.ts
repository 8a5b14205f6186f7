// A story as plain text: what a reader would read, and nothing to typeset it with.

import type { PublicBlock, PublicInline, PublicList, PublicRelated, PublicStory } from '#shared/story/public-story.ts';
import { dateTime } from './date-time.ts';
import { RELATED_LABELS } from './html-blocks.ts';
import { relatedAddress } from './story-address.ts';

export interface PlainOptions {
  /** Where the newsroom publishes its stories, with a slash at its end; null while it is not known. */
  readonly site: string | null;
}

/** Headline, standfirst, byline and dateline, the body, corrections and related stories, with an empty line between any two. */
export function plainStory(story: PublicStory, { site }: PlainOptions): string {
  const day = dateTime(story.published ?? story.updated, story.language);
  const parts = [
    story.embargo === null ? '' : `EMBARGOED UNTIL ${dateTime(story.embargo, story.language)}`,
    line(story.headline),
    line(story.standfirst),
    line(story.byline),
    [line(story.dateline), day].filter((part) => part !== '').join(' · '),
    bodyText(story, site),
    ...story.corrections.map(({ at, text }) => `Correction, ${dateTime(at, story.language)}: ${line(text)}`),
    ...story.related.filter(({ place }) => place === 'end').map((related) => relatedLine(related, site)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The body alone. */
export function bodyText(story: PublicStory, site: string | null): string {
  const related = new Map(story.related.map((entry) => [entry.id, entry]));
  return story.body
    .map((block) => blockText(block, related, site))
    .filter((part) => part !== '')
    .join('\n\n');
}

function blockText(block: PublicBlock, related: ReadonlyMap<string, PublicRelated>, site: string | null): string {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'quote':
    case 'pull-quote':
      return inlineText(block.children);
    case 'list':
      return listText(block, '');
    case 'rule':
      return '* * *';
    case 'image': {
      const words = [block.caption || block.alt, block.credit].map(line).filter((part) => part !== '');
      return words.length === 0 ? '' : `[Picture: ${words.join(' / ')}]`;
    }
    case 'related': {
      const entry = related.get(block.id);
      return entry === undefined ? '' : relatedLine(entry, site);
    }
    default:
      return unknownBlock(block);
  }
}

function unknownBlock(block: never): never {
  throw new TypeError(`A block of an unknown type cannot be written as text: ${(block as PublicBlock).type}`);
}

const listText = (list: PublicList, indent: string): string =>
  list.items
    .flatMap((item, index) => {
      const mark = list.ordered ? `${list.start + index}. ` : '• ';
      const words = inlineText(item.children).replaceAll('\n', `\n${indent}${' '.repeat(mark.length)}`);
      return [`${indent}${mark}${words}`, ...item.lists.map((inner) => listText(inner, `${indent}  `))];
    })
    .join('\n');

/** Links show their words alone, as on paper. */
const inlineText = (children: readonly PublicInline[]): string =>
  children
    .map((child) => (child.type === 'link' ? inlineText(child.children) : child.type === 'break' ? '\n' : child.text))
    .join('')
    .trim();

function relatedLine(related: PublicRelated, site: string | null): string {
  const address = related.url ?? (site === null ? null : relatedAddress(related, site));
  return `${RELATED_LABELS[related.role]}: ${line(related.headline)}${address === null ? '' : ` (${address})`}`;
}

const line = (words: string): string => words.replace(/\s+/g, ' ').trim();
