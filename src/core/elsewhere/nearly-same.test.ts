import { expect, test } from 'vitest';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { sharedBy } from './nearly-same.ts';

/** Sentences with words of their own, so that rows of five words tell them apart. */
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => {
    const number = from + at;
    return `Witness${number} saw crane${number} fall on quay${number} before noon${number} came.`;
  }).join(' ');

const written = async (desk: TestNewsroom, slug: string, text: string) =>
  (await desk.client.story.create({ content: { slug, document: storyDocument([paragraph(text)]) } })).id;

test('a story that was taken twice with a new beginning is nearly the same', async () => {
  await using desk = await testNewsroom();
  const first = await written(desk, 'first', lines(0, 20));
  const storyId = await written(desk, 'second', `A new line that the desk wrote. ${lines(0, 18)}`);
  const found = await desk.client.elsewhere.nearlySame({ storyId });
  expect(found).toMatchObject([{ id: first, slug: 'first' }]);
  expect(found[0]?.share).toBeGreaterThan(0.9);
});

test('a story that holds a long passage of another and as much of its own is not', async () => {
  await using desk = await testNewsroom();
  await written(desk, 'first', lines(0, 40));
  const storyId = await written(desk, 'second', lines(20, 60));
  expect(await desk.client.elsewhere.nearlySame({ storyId })).toEqual([]);
});

test('stories in the bin, short ones and stories that are not there', async () => {
  await using desk = await testNewsroom();
  const first = await written(desk, 'first', lines(0, 20));
  const storyId = await written(desk, 'second', lines(0, 20));
  await desk.client.story.bin({ id: first });
  expect(await desk.client.elsewhere.nearlySame({ storyId })).toEqual([]);
  const short = await written(desk, 'short', lines(0, 2));
  expect(await desk.client.elsewhere.nearlySame({ storyId: short })).toEqual([]);
  await expect(desk.client.elsewhere.nearlySame({ storyId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an import tells which of its stories the archive held before', async () => {
  await using desk = await testNewsroom();
  const first = await written(desk, 'first', lines(0, 20));
  const rows = [
    { id: 'a', title: 'Taken twice', text: `${lines(0, 20)} One more word.` },
    { id: 'b', title: 'New', text: lines(100, 120) },
  ];
  const data = rows.map((row) => JSON.stringify(row)).join('\n');
  let importId = '';
  for await (const event of await desk.client.importing.file({ name: 'wire.jsonl', format: 'auto', data }))
    if (event.kind === 'done') importId = event.import ?? '';
  expect(await desk.client.elsewhere.importedTwice({ importId })).toMatchObject([
    { headline: 'Taken twice', like: { id: first } },
  ]);
});

test('the share is of the shorter, and a few lines of standing text make no double', () => {
  const runs = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => `run ${from + at}`));
  expect(sharedBy(runs(0, 100), runs(0, 40))).toBe(1);
  expect(sharedBy(runs(0, 100), runs(50, 150))).toBeNull();
  expect(sharedBy(runs(0, 20), runs(0, 20))).toBeNull();
});

test('a double with many words of its own before the common part is found', async () => {
  await using desk = await testNewsroom();
  const first = await written(desk, 'first', lines(0, 20));
  const own = Array.from({ length: 60 }, (_, at) => `alone${at}`).join(' ');
  const storyId = await written(desk, 'second', `${own} ${lines(0, 20)}`);
  expect(await desk.client.elsewhere.nearlySame({ storyId })).toMatchObject([{ id: first }]);
});
