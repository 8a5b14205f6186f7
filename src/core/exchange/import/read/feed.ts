// RSS and Atom with full content, and WordPress's WXR, which is RSS with more: a story an item.

import type { StoryStatus } from '#shared/story/content.ts';
import { blocksOfHtml, contentOf, externalId, namesInLine } from './content-of-html.ts';
import { instantOf, publishedOn } from './instant-of.ts';
import type { FileOnDisk, Found, FoundStory, Tools } from './reading.ts';
import { childOf, childrenOf, htmlOf, wordsOf, type XmlElement, xmlElements } from './xml.ts';

/** What a feed says of itself before its first item. */
interface Channel {
  readonly title: string;
  readonly language: string;
  /** Names of WordPress's users by their log-in. */
  readonly users: ReadonlyMap<string, string>;
}

/** Things of WordPress that are no stories: menus, attachments, styles; what was thrown away there stays thrown away. */
const WP_STORIES = new Set(['post', 'page']);
const WP_STATUSES: Readonly<Record<string, StoryStatus>> = {
  publish: 'published',
  pending: 'editing',
  draft: 'draft',
  future: 'ready',
  private: 'draft',
};

export async function* readFeed(text: AsyncIterable<string>, tools: Tools, file: FileOnDisk): AsyncGenerator<Found> {
  const head: XmlElement[] = [];
  let channel: Channel | null = null;
  const items = xmlElements(text, (path) => ['item', 'entry'].includes(path.at(-1) ?? ''), head);
  for await (const item of items) {
    channel ??= channelOf(head);
    const type = wordsOf(childOf(item, 'wp:post_type')).trim();
    const status = wordsOf(childOf(item, 'wp:status')).trim();
    if (type !== '' && (!WP_STORIES.has(type) || status === 'trash' || status === 'auto-draft')) continue;
    const { line } = item;
    try {
      const story =
        item.name === 'entry'
          ? await atomStory(item, channel, tools, file)
          : await rssStory(item, channel, tools, file);
      yield isEmpty(story)
        ? { reason: 'It has neither a title nor a text.', line }
        : { story: type === '' ? story : wordpress(story, item, status), line };
    } catch (error) {
      if (!(error instanceof Error && error.name === 'NewsroomError')) throw error;
      yield { reason: error.message, line };
    }
  }
}

const channelOf = (head: readonly XmlElement[]): Channel => ({
  title: wordsOf(head.find(({ name }) => name === 'title')).trim(),
  language: wordsOf(head.find(({ name }) => name === 'language')).trim(),
  users: new Map(
    head
      .filter(({ name }) => name === 'wp:author')
      .flatMap((author): [string, string][] => {
        const name = wordsOf(childOf(author, 'wp:author_display_name')).trim();
        return name === '' ? [] : [[wordsOf(childOf(author, 'wp:author_login')).trim(), name]];
      }),
  ),
});

async function rssStory(item: XmlElement, channel: Channel, tools: Tools, file: FileOnDisk): Promise<FoundStory> {
  const text = (name: string) => wordsOf(childOf(item, name)).trim();
  const summary = text('description');
  const full = text('content:encoded') || (childOf(item, 'wp:post_type') === undefined ? summary : '');
  const summaryWords = plainWords(text('excerpt:encoded') || (full === summary ? '' : summary));
  const categories = childrenOf(item, 'category');
  const named = (domain: string) => categories.filter(({ attributes }) => attributes.domain === domain).map(wordsOf);
  const ofWordPress = named('category');
  const author = text('dc:creator') || text('author').replace(/^\S+@\S+\s+\((.*)\)$/, '$1');
  const link = text('link');
  const date = text('wp:post_date_gmt');
  return {
    externalId: externalId(text('guid') || link),
    ...publishedOn(date !== '' && !date.startsWith('0000') ? date : text('pubDate') || text('dc:date') || text('date')),
    content: contentOf(
      {
        headline: plainWords(text('title')),
        standfirst: summaryWords.length <= 500 ? summaryWords : '',
        byline: channel.users.get(author) ?? author,
        desk: ofWordPress.find((name) => name !== 'Uncategorized') ?? null,
        slug: text('wp:post_name'),
        language: channel.language,
        keywords: ofWordPress.length > 0 || named('post_tag').length > 0 ? named('post_tag') : categories.map(wordsOf),
        notes: [channel.title, link],
      },
      await blocksOfHtml(paragraphed(full), tools, file),
    ),
  };
}

/** RFC 4287: content and summary are text, escaped HTML or XHTML by their `type`. */
async function atomStory(entry: XmlElement, channel: Channel, tools: Tools, file: FileOnDisk): Promise<FoundStory> {
  const asHtml = (element: XmlElement | undefined): string => {
    if (element === undefined) return '';
    const { type } = element.attributes;
    if (type === 'xhtml') return htmlOf(element);
    return type === 'html' || type === 'text/html' ? wordsOf(element) : paragraphed(escapedText(wordsOf(element)));
  };
  const content = childOf(entry, 'content');
  const summary = childOf(entry, 'summary');
  const links = childrenOf(entry, 'link');
  const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')?.attributes.href;
  return {
    externalId: externalId(wordsOf(childOf(entry, 'id')) || link),
    ...publishedOn(wordsOf(childOf(entry, 'published')) || wordsOf(childOf(entry, 'updated'))),
    content: contentOf(
      {
        headline: plainWords(asHtml(childOf(entry, 'title'))),
        standfirst: content === undefined ? '' : plainWords(asHtml(summary)),
        byline: namesInLine(childrenOf(entry, 'author').map((author) => wordsOf(childOf(author, 'name')).trim())),
        language: entry.attributes['xml:lang'] ?? content?.attributes['xml:lang'] ?? channel.language,
        keywords: childrenOf(entry, 'category').map(({ attributes }) => attributes.label ?? attributes.term ?? ''),
        notes: [channel.title, link],
      },
      await blocksOfHtml(asHtml(content ?? summary), tools, file),
    ),
  };
}

function wordpress(story: FoundStory, item: XmlElement, status: string): FoundStory {
  const { status: _, published, ...rest } = story;
  const modified = instantOf(wordsOf(childOf(item, 'wp:post_modified_gmt')));
  const now = WP_STATUSES[status] ?? 'draft';
  return {
    ...rest,
    status: now,
    ...(modified === null ? {} : { updated: modified }),
    ...(now === 'published' && published !== undefined ? { published } : {}),
  };
}

const isEmpty = ({ content }: FoundStory): boolean =>
  content.headline === '' &&
  (content.document?.root.children.every((block) => 'children' in block && block.children.length === 0) ?? true);

/** A line of words from what may be HTML. */
export const plainWords = (html: string): string =>
  html
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(
      /&(lt|gt|quot|apos|hellip|rsquo|lsquo|rdquo|ldquo|mdash|ndash|amp);/g,
      (_, name: string) => ENTITIES[name] ?? '',
    )
    .replace(/\s+/g, ' ')
    .trim();
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', quot: '"', apos: '’', hellip: '…', rsquo: '’', lsquo: '‘' },
  ...{ rdquo: '”', ldquo: '“', mdash: '—', ndash: '–', amp: '&' },
};

/** WordPress keeps posts without paragraphs: empty lines part them, its `[caption]` wraps an image, other short codes stand for nothing. */
const paragraphed = (html: string): string => {
  const shown = html
    .replace(/\[caption[^\]]*\]([\s\S]{0,20000}?)\[\/caption\]/g, (_, inside: string) => {
      const [, picture = '', caption = ''] =
        /^\s*((?:<a[^>]*>)?\s*<img[^>]*>\s*(?:<\/a>)?)([\s\S]*)$/i.exec(inside) ?? [];
      return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
    })
    .replace(/\[\/?(?:gallery|embed|video|audio|playlist|vc_\w+|et_pb_\w+)(?:\s[^\]]*)?\]/g, '');
  return /<(?:p|div|li|h[1-6]|blockquote)[\s>]/i.test(shown) ? shown : shown.replace(/\r?\n\s*\r?\n/g, '<p>');
};

const escapedText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
