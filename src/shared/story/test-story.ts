// Stories, facts and sources for tests only: complete records with little in them, to be filled where a test looks.

import type { Story } from '../contract/story.ts';
import type { StoryContent } from './content.ts';
import { type Block, storyDocument } from './document.ts';
import { type Attribution, type Fact, newFact, newSource, onRecord, type Source } from './records.ts';

export const TEST_DAY = '2026-01-02T12:00:00.000Z';

export const testContent = (fields: Partial<StoryContent> = {}, ...blocks: readonly Block[]): StoryContent => ({
  slug: 'sea-wall',
  desk: 'Metro',
  headline: 'Sea wall gives way',
  standfirst: '',
  byline: 'Nora Whitfield',
  dateline: '',
  language: 'en-GB',
  keywords: [],
  embargo: null,
  document: storyDocument(blocks),
  related: [],
  corrections: [],
  notes: '',
  ...fields,
});

/** Facts without words of their own get the words that a test gives them; the document is not read. */
export const testFact = (
  id: string,
  fields: Partial<Omit<Fact, 'attribution'>> & { readonly attribution?: Partial<Attribution> } = {},
): Fact => ({
  ...newFact('quote'),
  storyId: 'story',
  status: 'verified',
  state: 'verified',
  words: 'words',
  block: 0,
  seal: 'words',
  sealedBy: 'Checker',
  sealedAt: TEST_DAY,
  evidence: [],
  checks: [],
  ...fields,
  id,
  attribution: { ...onRecord(), ...fields.attribution },
});

export const testSource = (id: string, fields: Partial<Source> = {}): Source => ({
  ...newSource('person', 'Elias Corran'),
  facts: 1,
  updated: TEST_DAY,
  mergedInto: null,
  ...fields,
  id,
});

export const testStory = (content: StoryContent, fields: Partial<Story> = {}): Story => ({
  id: 'story',
  externalId: null,
  revision: 3,
  status: 'checking',
  binned: false,
  created: TEST_DAY,
  updated: TEST_DAY,
  published: null,
  facts: [],
  targets: [],
  usedBy: [],
  ...fields,
  content,
});
