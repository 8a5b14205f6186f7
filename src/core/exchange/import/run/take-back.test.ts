import { expect, test } from 'vitest';
import type { ImportProgress, TakeBackProgress } from '#shared/contract/exchange.ts';
import { type TestNewsroom, testNewsroom } from '../../../test-newsroom.ts';

const line = (name: string) =>
  JSON.stringify({
    id: name,
    title: `Story ${name}`,
    text: `“It went at six,” Ann Lee said of ${name}.`,
    keywords: ['sea'],
  });

async function last<Event>(stream: AsyncIterable<Event>): Promise<Event | undefined> {
  let found: Event | undefined;
  for await (const event of stream) found = event;
  return found;
}
const importAll = async ({ client }: TestNewsroom, names: readonly string[]) => {
  const data = names.map(line).join('\n');
  const done = await last<ImportProgress>(await client.importing.file({ name: 'a.jsonl', format: 'jsonl', data }));
  if (done?.kind !== 'done' || done.import === undefined) throw new Error('The import did not end.');
  return done.import;
};
const takeBack = async ({ client }: TestNewsroom, id: string) =>
  last<TakeBackProgress>(await client.importing.takeBack({ id }));
const all = async ({ client }: TestNewsroom) =>
  (await client.story.list({ view: 'all', desk: null, offset: 0, limit: 500 })).stories;

test('an import that is taken back leaves the archive as it was, and can be made again', async () => {
  await using desk = await testNewsroom();
  await desk.client.story.create({ content: { headline: 'Mine', slug: 'mine' } });
  const tables = () =>
    ['stories', 'revisions', 'related', 'facts', 'imported_stories', 'story_labels', 'authors', 'tallies'].map(
      (name) => [
        name,
        desk.context.archive.db.prepare(`SELECT * FROM ${name} ${name === 'tallies' ? 'WHERE stories > 0' : ''}`).all(),
      ],
    );
  const before = tables();
  const id = await importAll(desk, ['a', 'b', 'c']);
  expect(await all(desk)).toHaveLength(4);
  expect(await takeBack(desk, id)).toEqual({ kind: 'done', removed: 3, kept: 0 });
  expect(tables()).toEqual(before);
  expect((await desk.client.search.stories({ query: 'Ann', limit: 20, exclude: null })).hits).toEqual([]);
  expect(await desk.client.archive.verify({})).toMatchObject({ ok: true, problems: [] });
  expect(await desk.client.importing.list({})).toMatchObject([
    { id, imported: 3, removed: 3, takenBack: expect.any(String) },
  ]);
  await importAll(desk, ['a', 'b', 'c']);
  expect(await all(desk)).toHaveLength(4);
});

test('a story stays that somebody has changed, binned or linked to since', async () => {
  await using desk = await testNewsroom();
  const id = await importAll(desk, ['changed', 'binned', 'linked', 'left']);
  const byName = new Map((await all(desk)).map((story) => [story.externalId, story.id]));
  const of = (name: string) => byName.get(name) ?? '';
  const story = await desk.client.story.open({ id: of('changed') });
  const content = { ...story.content, headline: 'Changed since' };
  await desk.client.story.save({ id: story.id, base: story.revision, reason: 'kept', content });
  await desk.client.story.bin({ id: of('binned') });
  const related = [
    { id: 'r1', role: 'background', storyId: of('linked'), url: null, title: '', seenStatus: 'draft' },
  ] as const;
  await desk.client.story.create({ content: { headline: 'Points to it', related: [...related] } });
  expect(await takeBack(desk, id)).toEqual({ kind: 'done', removed: 1, kept: 3 });
  expect((await all(desk)).map(({ headline }) => headline).sort()).toEqual([
    'Changed since',
    'Points to it',
    'Story linked',
  ]);
  await desk.client.story.restore({ id: of('binned') });
  expect(await takeBack(desk, id)).toEqual({ kind: 'done', removed: 1, kept: 2 });
});

test('what nobody imported cannot be taken back', async () => {
  await using desk = await testNewsroom();
  await expect(takeBack(desk, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
