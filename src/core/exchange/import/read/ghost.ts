// A Ghost export (Settings, Export): posts with their tags and authors, every one in one JSON file.

import { z } from 'zod';
import type { StoryStatus } from '#shared/story/content.ts';
import { image } from '#shared/story/document.ts';
import { blocksOfHtml, blocksOfText, contentOf, externalId, namesInLine } from './content-of-html.ts';
import { instantOf, publishedOn } from './instant-of.ts';
import type { FileOnDisk, Found, FoundStory, Tools } from './reading.ts';

const Words = z.string().nullish().catch(null);
const Key = z.union([z.string(), z.number()]).transform(String);
const Post = z.looseObject({
  id: Key,
  ...{
    uuid: Words,
    title: Words,
    slug: Words,
    html: Words,
    plaintext: Words,
    status: Words,
    type: Words,
    locale: Words,
  },
  ...{ custom_excerpt: Words, feature_image: Words, published_at: Words, created_at: Words, updated_at: Words },
  author_id: Key.nullish().catch(null),
});
type Post = z.infer<typeof Post>;
const list = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .array(z.unknown())
    .nullish()
    .transform((rows) =>
      (rows ?? []).flatMap((row) => {
        const read = shape.safeParse(row);
        return read.success ? [read.data] : [];
      }),
    );
const Data = z.object({
  posts: z.array(z.unknown()),
  tags: list(z.object({ id: Key, name: z.string(), visibility: Words })),
  users: list(z.object({ id: Key, name: z.string() })),
  posts_tags: list(z.object({ post_id: Key, tag_id: Key, sort_order: z.number().nullish() })),
  posts_authors: list(z.object({ post_id: Key, author_id: Key, sort_order: z.number().nullish() })),
  posts_meta: list(z.object({ post_id: Key, feature_image_alt: Words, feature_image_caption: Words })),
});
const Export = z.union([z.object({ db: z.array(z.object({ data: Data })).min(1) }), z.object({ data: Data })]);

const STATUSES: Readonly<Record<string, StoryStatus>> = {
  published: 'published',
  sent: 'published',
  scheduled: 'ready',
};

export const isGhost = (value: unknown): boolean => Export.safeParse(value).success;

export async function* readGhost(value: unknown, tools: Tools, file: FileOnDisk): AsyncGenerator<Found> {
  const read = Export.parse(value);
  const data = 'db' in read ? read.db[0]?.data : read.data;
  if (data === undefined) return;
  const inOrder = <Row extends { post_id: string; sort_order?: number | null | undefined }>(rows: readonly Row[]) =>
    Map.groupBy(
      rows.toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0)),
      ({ post_id }) => post_id,
    );
  const [tagged, written] = [inOrder(data.posts_tags), inOrder(data.posts_authors)];
  const tags = new Map(data.tags.map((tag) => [tag.id, tag]));
  const users = new Map(data.users.map(({ id, name }) => [id, name]));
  const metas = new Map(data.posts_meta.map((meta) => [meta.post_id, meta]));
  for (const [index, one] of data.posts.entries()) {
    const parsed = Post.safeParse(one);
    if (!parsed.success) {
      yield { reason: `Post ${index + 1} of the export has no id, so it was left out.` };
      continue;
    }
    const post = parsed.data;
    // Tags that begin with "#" are Ghost's internal ones.
    const names = (tagged.get(post.id) ?? []).flatMap(({ tag_id }) => {
      const tag = tags.get(tag_id);
      return tag === undefined || tag.visibility === 'internal' || tag.name.startsWith('#') ? [] : [tag.name];
    });
    const authors = (written.get(post.id) ?? [{ author_id: post.author_id ?? '' }]).flatMap(
      ({ author_id }) => users.get(author_id) ?? [],
    );
    try {
      yield { story: await storyOf(post, { names, authors, meta: metas.get(post.id) }, tools, file) };
    } catch (error) {
      if (!(error instanceof Error && error.name === 'NewsroomError')) throw error;
      yield { reason: `“${(post.title ?? '').slice(0, 80)}”: ${error.message}` };
    }
  }
}

interface Around {
  readonly names: readonly string[];
  readonly authors: readonly string[];
  readonly meta:
    | { feature_image_alt?: string | null | undefined; feature_image_caption?: string | null | undefined }
    | undefined;
}

async function storyOf(
  post: Post,
  { names, authors, meta }: Around,
  tools: Tools,
  file: FileOnDisk,
): Promise<FoundStory> {
  const body = post.html ? await blocksOfHtml(post.html, tools, file) : blocksOfText(post.plaintext ?? '');
  const lead = post.feature_image ? await tools.images.take(post.feature_image, file) : null;
  const alt = meta?.feature_image_alt ?? '';
  const caption = (meta?.feature_image_caption ?? '').replace(/<[^>]{0,2000}>/g, '');
  const status = STATUSES[post.status ?? ''] ?? 'draft';
  const dates = publishedOn(post.published_at ?? post.created_at);
  const updated = instantOf(post.updated_at ?? '');
  return {
    externalId: externalId(post.uuid ?? post.id),
    ...(dates.created === undefined ? {} : { created: dates.created }),
    ...(status === 'published' && dates.published !== undefined ? { published: dates.published } : {}),
    ...(updated === null ? {} : { updated }),
    status,
    content: contentOf(
      {
        ...{ headline: post.title, standfirst: post.custom_excerpt, byline: namesInLine(authors), slug: post.slug },
        ...{ desk: names[0], keywords: names, language: post.locale },
      },
      lead === null ? body : [image({ ...lead, alt, caption, credit: '' }), ...body],
    ),
  };
}
