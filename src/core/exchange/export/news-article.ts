// The story as schema.org NewsArticle, for search engines.

import type { PublicStory } from '#shared/story/public-story.ts';
import { languageTag } from './language.ts';

export interface NewsArticleOptions {
  /** Where the story will be published; null while the newsroom's site is not known. */
  readonly address: string | null;
  /** Name of the newsroom; empty when it has none. */
  readonly publisher: string;
}

/** https://schema.org/NewsArticle; fields without a value are left out. */
export function newsArticle(story: PublicStory, { address, publisher }: NewsArticleOptions): Record<string, unknown> {
  const authors = authorsOf(story.byline);
  const language = languageTag(story.language);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    ...(story.standfirst === '' ? {} : { description: story.standfirst }),
    ...(story.published === null ? {} : { datePublished: story.published }),
    dateModified: story.updated,
    ...(authors.length === 0 ? {} : { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(publisher === '' ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(story.dateline === '' ? {} : { dateline: story.dateline }),
    ...(story.desk === '' ? {} : { articleSection: story.desk }),
    ...(language === null ? {} : { inLanguage: language }),
    ...(story.keywords.length === 0 ? {} : { keywords: story.keywords }),
    ...(address === null ? {} : { url: address, mainEntityOfPage: address }),
    ...(story.corrections.length === 0
      ? {}
      : {
          correction: story.corrections.map(({ at, text }) => ({
            '@type': 'CorrectionComment',
            datePublished: at,
            text,
          })),
        }),
  };
}

/** "By Ann Lee, Tom Roe and Kit Moss" gives three names; what a comma adds that is no name ("Harbour correspondent") stays out. */
export function authorsOf(byline: string): string[] {
  const names = byline
    .trim()
    .replace(/^(?:by|words by|report by)\s+/i, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/);
  return names.filter(
    (name) => /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+[\p{L}\p{M}.’'-]+)+$/u.test(name) && !/\s\p{Ll}[\p{L}]{4,}$/u.test(name),
  );
}
