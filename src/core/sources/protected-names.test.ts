// The true name of a protected source is known in the sources view alone: no search of stories offers or finds it, no way out lets it pass.

import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '#shared/contract/exchange.ts';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const NAME = 'Grace Tolliver';

const protectedSource = async (desk: TestNewsroom): Promise<string> =>
  (await desk.client.source.create({ fields: { ...newSource('person', NAME), protected: true } })).id;

const storyWith = async (desk: TestNewsroom, text: string): Promise<string> =>
  (
    await desk.client.story.create({
      content: {
        ...{ headline: 'The ward', byline: 'A. Bell', slug: 'ward' },
        document: storyDocument([paragraph(textLeaf('“It was full”', 0, ['f1']), text)]),
      },
    })
  ).id;

test('the search of stories neither offers nor finds the true name of a protected source', async () => {
  await using desk = await testNewsroom();
  const sourceId = await protectedSource(desk);
  const { id: open } = await desk.client.source.create({ fields: newSource('person', 'Grace Tolland') });
  const storyId = await storyWith(desk, ', a nurse said.');
  await desk.client.fact.put({ storyId, id: 'f1', fields: { ...newFact('quote'), sourceId } });
  const offered = await desk.client.search.complete({ field: 'source', text: 'Grace', limit: 1 });
  expect(offered.map(({ value }) => value)).toEqual(['Grace Tolland']);
  const { hits } = await desk.client.search.stories({ query: `source:"${NAME}"`, limit: 5, exclude: null });
  expect(hits).toEqual([]);
  const found = await desk.client.search.stories({ query: 'nurse', limit: 5, exclude: null });
  expect(found.hits).toMatchObject([{ id: storyId }]);
  expect(JSON.stringify(found)).not.toContain('Tolliver');
  const known = await desk.client.source.find({ query: 'Grace', limit: 5 });
  expect(known.map(({ id }) => id).sort()).toEqual([open, sourceId].sort());
});

test('the name of a protected second source in the text blocks every way out', async () => {
  await using desk = await testNewsroom();
  const sourceId = await protectedSource(desk);
  const id = await storyWith(desk, `, the docker said; ${NAME} agreed.`);
  const fields = newFact('quote');
  await desk.client.fact.put({ storyId: id, id: 'f1', fields: { ...fields, second: { ...fields.second, sourceId } } });
  const { revision } = await desk.client.story.open({ id });
  for (const status of ['ready', 'published', 'corrected'] as const)
    await expect(desk.client.story.setStatus({ id, status, base: revision })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  for (const format of EXPORT_FORMATS)
    await expect(desk.client.exporting.make({ id, format })).rejects.toMatchObject({ code: 'REFUSED' });
  await expect(desk.client.deskFile.make({ id, withPrivate: false })).rejects.toMatchObject({ code: 'REFUSED' });
});
