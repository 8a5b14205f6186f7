// IPTC ninjs 1.x to 3.1: one item, or a list of them.

import { z } from 'zod';
import type { StoryStatus } from '#shared/story/content.ts';
import { type Block, image } from '#shared/story/document.ts';
import { blocksOfHtml, blocksOfText, contentOf, externalId } from './content-of-html.ts';
import { plainWords } from './feed.ts';
import { instantOf, publishedOn } from './instant-of.ts';
import type { FileOnDisk, Found, FoundStory, Tools } from './reading.ts';

const Words = z.string().nullish().catch(null);
const Text = z.object({ role: Words, contentType: Words, value: z.string() });
const Texts = z.array(Text).nullish().catch(null);
const Named = z
  .array(z.object({ name: Words, rel: Words }))
  .nullish()
  .catch(null);
const Rendition = z.object({ name: Words, title: Words, href: Words });

/** Only what a story can take; everything else of the item is left alone. 1.x and 2.x spell fields apart that 3.x gathers into lists. */
const Item = z.looseObject({
  uri: z.string(),
  ...{
    type: Words,
    profile: Words,
    pubStatus: Words,
    language: Words,
    byline: Words,
    by: Words,
    slugline: Words,
    located: Words,
  },
  ...{ versioncreated: Words, versionCreated: Words, firstcreated: Words, firstCreated: Words, contentCreated: Words },
  ...{
    embargoed: Words,
    embargoedUntil: Words,
    ednote: Words,
    edNote: Words,
    title: Words,
    copyrightholder: Words,
    copyrightHolder: Words,
  },
  ...{ headline: Words, description_text: Words, body_text: Words, body_html: Words, body_xhtml: Words },
  ...{ headlines: Texts, descriptions: Texts, bodies: Texts },
  ...{ subject: Named, subjects: Named, infosource: Named, infoSources: Named },
  associations: z.unknown().optional(),
});
type Item = z.infer<typeof Item>;

const Associated = z.looseObject({
  ...{ type: Words, name: Words, by: Words, byline: Words, description_text: Words },
  descriptions: Texts,
  renditions: z
    .union([z.array(Rendition), z.record(z.string(), Rendition)])
    .nullish()
    .catch(null),
});

/** Kinds of items that are no stories. */
const NO_TEXT = new Set(['audio', 'video', 'picture', 'graphic', 'event', 'planning', 'component']);
const STATUSES: Readonly<Record<string, StoryStatus>> = { canceled: 'withdrawn', withheld: 'editing' };

/** Whether a value may be an item: an address, and something that only an item of news has. */
export const isNinjs = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'uri' in value &&
  [
    'headlines',
    'bodies',
    'standard',
    'headline',
    'body_text',
    'body_xhtml',
    'body_html',
    'pubStatus',
    'pubstatus',
    'versioncreated',
    'versionCreated',
    'descriptions',
    'type',
    'representationtype',
  ].some((field) => field in value);

export async function readNinjs(value: unknown, tools: Tools, file: FileOnDisk): Promise<Found> {
  const read = Item.safeParse(value);
  if (!read.success) return { reason: 'It has no “uri” that is a string, so it is no item of ninjs.' };
  const item = read.data;
  const html = item.body_xhtml ?? item.body_html ?? bodyOf(item, true);
  const text = item.body_text ?? bodyOf(item, false);
  const headline = item.headline ?? chosen(item.headlines, 'main') ?? item.title ?? '';
  const described = item.description_text ?? chosen(item.descriptions, 'summary') ?? '';
  if (!html && !text && item.type && NO_TEXT.has(item.type))
    return { reason: `It is no text (${item.type}); pictures, sound, events and plans of an agency are not stories.` };
  const body = html ? await blocksOfHtml(html, tools, file) : blocksOfText(text ?? '');
  const pictures = await picturesOf(item, body, tools, file);
  if (plainWords(headline) === '' && body.length === 0 && described === '')
    return { reason: 'It has neither a headline nor a text.' };
  const embargo = instantOf(item.embargoedUntil ?? item.embargoed ?? '');
  const subjects = (item.subjects ?? item.subject ?? []).flatMap(({ name, rel }) => (name ? [{ name, rel }] : []));
  const updated = instantOf(item.versionCreated ?? item.versioncreated ?? '');
  const story: FoundStory = {
    externalId: externalId(item.uri),
    ...publishedOn(
      item.firstCreated ?? item.firstcreated ?? item.contentCreated ?? item.versionCreated ?? item.versioncreated,
    ),
    ...(updated === null ? {} : { updated }),
    ...(item.pubStatus && STATUSES[item.pubStatus] ? { status: STATUSES[item.pubStatus] as StoryStatus } : {}),
    content: contentOf(
      {
        headline: plainWords(headline),
        standfirst: plainWords(described),
        byline: item.by ?? item.byline,
        dateline: item.located,
        desk: subjects.find(({ rel }) => rel === 'desk')?.name,
        slug: item.slugline,
        language: item.language,
        keywords: subjects.filter(({ rel }) => rel !== 'desk').map(({ name }) => name),
        ...(embargo === null ? {} : { embargo }),
        notes: [
          item.copyrightHolder ?? item.copyrightholder,
          ...(item.infoSources ?? item.infosource ?? []).map(({ name }) => name),
          item.edNote ?? item.ednote,
        ],
      },
      [...pictures, ...body],
    ),
  };
  return { story };
}

const chosen = (texts: z.infer<typeof Texts>, role: string): string | undefined =>
  (texts?.find((text) => text.role === role) ?? texts?.[0])?.value;

function bodyOf({ bodies }: Item, html: boolean): string | undefined {
  const isHtml = ({ contentType, value }: z.infer<typeof Text>) =>
    /x?html|xml/i.test(contentType ?? '') || (!contentType && /<(?:p|div|br|section)[\s/>]/i.test(value));
  const fitting = bodies?.filter((body) => isHtml(body) === html) ?? [];
  return (fitting.find(({ role }) => role === 'main') ?? fitting[0])?.value;
}

/** Associated pictures whose file lies in the imported folder, and which the body does not show already. */
async function picturesOf(item: Item, body: readonly Block[], tools: Tools, file: FileOnDisk): Promise<Block[]> {
  const associations = Array.isArray(item.associations)
    ? item.associations
    : Object.values((item.associations ?? {}) as Record<string, unknown>);
  const shown = new Set(body.flatMap((block) => (block.type === 'image' ? [block.media] : [])));
  const blocks: Block[] = [];
  for (const association of associations) {
    const read = Associated.safeParse(association);
    if (!read.success || read.data.type !== 'picture') continue;
    const { renditions, descriptions, description_text, by, byline } = read.data;
    const list = Array.isArray(renditions) ? renditions : Object.values(renditions ?? {});
    for (const source of list.flatMap(({ href, title }) => [href, title]).filter((each) => each)) {
      const kept = await tools.images.take(source ?? '', file);
      if (kept === null) continue;
      if (!shown.has(kept.media)) {
        const caption = plainWords(description_text ?? chosen(descriptions, 'caption') ?? '');
        const alt = plainWords(descriptions?.find(({ role }) => role === 'alt')?.value ?? '');
        blocks.push(image({ ...kept, alt, caption, credit: plainWords(by ?? byline ?? '') }));
        shown.add(kept.media);
      }
      break;
    }
  }
  return blocks;
}
