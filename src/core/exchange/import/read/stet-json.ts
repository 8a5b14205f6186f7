// A story that Stet itself exported as JSON: its words come back as they were; facts and checks are the archive's own and do not travel.

import { z } from 'zod';
import { STORY_STATUSES } from '#shared/story/content.ts';
import {
  type Block,
  blockQuote,
  heading,
  type Inline,
  type List,
  lineBreak,
  link,
  list,
  paragraph,
  pullQuote,
  rule,
  storyDocument,
  TEXT_FORMAT,
  textLeaf,
} from '#shared/story/document.ts';
import { safeLink } from '#shared/story/links.ts';
import { PUBLIC_FORMATS } from '#shared/story/public-story.ts';
import { STORY_SCHEMA } from '../../export/story-json.ts';
import { cleanText } from '../clean-text.ts';
import { imageBlock } from './images.ts';
import { instantOf } from './instant-of.ts';
import type { FileOnDisk, Found, Tools } from './reading.ts';

const Leaf = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), formats: z.array(z.enum(PUBLIC_FORMATS)).catch([]) }),
  z.object({ type: z.literal('break') }),
]);
const Run = z.union([Leaf, z.object({ type: z.literal('link'), url: z.string(), children: z.array(Leaf) })]);
const Runs = z.array(Run);
interface Listed {
  ordered: boolean;
  start: number;
  items: { children: z.infer<typeof Runs>; lists: Listed[] }[];
}
const listOf = (depth: number): z.ZodType<Listed> =>
  z.object({
    ordered: z.boolean(),
    start: z.int().min(0).catch(1),
    items: z.array(
      z.object({ children: Runs, lists: depth === 0 ? z.array(z.never()) : z.array(z.lazy(() => listOf(depth - 1))) }),
    ),
  });
const Body = z.union([
  z.object({ type: z.enum(['paragraph', 'quote', 'pull-quote']), children: Runs }),
  z.object({ type: z.literal('crosshead'), level: z.union([z.literal(2), z.literal(3)]), children: Runs }),
  z.object({ type: z.literal('list') }).and(listOf(8)),
  z.object({ type: z.literal('image'), file: z.string(), alt: z.string(), caption: z.string(), credit: z.string() }),
  z.object({ type: z.enum(['rule', 'related']) }),
]);
type Body = z.infer<typeof Body>;
const Text = z.string().catch('');
const Exported = z.object({
  $schema: z.literal(STORY_SCHEMA),
  story: z.object({
    id: z.string(),
    status: z.enum(STORY_STATUSES).catch('draft'),
    ...{ slug: Text, desk: Text, headline: Text, standfirst: Text, byline: Text, dateline: Text, language: Text },
    keywords: z.array(z.string()).catch([]),
    ...{ published: z.string().nullish(), updated: z.string().nullish(), embargo: z.string().nullish() },
    corrections: z.array(z.object({ at: z.string(), text: z.string() })).catch([]),
  }),
  body: z.array(z.unknown()),
});

export const isStetJson = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '$schema' in value && value.$schema === STORY_SCHEMA;

export async function readStetJson(value: unknown, tools: Tools, file: FileOnDisk): Promise<Found> {
  const read = Exported.safeParse(value);
  if (!read.success) return { reason: 'It says that it is a story of Stet, but it is not whole. Export it again.' };
  const { story, body } = read.data;
  const blocks: Block[] = [];
  for (const each of body) {
    const block = Body.safeParse(each);
    if (!block.success) return { reason: 'A block of its body is not one of Stet’s. Export it again.' };
    blocks.push(...(await blockOf(block.data, tools, file)));
  }
  const { id, status, published, updated, embargo, ...fields } = story;
  const [first, last, until] = [published, updated, embargo].map((date) => (date ? instantOf(date) : null));
  return {
    story: {
      externalId: id,
      status,
      ...(first ? { published: first, created: first } : {}),
      ...(last ? { updated: last } : {}),
      content: {
        ...Object.fromEntries(
          Object.entries(fields).map(([name, each]) => [name, typeof each === 'string' ? cleanText(each) : each]),
        ),
        embargo: until ?? null,
        document: storyDocument(blocks),
      },
    },
  };
}

async function blockOf(block: Body, tools: Tools, file: FileOnDisk): Promise<Block[]> {
  if ('items' in block) return [listBlock(block)];
  if ('file' in block) {
    const kept = await tools.images.take(`media/${block.file}`, file);
    return kept === null ? [] : [imageBlock(kept, block)];
  }
  if (!('children' in block)) return block.type === 'rule' ? [rule()] : [];
  const inside = block.children.map(inline);
  if ('level' in block) return [heading(block.level === 2 ? 'h2' : 'h3', ...inside)];
  if (block.type === 'quote') return [blockQuote(...inside)];
  return [block.type === 'pull-quote' ? pullQuote(...inside) : paragraph(...inside)];
}

const listBlock = ({ ordered, start, items }: Listed): List =>
  list(
    ordered ? 'number' : 'bullet',
    items.flatMap(({ children, lists }): (Inline | List)[][] => [
      children.map(inline),
      ...lists.map((inner) => [listBlock(inner)]),
    ]),
    start,
  );

function inline(run: z.infer<typeof Run>): Inline {
  if (run.type === 'break') return lineBreak();
  if (run.type === 'text')
    return textLeaf(
      cleanText(run.text).replaceAll('\n', ' '),
      run.formats.reduce((bits, format) => bits | TEXT_FORMAT[format], 0),
    );
  const url = safeLink(run.url);
  const inside = run.children.map(inline);
  return url === null
    ? textLeaf(run.children.map((leaf) => (leaf.type === 'text' ? leaf.text : ' ')).join(''))
    : link(url, ...inside);
}
