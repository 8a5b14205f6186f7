import { describe, expect, it } from 'vitest';
import type { ArchiveChange } from '#shared/contract/archive.ts';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { testNewsroom } from '../test-newsroom.ts';

const words = (text: string) => storyDocument([paragraph(text)]);

describe('a story', () => {
  it('opens as it was made and saved', async () => {
    await using desk = await testNewsroom();
    const made = await desk.client.story.create({ content: { headline: 'Storm', document: words('It blew.') } });
    expect(made).toMatchObject({
      revision: 1,
      status: 'draft',
      binned: false,
      published: null,
      facts: [],
      targets: [],
    });
    desk.host.clock += 60_000;
    const content = {
      ...made.content,
      slug: 'storm',
      keywords: ['wind', 'sea'],
      embargo: '2026-02-01T06:00:00+01:00',
      corrections: [{ at: '2026-01-01T00:00:00Z', text: 'It did not snow.' }],
      document: words('It blew hard.'),
      notes: 'Ring the harbour.',
    };
    const saved = await desk.client.story.save({ id: made.id, base: 1, reason: 'auto', content });
    expect(saved).toEqual({ revision: 2, savedAt: '2026-01-02T12:01:00.000Z', facts: [] });
    const opened = await desk.client.story.open({ id: made.id });
    expect(opened.content).toEqual(content);
    expect(opened).toMatchObject({ revision: 2, created: made.created, updated: saved.savedAt });
  });

  it('is as it was after a restart', async () => {
    await using desk = await testNewsroom();
    const made = await desk.client.story.create({ content: { document: words('Kept.') } });
    await using again = await desk.restart();
    expect(await again.client.story.open({ id: made.id })).toEqual(made);
  });

  it('that is not there is told so in a sentence', async () => {
    await using desk = await testNewsroom();
    const { content } = await desk.client.story.create({ content: {} });
    const save = desk.client.story.save({ id: 'nobody', base: 1, reason: 'auto', content });
    await expect(save).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringMatching(/^That story is not/),
    });
    await expect(desk.client.story.open({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a save', () => {
  it('based on an older revision is a conflict that names the archive’s revision, and changes nothing', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: { document: words('One.') } });
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, document: words('Two.') } });
    const other = desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, headline: 'Mine' } });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT', data: { revision: 2 } });
    const ahead = desk.client.story.save({ id, base: 9, reason: 'auto', content: { ...content, headline: 'Mine' } });
    await expect(ahead).rejects.toMatchObject({ code: 'CONFLICT', data: { revision: 2 } });
    expect(await desk.client.story.open({ id })).toMatchObject({ revision: 2, content: { headline: '' } });
  });

  it('whose acknowledgement was lost is acknowledged when it is sent again', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: {} });
    const save = { id, base: 1, reason: 'auto', content: { ...content, headline: 'Sent twice' } } as const;
    const first = await desk.client.story.save(save);
    desk.host.clock += 5_000;
    expect(await desk.client.story.save(save)).toEqual(first);
    expect(await desk.client.revision.list({ storyId: id, before: null, limit: 10 })).toHaveLength(2);
  });

  it('of unchanged words makes no revision, unless a person keeps them on purpose, and that once', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: {} });
    const save = (reason: 'auto' | 'kept', base: number) => desk.client.story.save({ id, base, reason, content });
    expect(await save('auto', 1)).toMatchObject({ revision: 1 });
    expect(await save('kept', 1)).toMatchObject({ revision: 2 });
    expect(await save('kept', 2)).toMatchObject({ revision: 2 });
    expect(await save('auto', 2)).toMatchObject({ revision: 2 });
    const rows = await desk.client.revision.list({ storyId: id, before: null, limit: 10 });
    expect(rows.map(({ reason }) => reason)).toEqual(['kept', 'created']);
  });

  it('is told to every window once it is kept, and only then', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: {} });
    const heard: ArchiveChange[] = [];
    const left = new AbortController();
    const changes = await desk.client.archive.changes({}, { signal: left.signal });
    const listening = (async () => {
      for await (const change of changes) heard.push(change);
    })().catch(() => undefined);
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, headline: 'New' } });
    await desk.client.story.save({ id, base: 2, reason: 'auto', content: { ...content, headline: 'New' } });
    await desk.client.story.save({ id, base: 1, reason: 'auto', content }).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    left.abort();
    await listening;
    expect(heard).toEqual([{ kind: 'story', id, revision: 2, by: expect.any(String) }]);
  });

  it('is all or nothing: when the index fails, words, facts and revision stay as they were', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: { document: words('Before.') } });
    desk.context.archive.db.exec(
      `CREATE TEMP TRIGGER fail BEFORE INSERT ON main.revisions BEGIN SELECT raise(ABORT, 'no'); END`,
    );
    const document = storyDocument([paragraph(textLeaf('After.', 0, ['f1']))]);
    const save = desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, document } });
    await expect(save).rejects.toMatchObject({ code: 'FAILED' });
    desk.context.archive.db.exec('DROP TRIGGER temp.fail');
    expect(await desk.client.story.open({ id })).toMatchObject({ revision: 1, facts: [], content });
    const found = (query: string) => desk.client.search.stories({ query, limit: 5, exclude: null });
    expect((await found('after')).total).toBe(0);
    expect((await found('before')).total).toBe(1);
  });

  it('into the bin is kept, and is found again when the story is restored', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: { document: words('Before.') } });
    await desk.client.story.bin({ id });
    const save = { id, base: 1, reason: 'auto', content: { ...content, document: words('Afterwards.') } } as const;
    await desk.client.story.save(save);
    const found = async () =>
      (await desk.client.search.stories({ query: 'afterwards', limit: 5, exclude: null })).total;
    expect(await found()).toBe(0);
    await desk.client.story.restore({ id });
    expect(await found()).toBe(1);
    expect(await desk.client.story.open({ id })).toMatchObject({ revision: 2, binned: false });
  });

  it('keeps a document with fields of its own and broken characters outside the words as it came', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: {} });
    const odd = { ...paragraph(textLeaf('a\u0000b', 1)), future: { deep: ['x', null, '\ud800'] } };
    const document = storyDocument([odd]);
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, document } });
    expect((await desk.client.story.open({ id })).content.document).toEqual(document);
    expect(await desk.client.revision.get({ storyId: id, number: 2 })).toMatchObject({ document });
  });
});
