// A story as Markdown (CommonMark) with its fields as YAML front matter, for static sites and for people who read it as it is.

import { stringify } from 'yaml';
import type { PublicBlock, PublicList, PublicRelated, PublicStory } from '#shared/story/public-story.ts';
import { RELATED_LABELS } from './html-blocks.ts';
import { languageTag } from './language.ts';
import { escapeMarkdown, inlineMarkdown, markdownLink } from './markdown-inline.ts';
import { relatedAddress } from './story-address.ts';

export interface MarkdownOptions {
  /** Where the newsroom publishes its stories, with a slash at its end; null: stories lie side by side. */
  readonly site: string | null;
}

export function markdown(story: PublicStory, { site }: MarkdownOptions): string {
  const related = new Map(story.related.map((entry) => [entry.id, entry]));
  const blocks = story.body.map((block) => blockMarkdown(block, related, site));
  const after = [
    ...story.corrections.map(({ at, text }) => `*Correction, ${at.slice(0, 10)}:* ${escapeMarkdown(text)}`),
    ...story.related.filter(({ place }) => place === 'end').map((entry) => relatedMarkdown(entry, site)),
  ];
  const rest = after.length === 0 ? [] : ['---', ...after];
  return `---\n${frontMatter(story)}---\n\n${[...blocks, ...rest].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Names that static sites know; every value is quoted by the YAML library, so no field can end the front matter. */
function frontMatter(story: PublicStory): string {
  const fields = {
    title: story.headline,
    description: story.standfirst,
    slug: story.slug,
    author: story.byline,
    date: story.published,
    lastmod: story.updated,
    embargo: story.embargo,
    category: story.desk,
    dateline: story.dateline,
    lang: languageTag(story.language),
    tags: story.keywords,
    status: story.status,
    id: story.id,
  };
  const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== '' && value.length > 0);
  return stringify(Object.fromEntries(filled), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}

function blockMarkdown(block: PublicBlock, related: ReadonlyMap<string, PublicRelated>, site: string | null): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.children);
    case 'crosshead':
      return `${'#'.repeat(block.level)} ${inlineMarkdown(block.children).replace(/\\\n/g, ' ')}`;
    case 'quote':
    case 'pull-quote':
      return inlineMarkdown(block.children).replace(/^/gm, '> ');
    case 'list':
      return listMarkdown(block, '');
    case 'rule':
      return '---';
    case 'image': {
      const below = [block.caption, block.credit].filter((words) => words.trim() !== '').map(escapeMarkdown);
      const picture = `![${escapeMarkdown(block.alt)}](media/${block.file})`;
      return below.length === 0 ? picture : `${picture}\n\n*${below.map((words) => words.trim()).join(' / ')}*`;
    }
    case 'related': {
      const entry = related.get(block.id);
      return entry === undefined ? '' : `> ${relatedMarkdown(entry, site)}`;
    }
    default:
      return unknownBlock(block);
  }
}

function unknownBlock(block: never): never {
  throw new TypeError(`A block of an unknown type cannot be written as Markdown: ${(block as PublicBlock).type}`);
}

const listMarkdown = (list: PublicList, indent: string): string =>
  list.items
    .map((item, index) => {
      const mark = list.ordered ? `${list.start + index}. ` : '- ';
      const inside = indent + ' '.repeat(mark.length);
      const words = inlineMarkdown(item.children).replaceAll('\n', `\n${inside}`);
      // A list that does not begin with 1 would be read as more words of the line above it: an empty line parts them.
      const lists = item.lists.map((inner) => (inner.ordered ? '\n' : '') + listMarkdown(inner, inside));
      return [`${indent}${mark}${words}`, ...lists].join('\n');
    })
    .join('\n');

function relatedMarkdown(related: PublicRelated, site: string | null): string {
  const address = relatedAddress(related, site);
  const words = escapeMarkdown(related.headline);
  return `**${RELATED_LABELS[related.role]}:** ${address === null ? words : markdownLink(words, address)}`;
}
