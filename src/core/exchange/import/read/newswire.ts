// What agencies send: NITF, and IPTC NewsML-G2 with its text as HTML, NITF or plain words.

import type { StoryStatus } from '#shared/story/content.ts';
import type { Block } from '#shared/story/document.ts';
import { blocksOfHtml, blocksOfText, contentOf, externalId, namesInLine } from './content-of-html.ts';
import { instantOf, publishedOn } from './instant-of.ts';
import type { FileOnDisk, Found, FoundStory, Tools } from './reading.ts';
import { allOf, childOf, childrenOf, htmlOf, wordsOf, type XmlElement, xmlElements } from './xml.ts';

export async function* readNewswire(
  text: AsyncIterable<string>,
  tools: Tools,
  file: FileOnDisk,
): AsyncGenerator<Found> {
  const isStory = (path: readonly string[]) => path.at(-1) === 'newsItem' || path.at(-1) === 'nitf';
  let any = false;
  for await (const item of xmlElements(text, isStory)) {
    any = true;
    const { line } = item;
    try {
      const story = item.name === 'nitf' ? await nitfStory(item, tools, file) : await newsItem(item, tools, file);
      yield 'reason' in story ? { ...story, line } : { story, line };
    } catch (error) {
      if (!(error instanceof Error && error.name === 'NewsroomError')) throw error;
      yield { reason: error.message, line };
    }
  }
  if (!any) yield { reason: 'There is no news item in it.' };
}

/** NITF 3.x, https://iptc.org/standards/nitf/: head and body of one story. */
async function nitfStory(nitf: XmlElement, tools: Tools, file: FileOnDisk): Promise<FoundStory | { reason: string }> {
  const head = childOf(nitf, 'head');
  const body = childOf(nitf, 'body');
  const data = childOf(head, 'docdata');
  const top = childOf(body, 'body.head');
  const hedline = childOf(top, 'hedline');
  const headline = line(wordsOf(childOf(hedline, 'hl1')) || wordsOf(hedline) || wordsOf(childOf(head, 'title')));
  const blocks = await nitfBlocks(childOf(body, 'body.content'), tools, file);
  if (headline === '' && blocks.length === 0) return { reason: 'It has neither a headline nor a text.' };
  const bylines = childrenOf(top ?? nitf, 'byline').map((byline) =>
    line(wordsOf(childOf(byline, 'person')) || wordsOf(byline)),
  );
  const dateline = childOf(top, 'dateline');
  const issued = childOf(data, 'date.issue')?.attributes.norm ?? childOf(data, 'date.release')?.attributes.norm;
  return {
    externalId: externalId(childOf(data, 'doc-id')?.attributes['id-string']),
    ...publishedOn(issued ?? childOf(dateline, 'story.date')?.attributes.norm),
    content: contentOf(
      {
        headline,
        standfirst: line(wordsOf(childOf(hedline, 'hl2')) || wordsOf(childOf(top, 'abstract'))),
        byline: namesInLine(bylines.filter((name) => name !== '')),
        dateline: line(wordsOf(childOf(dateline, 'location')) || ''),
        desk: allOf(head, 'tobject.subject')[0]?.attributes['tobject.subject.type'] ?? null,
        slug: childOf(data, 'fixture')?.attributes['fix-id'] ?? null,
        language: nitf.attributes['xml:lang'] ?? null,
        keywords: allOf(data, 'keyword').flatMap(({ attributes }) =>
          attributes.key === undefined ? [] : [attributes.key],
        ),
        notes: [childOf(head, 'pubdata')?.attributes.name, wordsOf(childOf(top, 'distributor')).trim()],
      },
      blocks,
    ),
  };
}

const NITF_TAGS: Readonly<Record<string, string | null>> = {
  ...{ p: 'p', hl1: 'h2', hl2: 'h2', bq: 'blockquote', q: 'q', em: 'em', strong: 'strong', a: 'a', br: 'br', hr: 'hr' },
  ...{
    ul: 'ul',
    ol: 'ol',
    li: 'li',
    dl: 'dl',
    dt: 'dt',
    dd: 'dd',
    pre: 'pre',
    table: 'table',
    tr: 'tr',
    td: 'td',
    th: 'th',
  },
  ...{ block: 'div', note: null, media: 'figure', 'media-caption': 'figcaption', 'media-producer': 'figcaption' },
  ...{ 'media-reference': 'img', 'media-object': null, 'media-metadata': null, sub: 'sub', sup: 'sup' },
};

async function nitfBlocks(content: XmlElement | undefined, tools: Tools, file: FileOnDisk): Promise<Block[]> {
  if (content === undefined) return [];
  const withSources = (element: XmlElement): XmlElement =>
    element.name === 'media-reference'
      ? {
          ...element,
          attributes: { src: element.attributes.source ?? '', alt: element.attributes['alternate-text'] ?? '' },
        }
      : {
          ...element,
          children: element.children.map((child) => (typeof child === 'string' ? child : withSources(child))),
        };
  const html = htmlOf(withSources(content), ({ name }) =>
    Object.hasOwn(NITF_TAGS, name) ? (NITF_TAGS[name] ?? null) : '',
  );
  const blocks = await blocksOfHtml(html, tools, file);
  return blocks.length > 0 ? blocks : blocksOfText(wordsOf(content));
}

const PUB_STATUSES: Readonly<Record<string, StoryStatus>> = { canceled: 'withdrawn', withheld: 'editing' };

/** NewsML-G2, https://iptc.org/standards/newsml-g2/: one newsItem. */
async function newsItem(item: XmlElement, tools: Tools, file: FileOnDisk): Promise<FoundStory | { reason: string }> {
  const meta = childOf(item, 'itemMeta');
  const about = childOf(item, 'contentMeta');
  const set = childOf(item, 'contentSet');
  const kind = childOf(meta, 'itemClass')?.attributes.qcode ?? '';
  const inline = childOf(set, 'inlineXML');
  const nitf = allOf(inline, 'nitf')[0];
  const within = nitf === undefined ? null : await nitfStory(nitf, tools, file);
  const inlineBlocks =
    within !== null && !('reason' in within)
      ? (within.content.document?.root.children ?? [])
      : inline === undefined
        ? blocksOfText(wordsOf(childOf(set, 'inlineData')))
        : await blocksOfHtml(htmlOf(allOf(inline, 'body')[0] ?? inline), tools, file);
  const headline = line(wordsOf(childOf(about, 'headline')) || wordsOf(childOf(meta, 'title')));
  if (inlineBlocks.length === 0 && headline === '')
    return { reason: `It holds no text${kind === '' ? '' : ` (${kind})`}, so there is no story in it.` };
  if (inlineBlocks.length === 0 && kind !== '' && !/text|composite/.test(kind))
    return { reason: `It is no text (${kind}); pictures, video and sound of an agency are not stories.` };
  const status = (childOf(meta, 'pubStatus')?.attributes.qcode ?? '').replace(/^.*:/, '');
  const embargo = instantOf(wordsOf(childOf(meta, 'embargoed')));
  const subjects = childrenOf(about ?? item, 'subject').map((subject) => line(wordsOf(childOf(subject, 'name'))));
  const dates = publishedOn(
    wordsOf(childOf(meta, 'firstCreated')) ||
      wordsOf(childOf(meta, 'versionCreated')) ||
      wordsOf(childOf(about, 'contentCreated')),
  );
  const updated = instantOf(wordsOf(childOf(meta, 'versionCreated')));
  return {
    externalId: externalId(item.attributes.guid),
    ...dates,
    ...(updated === null ? {} : { updated }),
    ...(PUB_STATUSES[status] === undefined ? {} : { status: PUB_STATUSES[status] }),
    content: contentOf(
      {
        headline,
        standfirst: line(wordsOf(childrenOf(about ?? item, 'description')[0])),
        byline:
          line(wordsOf(childOf(about, 'by'))) ||
          namesInLine(
            childrenOf(about ?? item, 'creator')
              .map((creator) => line(wordsOf(childOf(creator, 'name'))))
              .filter((name) => name !== ''),
          ),
        dateline: line(wordsOf(childOf(about, 'dateline')) || wordsOf(childOf(about, 'located', 'name'))),
        slug: line(wordsOf(childOf(about, 'slugline'))),
        language: childOf(about, 'language')?.attributes.tag ?? item.attributes['xml:lang'] ?? null,
        keywords: [...childrenOf(about ?? item, 'keyword').map((keyword) => line(wordsOf(keyword))), ...subjects],
        ...(embargo === null ? {} : { embargo }),
        notes: [
          line(wordsOf(childOf(meta, 'provider', 'name'))) || childOf(meta, 'provider')?.attributes.literal,
          ...childrenOf(meta ?? item, 'edNote').map((note) => line(wordsOf(note))),
        ],
      },
      inlineBlocks,
    ),
  };
}

const line = (words: string): string => words.replace(/\s+/g, ' ').trim();
