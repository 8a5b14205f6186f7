// A story as one `article` element: what the page and the fragment have in common.

import type { PublicRelated, PublicStory } from '#shared/story/public-story.ts';
import { dateTime } from './date-time.ts';
import { attribute, escapeHtml } from './escape.ts';
import { type BlockOptions, blockHtml, RELATED_LABELS, relatedLink } from './html-blocks.ts';
import { languageTag, textDirection } from './language.ts';
import { relatedAddress } from './story-address.ts';

export interface ArticleOptions extends Pick<BlockOptions, 'imageAddress' | 'quotation'> {
  /** Where stories are published, with a slash at its end; null: stories lie side by side as SLUG.html. */
  readonly site: string | null;
}

const blockOptionsOf = (story: PublicStory, options: ArticleOptions): BlockOptions => ({
  ...options,
  facts: new Map(story.facts.map((fact) => [fact.id, fact])),
  related: new Map(story.related.map((related) => [related.id, related])),
  relatedAddress: (related) => relatedAddress(related, options.site),
});

/** The blocks of the body alone, one a line. */
export const bodyHtml = (story: PublicStory, options: ArticleOptions): string =>
  story.body.map((block) => blockHtml(block, blockOptionsOf(story, options))).join('\n');

export function articleHtml(story: PublicStory, options: ArticleOptions): string {
  const blockOptions = blockOptionsOf(story, options);
  const language = languageTag(story.language);
  const parts = [
    headerHtml(story),
    ...story.body.map((block) => blockHtml(block, blockOptions)),
    correctionsHtml(story),
    relatedListHtml(story.related, blockOptions),
  ].filter((part) => part !== '');
  return `<article class="story"${attribute('lang', language)}${attribute('dir', textDirection(language))}>\n${parts.join('\n')}\n</article>`;
}

function headerHtml(story: PublicStory): string {
  const line = (name: string, words: string) =>
    words.trim() === '' ? '' : `<p class="${name}">${escapeHtml(words)}</p>`;
  const parts = [
    story.embargo === null ? '' : `<p class="embargo">Embargoed until ${timeHtml(story.embargo, story.language)}</p>`,
    line('desk', story.desk),
    `<h1>${escapeHtml(story.headline)}</h1>`,
    line('standfirst', story.standfirst),
    line('byline', story.byline),
    datelineHtml(story),
  ].filter((part) => part !== '');
  return `<header>\n${parts.join('\n')}\n</header>`;
}

/** Place, then the day of publication; the day of the last change only where a correction was published. */
function datelineHtml(story: PublicStory): string {
  const day = story.published ?? story.updated;
  const parts = [
    story.dateline.trim() === '' ? '' : escapeHtml(story.dateline),
    timeHtml(day, story.language),
    story.corrections.length > 0 && story.updated !== day ? `corrected ${timeHtml(story.updated, story.language)}` : '',
  ];
  return `<p class="dateline">${parts.filter((part) => part !== '').join(' · ')}</p>`;
}

const timeHtml = (instant: string, language: string): string =>
  `<time datetime="${escapeHtml(instant)}">${escapeHtml(dateTime(instant, language))}</time>`;

function correctionsHtml(story: PublicStory): string {
  if (story.corrections.length === 0) return '';
  const items = story.corrections.map(({ at, text }) => `<p>${timeHtml(at, story.language)}: ${escapeHtml(text)}</p>`);
  const heading = items.length === 1 ? 'Correction' : 'Corrections';
  return `<section class="corrections">\n<h2>${heading}</h2>\n${items.join('\n')}\n</section>`;
}

function relatedListHtml(related: readonly PublicRelated[], options: BlockOptions): string {
  const byRole = Map.groupBy(
    related.filter(({ place }) => place === 'end'),
    ({ role }) => role,
  );
  if (byRole.size === 0) return '';
  const lists = [...byRole].map(([role, entries]) => {
    const items = entries.map((entry) => `<li>${relatedLink(entry, options)}</li>`);
    return `<h2>${RELATED_LABELS[role]}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return `<nav class="related" aria-label="Related stories">\n${lists.join('\n')}\n</nav>`;
}
