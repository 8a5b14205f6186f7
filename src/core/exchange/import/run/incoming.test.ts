import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeForImport } from '../../../serving/serve-imports.ts';
import { testNewsroom } from '../../../test-newsroom.ts';

const body = (text: string) => new Blob([text]).stream();

test('a file is taken for an import that has begun, read, and taken away; nothing is taken outside its folder', async () => {
  await using desk = await testNewsroom();
  const { folder } = desk.host;
  const { id } = await desk.client.importing.begin({ name: 'pages' });
  const post = async (path: string) =>
    (await takeForImport(folder, `/imports/${id}/${path}`, body('A headline\n\nWords of the story that came in.')))
      .status;
  expect(await post('a%20b/c.txt')).toBe(200);
  for (const path of [
    '..',
    '../a.txt',
    '%2e%2e/a.txt',
    '%2E%2E%2Fa.txt',
    'a/../../b.txt',
    'a%5c..%5cb.txt',
    '%2fetc/x',
    'a%00.txt',
    'c:/a.txt',
    '%E0%A4%A',
    'a//b',
    '.',
    '',
  ])
    expect([path, await post(path)]).toEqual([path, 400]);
  expect((await takeForImport(folder, '/imports/nothing/a.txt', body('x'))).status).toBe(404);
  expect(readdirSync(join(folder, 'incoming'))).toEqual([id]);
  const stream = await desk.client.importing.uploaded({ id, paths: ['a b/c.txt'], format: 'auto' });
  for await (const event of stream) if (event.kind === 'done') expect(event).toMatchObject({ imported: 1, failed: [] });
  expect(existsSync(join(folder, 'incoming', id, 'a b', 'c.txt'))).toBe(false);
  await desk.client.importing.end({ id });
  expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  expect((await takeForImport(folder, `/imports/${id}/late.txt`, body('x'))).status).toBe(404);
  await expect(
    (async () => {
      for await (const _ of await desk.client.importing.uploaded({ id, paths: ['a.txt'], format: 'auto' }));
    })(),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
