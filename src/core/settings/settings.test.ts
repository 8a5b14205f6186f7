import { expect, test } from 'vitest';
import { testNewsroom } from '../test-newsroom.ts';

test('a setting that is changed stays after a restart, and the others keep theirs', async () => {
  await using desk = await testNewsroom();
  const before = await desk.client.settings.get({});
  expect(before).toMatchObject({ newsroom: '', theme: 'system' });
  expect(before.me.name).not.toBe('');
  await desk.client.settings.set({ theme: 'dark', me: { name: 'Nora Whitfield', initials: 'NW' } });
  const again = await desk.restart();
  expect(await again.client.settings.get({})).toEqual({
    newsroom: '',
    site: '',
    theme: 'dark',
    me: { name: 'Nora Whitfield', initials: 'NW' },
    policy: { secondPerson: false, othersOnly: false, spoken: false },
    gates: {},
  });
  expect(again.context.me()).toBe('Nora Whitfield');
  await again.newsroom.close();
});

test('somebody without a name works under the account’s', async () => {
  await using desk = await testNewsroom();
  const { name } = (await desk.client.settings.get({})).me;
  await desk.client.settings.set({ me: { name: '  ', initials: '' } });
  expect(desk.context.me()).toBe(name);
});

test('a value that nobody understands any more takes its default', async () => {
  await using desk = await testNewsroom();
  const put = desk.context.archive.db.prepare('INSERT INTO settings VALUES (?, ?)');
  put.run('theme', '"sepia"');
  put.run('newsroom', '{broken');
  put.run('desk', '{"tabs": 5}');
  expect(await desk.client.settings.get({})).toMatchObject({ theme: 'system', newsroom: '' });
  expect(await desk.client.settings.desk({})).toBeNull();
});

test('how the window was left comes back after a restart', async () => {
  await using desk = await testNewsroom();
  expect(await desk.client.settings.desk({})).toBeNull();
  const left = {
    tabs: ['a', 'b'],
    active: 'b',
    carets: { a: { block: 3, offset: 14, scroll: 220.5 } },
    library: true,
    inspector: false,
    panel: 'facts',
    view: 'work',
  };
  await desk.client.settings.keepDesk(left);
  const again = await desk.restart();
  expect(await again.client.settings.desk({})).toEqual(left);
  await again.newsroom.close();
});
