// Saved web pages: the article is taken out of the page, cleaned as raw copy is, and given what the page's head says of it.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { contentOfCopy } from '../make-story.ts';
import { contentOf, imagesOf } from './content-of-html.ts';
import { plainWords } from './feed.ts';
import { hasWords } from './has-words.ts';
import { publishedOn } from './instant-of.ts';
import { putImages } from './put-images.ts';
import type { FileOnDisk, Found, Tools } from './reading.ts';

/** UTF-16 code units of a page that is looked at as a whole page; of longer ones only the words are read. */
const MAX_PAGE = 5_000_000;
/** Share of the words of the page's own reading that the article must hold to be believed. */
const ENOUGH = 0.3;

export async function readHtmlPage(html: string, tools: Tools, file: FileOnDisk): Promise<Found> {
  const page = /<(?:html|body|head)[\s>]/i.test(html) && html.length < MAX_PAGE ? pageOf(html) : null;
  const whole = contentOfCopy(tools, { text: '', html });
  const article = page?.article ? contentOfCopy(tools, { text: '', html: page.article }) : null;
  const isBetter = article !== null && size(article) > size(whole) * ENOUGH && size(article) > 200;
  const chosen = isBetter && article !== null ? article : whole;
  const source = isBetter && page?.article ? page.article : html;
  const content = putImages(chosen, source, await imagesOf(source, tools, file));
  if (!hasWords(content)) return { reason: 'There is nothing to read in it.' };
  if (page === null) return { story: { externalId: null, content } };
  const { told } = page;
  return {
    story: {
      externalId: null,
      ...publishedOn(told.published),
      content: {
        ...content,
        ...contentOf(
          {
            headline: content.headline || told.headline,
            standfirst: content.standfirst || told.standfirst,
            byline: content.byline || told.byline,
            dateline: content.dateline,
            desk: told.desk,
            slug: content.slug,
            language: told.language ?? content.language,
            keywords: told.keywords,
            notes: [told.site, told.address],
          },
          content.document?.root.children ?? [],
        ),
        related: content.related ?? [],
      },
    },
  };
}

const size = ({ document }: ReturnType<typeof contentOfCopy>): number =>
  JSON.stringify(document?.root.children ?? []).length;

interface Page {
  /** HTML of the article with its headline; null where there is none to be told from the page. */
  readonly article: string | null;
  readonly told: {
    readonly headline: string | null;
    readonly standfirst: string | null;
    readonly byline: string | null;
    readonly published: string | null;
    readonly desk: string | null;
    readonly keywords: string[];
    readonly language: string | null;
    readonly site: string | null;
    readonly address: string | null;
  };
}

/** null for markup that the page's reader cannot take: it is then read as copy. No script of the page is ever run. */
function pageOf(html: string): Page | null {
  try {
    const { document } = parseHTML(html);
    const meta = (...names: readonly string[]): string | null => {
      for (const name of names) {
        const found = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content');
        if (found != null && found.trim() !== '') return found.trim();
      }
      return null;
    };
    const tags = [...document.querySelectorAll('meta[property="article:tag"]')].map(
      (tag) => tag.getAttribute('content') ?? '',
    );
    const listed = (meta('news_keywords', 'keywords') ?? '').split(/[,;]/);
    const language = document.documentElement?.getAttribute('lang') ?? null;
    const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
    const time = document.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime') ?? null;
    const [desk, published, byline] = [
      meta('article:section', 'section'),
      meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date') ?? time,
      meta('author', 'article:author', 'parsely-author'),
    ];
    // Readability takes the document apart: everything else is read before.
    const article = new Readability(document, { charThreshold: 200 }).parse();
    const headline = plainWords(article?.title ?? '') || null;
    return {
      article: article?.content
        ? `${headline === null ? '' : `<h1>${escaped(headline)}</h1>`}${article.content}`
        : null,
      told: {
        headline,
        standfirst: meta('description', 'og:description'),
        byline: byline !== null && /^https?:/.test(byline) ? null : (byline ?? article?.byline ?? null),
        published: published ?? article?.publishedTime ?? null,
        desk,
        keywords: tags.length > 0 ? tags : listed,
        language,
        site: meta('og:site_name') ?? article?.siteName ?? null,
        address,
      },
    };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
