import { describe, expect, it } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { testNewsroom } from '../test-newsroom.ts';

const sound = {
  slug: 'storm',
  headline: 'Storm breaks the sea wall',
  byline: 'Nora Whitfield',
  document: storyDocument([paragraph('The wall fell in the night.')]),
};

describe('a status', () => {
  it('is kept as a revision, and the first publication keeps its date', async () => {
    await using desk = await testNewsroom();
    const { id } = await desk.client.story.create({ content: sound });
    expect(await desk.client.story.setStatus({ id, status: 'ready', base: 1 })).toEqual({ revision: 2 });
    expect((await desk.client.story.open({ id })).published).toBeNull();
    desk.host.clock += 60_000;
    await desk.client.story.setStatus({ id, status: 'published', base: 2 });
    desk.host.clock += 60_000;
    await desk.client.story.setStatus({ id, status: 'withdrawn', base: 3 });
    await desk.client.story.setStatus({ id, status: 'published', base: 4 });
    expect(await desk.client.story.open({ id })).toMatchObject({
      status: 'published',
      revision: 5,
      published: '2026-01-02T12:01:00.000Z',
      updated: '2026-01-02T12:02:00.000Z',
    });
    const rows = await desk.client.revision.list({ storyId: id, before: null, limit: 9 });
    expect(rows.map(({ reason, status }) => `${reason} ${status}`)).toEqual([
      'status published',
      'status withdrawn',
      'status published',
      'status ready',
      'created draft',
    ]);
    expect(await desk.client.revision.get({ storyId: id, number: 1 })).toEqual(
      await desk.client.revision.get({ storyId: id, number: 5 }),
    );
  });

  it('that the story has already makes no revision', async () => {
    await using desk = await testNewsroom();
    const { id } = await desk.client.story.create({ content: sound });
    expect(await desk.client.story.setStatus({ id, status: 'draft', base: 1 })).toEqual({ revision: 1 });
  });

  it('on words that another window has changed is a conflict', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: sound });
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, headline: 'Other' } });
    const move = desk.client.story.setStatus({ id, status: 'ready', base: 1 });
    await expect(move).rejects.toMatchObject({ code: 'CONFLICT', data: { revision: 2 } });
  });

  it.each(['ready', 'published', 'corrected'] as const)(
    '“%s” is refused while a gate blocks, with its sentence',
    async (status) => {
      await using desk = await testNewsroom();
      const document = storyDocument([paragraph(textLeaf('“It is late”', 0, ['q1']))]);
      const { id } = await desk.client.story.create({ content: { ...sound, document } });
      await desk.client.fact.check({ id: 'q1', result: 'disputed', words: '“It is late”', evidenceId: null, note: '' });
      const move = desk.client.story.setStatus({ id, status, base: 1 });
      await expect(move).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/\S.*\.$/) });
      expect(await desk.client.story.open({ id })).toMatchObject({ status: 'draft', revision: 1 });
    },
  );

  it.each(['editing', 'checking', 'spiked', 'withdrawn', 'draft'] as const)(
    '“%s” is free, whatever the gates say',
    async (status) => {
      await using desk = await testNewsroom();
      const { id } = await desk.client.story.create({ content: {} });
      const { revision } = await desk.client.story.setStatus({ id, status, base: 1 });
      expect(await desk.client.story.open({ id })).toMatchObject({ status, revision });
    },
  );
});
