import { describe, expect, it } from 'vitest';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { createStories } from '../stories/create-stories.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const add = (desk: TestNewsroom, body: string, desks = '', updated?: string) =>
  createStories(desk.context, [
    {
      externalId: null,
      content: { desk: desks, document: storyDocument([paragraph(body)]) },
      ...(updated === undefined ? {} : { updated }),
    },
  ])[0] ?? '';
const fresh = async (desk: TestNewsroom) => (await desk.client.search.saved({})).map((one) => [one.name, one.fresh]);

describe('a saved search', () => {
  it('tells how much has come since it was looked at: what is new, old stories that were imported, and what was changed', async () => {
    await using desk = await testNewsroom();
    const known = add(desk, 'A gale.');
    await desk.client.search.save({ name: 'Storms', query: 'gale or storm -calm' });
    expect(await fresh(desk)).toEqual([['Storms', 0]]);
    desk.host.clock += 60_000;
    add(desk, 'The storm.');
    add(desk, 'A gale of old.', '', '2001-01-01T00:00:00Z');
    add(desk, 'Calm after the storm.');
    expect(await fresh(desk)).toEqual([['Storms', 2]]);
    const { revision, content } = await desk.client.story.open({ id: known });
    await desk.client.story.save({
      id: known,
      base: revision,
      reason: 'kept',
      content: { ...content, headline: 'Gale' },
    });
    expect(await fresh(desk)).toEqual([['Storms', 3]]);
    const [saved] = await desk.client.search.saved({});
    desk.host.clock += 60_000;
    await desk.client.search.looked({ id: saved?.id ?? '' });
    expect(await fresh(desk)).toEqual([['Storms', 0]]);
  });

  it('of fields alone tells what came into them', async () => {
    await using desk = await testNewsroom();
    await desk.client.search.save({ name: 'Sport drafts', query: 'desk:sport status:draft -gale' });
    desk.host.clock += 60_000;
    add(desk, 'Calm.', 'Sport');
    add(desk, 'A gale.', 'Sport');
    add(desk, 'Calm.', 'News');
    expect(await fresh(desk)).toEqual([['Sport drafts', 1]]);
  });

  it('is replaced by one of the same name, can be forgotten, and survives a restart', async () => {
    await using desk = await testNewsroom();
    await desk.client.search.save({ name: 'Storms', query: 'gale' });
    await desk.client.search.save({ name: ' storms ', query: 'storm' });
    await using again = await desk.restart();
    const saved = await again.client.search.saved({});
    expect(saved).toMatchObject([{ name: 'storms', query: 'storm', fresh: 0 }]);
    await again.client.search.forget({ id: saved[0]?.id ?? '' });
    expect(await again.client.search.saved({})).toEqual([]);
    await expect(again.client.search.looked({ id: 'gone' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(again.client.search.save({ name: ' ', query: 'x' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('completing a field', () => {
  it('gives values that begin with what was typed, the most used first', async () => {
    await using desk = await testNewsroom();
    add(desk, 'One.', 'Arts');
    add(desk, 'Two.', 'Arts');
    add(desk, 'Three.', 'Áland');
    createStories(desk.context, [
      { externalId: null, content: { byline: 'Ann Marsh', keywords: ['Sea wall', 'Seals'] } },
      { externalId: null, content: { byline: 'Ann Marsh', keywords: ['sea wall'] } },
      { externalId: null, content: { byline: 'Marshall Stott' } },
    ]);
    const complete = async (field: Parameters<typeof desk.client.search.complete>[0]['field'], text: string) =>
      (await desk.client.search.complete({ field, text, limit: 10 })).map(({ value, stories }) =>
        stories === null ? value : `${value} ${stories}`,
      );
    expect(await complete('desk', 'a')).toEqual(['Arts 2', 'Áland 1']);
    expect(await complete('by', 'mars')).toEqual(['Ann Marsh', 'Marshall Stott']);
    expect(await complete('by', '')).toEqual([]);
    expect(await complete('keyword', 'sea')).toEqual(['sea wall 2', 'seals 1']);
    expect(await complete('status', 'd')).toEqual(['draft 6']);
    expect(await complete('fact', 'dis')).toEqual(['disputed']);
    expect(await complete('has', 'i')).toEqual(['image']);
    expect(await complete('on', 'to')).toEqual(['today']);
  });
});
