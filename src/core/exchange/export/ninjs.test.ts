import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { image, paragraph, textLeaf } from '#shared/story/document.ts';
import { publicView } from '#shared/story/public-view.ts';
import { onRecord } from '#shared/story/records.ts';
import { testContent, testFact, testSource, testStory } from '#shared/story/test-story.ts';
import { randomStory } from '../random-stories.ts';
import { ninjs } from './ninjs.ts';

/** The standard's own schema and examples; they lie beside the repository and are no part of it. */
const STANDARD = join(import.meta.dirname, '../../../../../shared/data/ninjs');
const options = { site: 'https://news.example/', newsroom: 'The Courier' };

it.skipIf(!existsSync(STANDARD))('is valid against the published schema of ninjs 3.1, whatever the story', () => {
  const schema = JSON.parse(readFileSync(join(STANDARD, 'schema/ninjs-schema_3.1.json'), 'utf8')) as object;
  const geo = JSON.parse(readFileSync(join(STANDARD, 'schema/GeoJSON-schema.json'), 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(geo);
  const valid = ajv.compile(schema);
  expect(valid({ uri: 'urn:x:y', headline: 'of an older ninjs' })).toBe(false);
  fc.assert(
    fc.property(randomStory(), fc.boolean(), ({ story, sources, stories }, published) => {
      const view = publicView(story, { sources, stories });
      const text = ninjs(view, published ? options : { site: null, newsroom: '' });
      expect(valid(JSON.parse(text)), JSON.stringify(valid.errors)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('tells who speaks, what is pictured and what is corrected, in the standard’s own fields', () => {
  const media = 'a'.repeat(64);
  const content = testContent(
    {
      ...{ headline: 'Wall gives way', standfirst: 'At six', byline: 'By Nora Whitfield', slug: 'wall', desk: 'News' },
      ...{ keywords: ['sea'], corrections: [{ at: '2026-01-03T09:00:00Z', text: 'It was seven.' }] },
    },
    paragraph(textLeaf('“It went,”', 0, ['f1']), ' he said.'),
    image({ media, mime: 'image/png', width: 4, height: 3, alt: 'A wall', caption: 'The wall', credit: 'N. W.' }),
  );
  const fact = testFact('f1', { sourceId: 's1', attribution: onRecord() });
  const source = testSource('s1', { name: 'Elias Corran', kind: 'person' });
  const view = publicView(testStory(content, { facts: [fact] }), {
    sources: new Map([['s1', source]]),
    stories: new Map(),
  });
  const item = JSON.parse(ninjs(view, options));
  expect(item).toMatchObject({
    standard: { name: 'ninjs', version: '3.1' },
    ...{ uri: `urn:stet:story:${view.id}`, pubStatus: 'usable', by: 'By Nora Whitfield', slugline: 'wall' },
    ...{ copyrightHolder: 'The Courier', edNote: 'Correction, 2026-01-03T09:00:00Z: It was seven.' },
    headlines: [{ value: 'Wall gives way' }],
    people: [
      { name: 'Nora Whitfield', rel: 'author' },
      { name: 'Elias Corran', rel: 'source' },
    ],
    subjects: [
      { name: 'News', rel: 'desk' },
      { name: 'sea', rel: 'keyword' },
    ],
    renditions: [{ name: 'web', href: 'https://news.example/wall' }],
    associations: [{ rel: 'picture', by: 'N. W.', renditions: [{ title: `media/${media}.png`, width: 4 }] }],
  });
  expect(item.bodies[0].value).toContain('<figure>');
  expect(item.bodies[1].value).toBe('“It went,” he said.\n\n[Picture: The wall / N. W.]');
});
