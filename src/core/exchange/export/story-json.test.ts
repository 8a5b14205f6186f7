import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publicView } from '#shared/story/public-view.ts';
import { randomStory } from '../random-stories.ts';
import { STORY_SCHEMA, storyJson } from './story-json.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../../resources/schemas/story-1.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

/** The published schema with every object closed, so that a field that it does not describe is an error here. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, closed(each)]);
  const object = Object.fromEntries(entries) as Record<string, unknown>;
  const describes = object.type === 'object' && ('properties' in object || 'oneOf' in object);
  return describes ? { ...object, unevaluatedProperties: false } : object;
}

function validator(json: object) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  addFormats.default(ajv);
  return ajv.compile(json);
}

it('is described by its published schema, whatever the story', () => {
  const open = validator(schema);
  const strict = validator(closed(schema) as object);
  fc.assert(
    fc.property(randomStory(), ({ story, sources, stories }) => {
      const json = JSON.parse(storyJson(publicView(story, { sources, stories }))) as unknown;
      expect(open(json), JSON.stringify(open.errors)).toBe(true);
      expect(strict(json), JSON.stringify(strict.errors)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('is refused by the schema when a field is missing, of another type, or private', () => {
  const strict = validator(closed(schema) as object);
  const valid = {
    $schema: STORY_SCHEMA,
    version: 1,
    story: {
      ...{
        id: 'a',
        revision: 1,
        status: 'draft',
        slug: 's',
        desk: '',
        headline: 'h',
        standfirst: '',
        byline: '',
        dateline: '',
      },
      ...{
        language: 'en',
        keywords: [],
        published: null,
        updated: '2026-01-02T12:00:00Z',
        embargo: null,
        corrections: [],
      },
    },
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'a', formats: [], facts: [] }] }],
    facts: [],
    related: [],
    media: [],
  };
  expect(strict(valid), JSON.stringify(strict.errors)).toBe(true);
  expect(strict({ ...valid, version: 2 })).toBe(false);
  expect(strict({ ...valid, story: { ...valid.story, notes: 'private' } })).toBe(false);
  expect(strict({ ...valid, body: [{ type: 'paragraph', children: [], note: 'private' }] })).toBe(false);
  expect(strict({ ...valid, body: [{ type: 'note', children: [] }] })).toBe(false);
  const link = { type: 'link', url: 'javascript:alert(1)', children: [] };
  expect(strict({ ...valid, body: [{ type: 'paragraph', children: [link] }] })).toBe(false);
});
