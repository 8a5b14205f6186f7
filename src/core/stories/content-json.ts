// One story's content as one JSON text: what revisions keep and compare.

import type { Related, StoryContent } from '#shared/story/content.ts';
import { emptyDocument, parseDocument, type StoryDocument } from '#shared/story/document.ts';

/** Everything but the body. */
export type ContentFields = Omit<StoryContent, 'document'>;

/**
 * The content with its keys in one fixed order and the body last, so that equal contents give equal texts and a change while typing
 * touches one short stretch. `document` is the body as JSON: it is put in as it is.
 */
export function contentJson(fields: ContentFields, document: string): string {
  const { slug, desk, headline, standfirst, byline, dateline, language, keywords, embargo } = fields;
  const related = fields.related.map(relatedInOrder);
  const corrections = fields.corrections.map(({ at, text }) => ({ at, text }));
  const { notes } = fields;
  const head = {
    slug,
    desk,
    headline,
    standfirst,
    byline,
    dateline,
    language,
    keywords,
    embargo,
    related,
    corrections,
    notes,
  };
  return `${JSON.stringify(head).slice(0, -1)},"document":${document}}`;
}

const relatedInOrder = ({ id, role, storyId, url, title, seenStatus }: Related): Related => ({
  id,
  role,
  storyId,
  url,
  title,
  seenStatus,
});

/** The content that contentJson wrote. */
export const contentOf = (json: string): StoryContent => JSON.parse(json) as StoryContent;

/** @throws {DocumentError} when the stored body is damaged. */
export const documentOf = (json: string): StoryDocument => parseDocument(JSON.parse(json));

export type SomeContent = { readonly [Field in keyof StoryContent]?: StoryContent[Field] | undefined };

/** A whole content: what is not given is empty. */
export const wholeContent = (given: SomeContent): StoryContent => ({
  slug: given.slug ?? '',
  desk: given.desk ?? '',
  headline: given.headline ?? '',
  standfirst: given.standfirst ?? '',
  byline: given.byline ?? '',
  dateline: given.dateline ?? '',
  language: given.language ?? 'en-GB',
  keywords: given.keywords ?? [],
  embargo: given.embargo ?? null,
  document: given.document ?? emptyDocument(),
  related: given.related ?? [],
  corrections: given.corrections ?? [],
  notes: given.notes ?? '',
});
