// A story as a complete page that stands alone: its style inside, its images as data, no script, nothing fetched.

import type { PublicStory } from '#shared/story/public-story.ts';
import { attribute, escapeHtml, jsonForScript } from './escape.ts';
import { articleHtml } from './html-article.ts';
import { languageTag, textDirection } from './language.ts';
import { newsArticle } from './news-article.ts';
import { PAGE_STYLE } from './page-style.ts';
import { shareHtml } from './share-links.ts';
import { addressIn } from './story-address.ts';

export interface PageOptions {
  /** Where the newsroom publishes its stories, with a slash at its end; null while it is not known. */
  readonly site: string | null;
  /** Name of the newsroom; may be empty. */
  readonly newsroom: string;
  /** Images by file name, as data: addresses; one that is missing points to media/FILE. */
  readonly images: ReadonlyMap<string, string>;
}

/** Stands in share links while the newsroom's site is not known: a domain that RFC 2606 reserves, so that the links lead to nobody. */
export const UNKNOWN_SITE = 'https://example.org/';

export function htmlPage(story: PublicStory, options: PageOptions): string {
  const { site, newsroom, images } = options;
  const language = languageTag(story.language);
  const address = site === null ? null : addressIn(site, story);
  const meta = (name: string, content: string | null) =>
    content === null || content === '' ? '' : `<meta name="${name}"${attribute('content', content)}>`;
  const property = (name: string, content: string | null) =>
    content === null || content === '' ? '' : `<meta property="${name}"${attribute('content', content)}>`;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(story.headline.trim() === '' ? 'Untitled story' : story.headline)}</title>`,
    meta('description', story.standfirst),
    meta('author', story.byline),
    meta('keywords', story.keywords.join(', ')),
    property('og:type', 'article'),
    property('og:title', story.headline),
    property('og:description', story.standfirst),
    property('og:url', address),
    property('og:site_name', newsroom),
    property('article:published_time', story.published),
    property('article:modified_time', story.updated),
    address === null ? '' : `<link rel="canonical"${attribute('href', address)}>`,
    `<style>${PAGE_STYLE}</style>`,
    `<script type="application/ld+json">${jsonForScript(newsArticle(story, { address, publisher: newsroom }))}</script>`,
  ].filter((part) => part !== '');
  const article = articleHtml(story, {
    site,
    quotation: 'q',
    imageAddress: (file) => images.get(file) ?? `media/${file}`,
  });
  return `<!doctype html>
<html${attribute('lang', language ?? 'en')}${attribute('dir', textDirection(language))}>
<head>
${head.join('\n')}
</head>
<body>
<main id="story">
${newsroom.trim() === '' ? '' : `<p class="newsroom">${escapeHtml(newsroom)}</p>\n`}${article}
${shareHtml(story.headline, address ?? addressIn(UNKNOWN_SITE, story))}
</main>
</body>
</html>
`;
}

/** The `article` alone, for a content system: no style, no share row, images as media/FILE beside it. */
export const htmlFragment = (story: PublicStory, { site }: Pick<PageOptions, 'site'>): string =>
  `${articleHtml(story, { site, quotation: 'span', imageAddress: (file) => `media/${file}` })}\n`;
