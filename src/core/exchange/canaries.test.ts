import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '#shared/contract/exchange.ts';
import { publicView } from '#shared/story/public-view.ts';
import { withoutPrivate } from './desk-file/without-private.ts';
import { writeStory } from './export/write-story.ts';
import { CANARY, randomStory } from './random-stories.ts';

const options = { site: null, newsroom: 'The Courier', images: new Map<string, string>() };

test('whatever the story, neither its public view nor any export holds a string from a private field', () => {
  fc.assert(
    fc.property(randomStory(), ({ story, sources, stories }) => {
      expect(JSON.stringify(story)).toContain(CANARY);
      const view = publicView(story, { sources, stories });
      expect(JSON.stringify(view)).not.toContain(CANARY);
      for (const format of EXPORT_FORMATS) expect(writeStory(view, format, options)).not.toContain(CANARY);
    }),
    { numRuns: 250 },
  );
});

test('whatever the story, what is handed over without private fields holds no string from a private field', () => {
  fc.assert(
    fc.property(randomStory(), ({ story, sources, stories }) => {
      const handed = JSON.stringify(withoutPrivate({ story, sources, view: publicView(story, { sources, stories }) }));
      // Colleagues may be told every title that a named source has held.
      expect(handed.replaceAll(/CANARY f\d title of another year/g, '')).not.toContain(CANARY);
    }),
    { numRuns: 250 },
  );
});
