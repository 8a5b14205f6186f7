import { expect, it } from 'vitest';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { createStories } from '../stories/create-stories.ts';
import { testNewsroom } from '../test-newsroom.ts';
import { newFrequencies } from './frequencies.ts';

it('rare words are counted, common ones estimated; stories that come and go are seen', async () => {
  await using desk = await testNewsroom();
  const add = (...bodies: string[]) =>
    createStories(
      desk.context,
      bodies.map((body) => ({ externalId: null, content: { document: storyDocument([paragraph(body)]) } })),
    );
  const frequencies = newFrequencies(desk.context.archive.db);
  expect(frequencies()).toMatchObject({ stories: 0 });
  expect(frequencies().of('gale')).toBe(0);
  const [first] = add('A gale.', 'The gale.', 'Nothing.');
  expect([frequencies().stories, frequencies().of('gale'), frequencies().of('GALE')]).toEqual([3, 2, 2]);
  await desk.client.story.bin({ id: first ?? '' });
  expect([frequencies().stories, frequencies().of('gale')]).toEqual([2, 1]);
  add(...Array.from({ length: 1_600 }, (_, at) => (at % 2 === 0 ? 'The council met.' : 'The court sat.')));
  expect(frequencies().of('gale')).toBe(1);
  for (const [word, stories] of [
    ['council', 800],
    ['the', 1_601],
  ] as const) {
    expect(frequencies().of(word)).toBeGreaterThan(stories * 0.95);
    expect(frequencies().of(word)).toBeLessThan(stories * 1.05);
  }
});
