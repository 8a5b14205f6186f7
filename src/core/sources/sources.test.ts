import { describe, expect, it } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const make = async (desk: TestNewsroom, name: string, aliases: string[] = []) =>
  (await desk.client.source.create({ fields: { ...newSource('person', name), aliases } })).id;
const find = async (desk: TestNewsroom, query: string, limit = 20) =>
  (await desk.client.source.find({ query, limit })).map(({ name }) => name);

describe('a source', () => {
  it('is kept as it was filled in, and changed', async () => {
    await using desk = await testNewsroom();
    const fields = {
      ...newSource('organisation', 'Tarn & Hale'),
      aliases: ['the consultants'],
      description: 'engineers',
      url: 'https://example.org/',
      contact: 'press@example.org',
      protected: true,
      note: 'n',
    };
    const made = await desk.client.source.create({ fields });
    expect(made).toMatchObject({ ...fields, facts: 0 });
    const changed = await desk.client.source.update({
      id: made.id,
      fields: { ...fields, name: 'Tarn Hale Ltd', aliases: [] },
    });
    expect(changed).toMatchObject({ name: 'Tarn Hale Ltd', aliases: [] });
    expect(await desk.client.source.get({ id: made.id })).toEqual(changed);
    expect(await find(desk, 'consult')).toEqual([]);
    expect(await find(desk, 'tarn')).toEqual(['Tarn Hale Ltd']);
  });

  it('needs a name, and must be there to be changed', async () => {
    await using desk = await testNewsroom();
    const empty = desk.client.source.create({ fields: newSource('person', '  ') });
    await expect(empty).rejects.toMatchObject({ code: 'INVALID' });
    const lost = desk.client.source.update({ id: 'nobody', fields: newSource('person', 'X') });
    await expect(lost).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(desk.client.source.get({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('finding a source', () => {
  it('goes by the beginning of the name, of an alias or of a later word, in that order', async () => {
    await using desk = await testNewsroom();
    await make(desk, 'Anna Marsh');
    await make(desk, 'Elias Corran', ['Marsh warden']);
    await make(desk, 'Marshall Drewe');
    await make(desk, 'Marsh');
    await make(desk, 'Nobody Else');
    expect(await find(desk, 'marsh')).toEqual(['Marsh', 'Marshall Drewe', 'Elias Corran', 'Anna Marsh']);
    expect(await find(desk, 'anna mar')).toEqual(['Anna Marsh']);
    expect(await find(desk, 'marsh', 2)).toHaveLength(2);
  });

  it.each(['jose o', 'José Ó', 'OBRIEN', 'o’brien-s', 'smith'])(
    'forgives case, accents and punctuation: %j',
    async (query) => {
      await using desk = await testNewsroom();
      await make(desk, 'José O’Brien-Smith');
      expect(await find(desk, query)).toEqual(['José O’Brien-Smith']);
    },
  );

  it('with nothing typed gives the most used first', async () => {
    await using desk = await testNewsroom();
    await make(desk, 'Seldom');
    const often = await make(desk, 'Often');
    const document = storyDocument([paragraph(textLeaf('a', 0, ['f1']), textLeaf('b', 0, ['f2']))]);
    const { id } = await desk.client.story.create({ content: { document } });
    for (const fact of ['f1', 'f2'])
      await desk.client.fact.put({ storyId: id, id: fact, fields: { ...newFact('quote'), sourceId: often } });
    expect(await find(desk, ' ')).toEqual(['Often', 'Seldom']);
    expect(await desk.client.source.get({ id: often })).toMatchObject({ facts: 2 });
  });

  it.each(['%', '_', '"', "'", '\u{10ffff}', '-', '漢', 'x'.repeat(300)])('answers anything: %j', async (query) => {
    await using desk = await testNewsroom();
    await make(desk, 'Anna Marsh');
    expect(Array.isArray(await find(desk, query))).toBe(true);
  });
});
