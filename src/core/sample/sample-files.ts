// The sample newsroom's files in resources/: their folder, their shape, read and checked.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PersonFields } from '#shared/contract/people.ts';
import { RELATED_ROLES, STORY_STATUSES } from '#shared/story/content.ts';
import { FactDetails } from '#shared/story/fact-details.ts';
import { FACT_KINDS, FACT_STATUSES } from '#shared/story/facts.ts';
import { HOW_OBTAINED, NAMINGS, SOURCE_KINDS, SourceFields, TERMS } from '#shared/story/records.ts';
import { Protection, unprotected } from '#shared/story/source-details.ts';

const SampleSource = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  description: z.string(),
  url: z.string().default(''),
  contact: z.string().default(''),
  contacts: SourceFields.shape.contacts.default([]),
  roles: SourceFields.shape.roles.default([]),
  protected: z.boolean().default(false),
  protection: Protection.default(unprotected),
  credibility: z.string().default(''),
  conflicts: z.string().default(''),
  note: z.string().default(''),
});

const SampleEvidence = z.strictObject({
  kind: z.enum(['text', 'link']),
  title: z.string(),
  text: z.string().default(''),
  url: z.string().default(''),
  locator: z.string().default(''),
});

const SampleFact = z.strictObject({
  kind: z.enum(FACT_KINDS),
  source: z.string().nullable(),
  status: z.enum(FACT_STATUSES),
  /** Who checked it. */
  by: z.string().optional(),
  checkNote: z.string().default(''),
  /** Words that were sealed, where the text has changed since. */
  sealed: z.string().optional(),
  terms: z.enum(TERMS).default('on-record'),
  naming: z.enum(NAMINGS).default('named'),
  description: z.string().default(''),
  reason: z.string().default(''),
  knownBy: z.string().default(''),
  approvedBy: z.string().default(''),
  privateReason: z.string().default(''),
  how: z.enum(HOW_OBTAINED).nullable().default(null),
  when: z.string().default(''),
  where: z.string().default(''),
  to: z.string().default(''),
  note: z.string().default(''),
  /** The further questions of the record, where the sample answers any. */
  more: FactDetails.partial().default({}),
  evidence: SampleEvidence.optional(),
});
export type SampleFact = z.infer<typeof SampleFact>;

/** Days count from the day on which the sample is opened: 0 is that day, -1 the day before. */
export const SampleStory = z.strictObject({
  slug: z.string(),
  desk: z.string(),
  status: z.enum(STORY_STATUSES),
  byline: z.string(),
  dateline: z.string(),
  day: z.int(),
  time: z.string().regex(/^\d\d:\d\d$/),
  headline: z.string(),
  standfirst: z.string(),
  keywords: z.array(z.string()),
  embargoDays: z.int().optional(),
  notes: z.string().default(''),
  body: z.array(z.string()),
  images: z
    .record(z.string(), z.strictObject({ file: z.string(), alt: z.string(), caption: z.string(), credit: z.string() }))
    .default({}),
  facts: z.record(z.string(), SampleFact),
  corrections: z.array(z.strictObject({ day: z.int(), text: z.string() })).default([]),
  related: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(RELATED_ROLES),
      story: z.string().optional(),
      url: z.string().optional(),
      title: z.string().default(''),
      /** Status of the target when it was attached, where that has changed since. */
      seen: z.enum(STORY_STATUSES).optional(),
    }),
  ),
});
export type SampleStory = z.infer<typeof SampleStory>;

const SampleNewsroom = z.strictObject({
  name: z.string(),
  me: z.strictObject({ name: z.string(), initials: z.string() }),
  /** Who else works there. */
  people: z.array(PersonFields),
  stories: z.array(z.string()),
  sources: z.record(z.string(), SampleSource),
});

/** Beside the sources in a checkout, beside the bundle in an installed application. */
const folder = (): string => {
  const places = ['../../../resources/sample', '../../resources/sample'].map((path) => join(import.meta.dirname, path));
  const found = places.find((place) => existsSync(join(place, 'newsroom.json')));
  if (found === undefined) throw new Error('The sample newsroom is not part of this installation.');
  return found;
};

export async function readSample() {
  const root = folder();
  const json = async (...path: string[]): Promise<unknown> => JSON.parse(await readFile(join(root, ...path), 'utf8'));
  const newsroom = SampleNewsroom.parse(await json('newsroom.json'));
  const stories = await Promise.all(
    newsroom.stories.map(async (name) => ({ name, ...SampleStory.parse(await json('stories', `${name}.json`)) })),
  );
  return { ...newsroom, stories, image: (file: string) => readFile(join(root, file)) };
}
