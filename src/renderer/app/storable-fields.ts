// The fields of a story in the form and length that the archive takes, so that nothing typed can make a save fail.

import type { StoryContent } from '#shared/story/content.ts';
import { storableText } from '../manuscript/storable-text.ts';
import type { StoryFields } from './open-story.ts';

/** Longest fields in UTF-16 code units, as StoryContent has them. */
export const FIELD_LENGTHS = {
  slug: 120,
  desk: 80,
  headline: 500,
  standfirst: 2_000,
  byline: 300,
  dateline: 200,
  language: 35,
  notes: 100_000,
} as const satisfies Partial<Record<keyof StoryContent, number>>;

const cut = (text: string, length: number): string => storableText(text).slice(0, length).toWellFormed();

export function storableFields(fields: StoryFields): StoryFields {
  return {
    ...fields,
    slug: cut(fields.slug, FIELD_LENGTHS.slug),
    desk: cut(fields.desk, FIELD_LENGTHS.desk),
    headline: cut(fields.headline, FIELD_LENGTHS.headline),
    standfirst: cut(fields.standfirst, FIELD_LENGTHS.standfirst),
    byline: cut(fields.byline, FIELD_LENGTHS.byline),
    dateline: cut(fields.dateline, FIELD_LENGTHS.dateline),
    language: cut(fields.language, FIELD_LENGTHS.language),
    notes: cut(fields.notes, FIELD_LENGTHS.notes),
    keywords: fields.keywords.slice(0, 60).map((keyword) => cut(keyword, 80)),
  };
}
