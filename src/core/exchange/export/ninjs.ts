// A story as IPTC ninjs 3.1, for agencies and content systems that read it.

import type { PublicFact, PublicMedia, PublicRelated, PublicStory } from '#shared/story/public-story.ts';
import { countWords } from '#shared/story/text.ts';
import { bodyHtml } from './html-article.ts';
import { languageTag } from './language.ts';
import { authorsOf } from './news-article.ts';
import { bodyText } from './plain-story.ts';
import { addressIn, relatedAddress } from './story-address.ts';

export interface NinjsOptions {
  /** Where the newsroom publishes its stories, with a slash at its end; null while it is not known. */
  readonly site: string | null;
  /** Name of the newsroom; may be empty. */
  readonly newsroom: string;
}

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json';

/** Address of a story that has none: unique for ever, and it leads nowhere. */
const urn = (id: string): string => `urn:stet:story:${id}`;

/**
 * https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json. Fields without a value are left out. The body comes twice, as HTML and as text. What
 * readers may know of who speaks stands in `people` and `organisations`; corrections stand in `edNote`, for which the standard has no field.
 */
export function ninjs(story: PublicStory, { site, newsroom }: NinjsOptions): string {
  const address = site === null ? null : addressIn(site, story);
  const text = bodyText(story, site);
  const html = bodyHtml(story, { site, quotation: 'span', imageAddress: (file) => `media/${file}` });
  const sources = namedSources(story.facts);
  const item = {
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
    uri: urn(story.id),
    type: 'text',
    representationType: 'full',
    version: String(story.revision),
    ...filled('language', languageTag(story.language)),
    ...filled('firstCreated', story.published),
    versionCreated: story.updated,
    ...filled('embargoedUntil', story.embargo),
    pubStatus: story.status === 'withdrawn' || story.status === 'spiked' ? 'canceled' : 'usable',
    ...filled('copyrightHolder', newsroom.trim()),
    ...filled('edNote', story.corrections.map(({ at, text: words }) => `Correction, ${at}: ${words}`).join('\n')),
    headlines: [{ role: 'main', contentType: 'text/plain', value: story.headline }],
    ...some('descriptions', plain('summary', story.standfirst)),
    bodies: [
      { role: 'main', contentType: 'text/html', value: html },
      { role: 'text', contentType: 'text/plain', charCount: text.length, wordCount: countWords(text), value: text },
    ],
    ...filled('by', story.byline),
    ...filled('slugline', story.slug),
    ...filled('located', story.dateline),
    ...some('subjects', [
      ...(story.desk === '' ? [] : [{ name: story.desk, rel: 'desk' }]),
      ...story.keywords.map((name) => ({ name, rel: 'keyword' })),
    ]),
    ...some('people', [
      ...authorsOf(story.byline).map((name) => ({ name, rel: 'author' })),
      ...sources.filter(({ kind }) => kind === 'person').map(({ name }) => ({ name, rel: 'source' })),
    ]),
    ...some(
      'organisations',
      sources.filter(({ kind }) => kind === 'organisation').map(({ name }) => ({ name, rel: 'source' })),
    ),
    ...some('renditions', address === null ? [] : [{ name: 'web', href: address, contentType: 'text/html' }]),
    ...some('associations', [
      ...story.media.map((media) => picture(media, story.id)),
      ...story.related.flatMap((related) => relatedItem(related, site)),
    ]),
    altIds: [{ role: 'stet', value: story.id }],
  };
  return `${JSON.stringify(item, null, 2)}\n`;
}

const filled = (name: string, value: string | null): Record<string, string> =>
  value === null || value === '' ? {} : { [name]: value };
const some = <Item>(name: string, items: readonly Item[]): Record<string, readonly Item[]> =>
  items.length === 0 ? {} : { [name]: items };
const plain = (role: string, value: string) => (value === '' ? [] : [{ role, contentType: 'text/plain', value }]);

/** Each source once, as far as readers are told its name. */
function namedSources(facts: readonly PublicFact[]) {
  const found = new Map(
    facts.flatMap(({ source }) => (source?.naming === 'named' ? [[`${source.kind} ${source.name}`, source]] : [])),
  );
  return [...found.values()];
}

/** An image that stands beside the file as media/FILE: the schema's `href` takes no relative address, so its title names it. */
const picture = ({ hash, file, mime, width, height, alt, caption, credit }: PublicMedia, story: string) => ({
  name: `media/${file}`,
  rel: 'picture',
  uri: `${urn(story)}:media:${hash}`,
  type: 'picture',
  ...filled('by', credit),
  ...some('descriptions', [...plain('caption', caption), ...plain('alt', alt)]),
  renditions: [
    {
      name: 'original',
      title: `media/${file}`,
      contentType: mime,
      ...(width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : {}),
    },
  ],
});

/** An association needs an address; headlines that lead nowhere yet are left out. */
function relatedItem(related: PublicRelated, site: string | null) {
  const uri = related.storyId === null ? related.url : urn(related.storyId);
  if (uri === null) return [];
  const address = related.storyId === null || site === null ? null : relatedAddress(related, site);
  return [
    {
      name: related.headline,
      rel: related.role,
      uri,
      type: 'text',
      headlines: [{ role: 'main', contentType: 'text/plain', value: related.headline }],
      ...some('renditions', address === null ? [] : [{ name: 'web', href: address, contentType: 'text/html' }]),
    },
  ];
}
