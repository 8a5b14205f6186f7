import { describe, expect, it } from 'vitest';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { createStories } from '../stories/create-stories.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { newFrequencies } from './frequencies.ts';
import { distanceOf } from './meant.ts';
import { countedStories, countedTo, newWordCounter, wordsFrom } from './word-counts.ts';

const body = (text: string) => storyDocument([paragraph(text)]);
const add = (desk: TestNewsroom, ...bodies: string[]) =>
  createStories(
    desk.context,
    bodies.map((text) => ({ externalId: null, content: { document: body(text) } })),
  );
const ask = (desk: TestNewsroom, query: string) => desk.client.search.stories({ query, limit: 50, exclude: null });

describe('the counts of words', () => {
  it('follow what is made, saved, binned and restored', async () => {
    await using desk = await testNewsroom();
    const { archive } = desk.context;
    const counter = newWordCounter(archive);
    const first = add(desk, 'A gale, a gale.', 'Thé gale went.')[0] ?? '';
    counter.now();
    const counts = () => ['gale', 'the', 'went', 'calm'].map((word) => countedStories(archive.db, word));
    expect([countedTo(archive.db), ...counts()]).toEqual([2, 2, 1, 1, 0]);
    const { content, revision } = await desk.client.story.open({ id: first });
    await desk.client.story.save({
      id: first,
      base: revision,
      reason: 'kept',
      content: { ...content, document: body('A calm.') },
    });
    await desk.client.story.bin({ id: first });
    counter.now();
    expect(counts()).toEqual([1, 1, 1, 0]);
    await desk.client.story.restore({ id: first });
    counter.now();
    expect(counts()).toEqual([1, 1, 1, 1]);
    counter.now();
    expect(counts()).toEqual([1, 1, 1, 1]);
  });

  it('are exact for stories that have not been counted yet, and are never counted twice', async () => {
    await using desk = await testNewsroom();
    const frequencies = newFrequencies(desk.context.archive.db);
    add(desk, 'A gale.', 'A gale.');
    newWordCounter(desk.context.archive).now();
    add(desk, 'A gale.');
    expect(frequencies().of('gale')).toBe(3);
    newWordCounter(desk.context.archive).now();
    expect(frequencies().of('gale')).toBe(3);
  });

  it('come about by themselves some time after a change', async () => {
    await using desk = await testNewsroom();
    await desk.client.story.create({ content: { document: body('A gale.') } });
    await expect.poll(() => countedStories(desk.context.archive.db, 'gale'), { timeout: 20_000 }).toBe(1);
  });

  it('give the words of a beginning, the commonest first', async () => {
    await using desk = await testNewsroom();
    add(desk, 'council councils', 'council county', 'county', 'county calm');
    newWordCounter(desk.context.archive).now();
    expect(wordsFrom(desk.context.archive.db, 'coun', 2)).toEqual({
      stories: 6,
      words: [
        { word: 'county', stories: 3 },
        { word: 'council', stories: 2 },
      ],
    });
  });
});

describe('did you mean', () => {
  it('puts right a name that hardly any story holds when one like it is common', async () => {
    await using desk = await testNewsroom();
    add(desk, ...Array.from({ length: 80 }, () => 'Minister Okonedo and Zelenskyy met.'), 'Okenedo, once.');
    newWordCounter(desk.context.archive).now();
    const meant = async (query: string) => (await ask(desk, query)).meant;
    expect(await meant('okonado')).toBe('okonedo');
    expect(await meant('"Okenedo" minister')).toBe('"okonedo" minister');
    expect(await meant('zelensky met')).toBe('zelenskyy met');
    expect(await meant('kOonedo')).toBe('okonedo');
    expect(await meant('mniister desk:news')).toBe('minister desk:news');
    expect(await meant('okonedo')).toBeNull();
    expect(await meant('1234567')).toBeNull();
    expect(await meant('nothinglikeit')).toBeNull();
  });

  it.each([
    ['okonado', 'okonedo', 1],
    ['abcd', 'acbd', 1],
    ['abc', 'abcde', 2],
    ['abc', 'xyz', 3],
    ['same', 'same', 0],
  ])('“%s” and “%s” are %i letters apart', (one, other, apart) => {
    expect(distanceOf(one, other, 2)).toBe(apart);
  });
});
