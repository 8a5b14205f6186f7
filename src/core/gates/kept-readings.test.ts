import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createReading } from '#shared/quotations/index.ts';
import { quotationsOf } from './kept-readings.ts';

const LINES = [
  '“We heard it go in the night,” said Elias Corran.',
  'The wall gave way at six.',
  '“Nobody told us,” she said. “Nobody came.”',
  'Mara Quill, the harbour master, was there.',
  '',
];

it('finds what a reading from scratch finds, whatever changed since the last, of whichever story', () => {
  const text = fc.array(fc.constantFrom(...LINES), { maxLength: 7 });
  const story = fc.integer({ min: 0, max: 9 }).map((n) => `story-${n}`);
  const options = fc.constantFrom(
    { language: 'en' },
    { language: 'en', knownNames: [{ name: 'Mara Quill', aliases: [] }] },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(story, text, options), { maxLength: 25 }), (reports) => {
      for (const [id, texts, given] of reports)
        expect(quotationsOf(id, texts, given)).toEqual(createReading(texts, given).quotations);
    }),
    { numRuns: 60 },
  );
});

it('reads nothing again where nothing changed', () => {
  const texts = [...LINES];
  expect(quotationsOf('same', [...texts], { language: 'en' })).toBe(quotationsOf('same', texts, { language: 'en' }));
});
