import { describe, expect, it } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact } from '#shared/story/records.ts';
import { testNewsroom } from '../test-newsroom.ts';
import { createStories } from './create-stories.ts';

const quoted = (id: string) => storyDocument([paragraph(textLeaf('“It is late”', 0, [id]))]);

describe('many stories at once', () => {
  it('are made with their dates, status and external id, each with one revision', async () => {
    await using desk = await testNewsroom();
    const [id] = createStories(desk.context, [
      {
        externalId: 'wire-1',
        status: 'published',
        created: '2025-12-01T09:00:00+02:00',
        updated: '2025-12-02T09:00:00Z',
        published: '2025-12-01T12:00:00Z',
        content: { headline: 'From the wire' },
      },
    ]);
    expect(await desk.client.story.open({ id: id ?? '' })).toMatchObject({
      externalId: 'wire-1',
      revision: 1,
      status: 'published',
      created: '2025-12-01T07:00:00.000Z',
      updated: '2025-12-02T09:00:00.000Z',
      published: '2025-12-01T12:00:00.000Z',
      content: { headline: 'From the wire', language: 'en-GB' },
    });
    const rows = await desk.client.revision.list({ storyId: id ?? '', before: null, limit: 5 });
    expect(rows).toMatchObject([{ number: 1, reason: 'imported', status: 'published' }]);
  });

  it('leave out what the archive has already, also within the batch', async () => {
    await using desk = await testNewsroom();
    const [first] = createStories(desk.context, [{ externalId: 'a', content: { headline: 'First' } }]);
    const again = createStories(desk.context, [
      { externalId: 'a', content: { headline: 'Again' } },
      { externalId: 'b', content: {} },
      { externalId: 'b', content: {} },
      { externalId: null, content: {} },
      { externalId: null, id: first ?? '', content: {} },
    ]);
    expect(again.map((id) => id !== null)).toEqual([false, true, false, true, false]);
    expect((await desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 9 })).total).toBe(3);
    expect((await desk.client.story.open({ id: first ?? '' })).content.headline).toBe('First');
  });

  it('are all made or none', async () => {
    await using desk = await testNewsroom();
    const broken = { externalId: null, created: 'no date', content: {} };
    expect(() => createStories(desk.context, [{ externalId: null, content: {} }, broken])).toThrow();
    expect((await desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 9 })).total).toBe(0);
  });

  it('bring their facts along, with evidence and checks; status and seal follow from the last check', async () => {
    await using desk = await testNewsroom();
    const check = { by: 'J. Osei', at: '2025-12-01T10:00:00Z' } as const;
    const evidence = [{ kind: 'text', title: 'Tape', text: 'It is late.', url: '', locator: '' }] as const;
    const [id] = createStories(desk.context, [
      {
        externalId: null,
        content: {
          document: storyDocument(['v', 's', 'd', 'n'].map((fact) => paragraph(textLeaf('“It is late”', 0, [fact])))),
        },
        facts: [
          {
            id: 'v',
            fields: { ...newFact('claim'), note: 'n' },
            evidence,
            checks: [{ result: 'verified', evidence: 0, ...check }],
          },
          { id: 's', fields: newFact('quote'), checks: [{ result: 'verified', words: '“It was late”', ...check }] },
          {
            id: 'd',
            fields: newFact('quote'),
            checks: [
              { result: 'verified', ...check },
              { result: 'disputed', ...check },
            ],
          },
          { id: 'o', fields: newFact('quote'), checks: [{ result: 'verified', words: 'Gone.', ...check }] },
        ],
      },
    ]);
    const { facts } = await desk.client.story.open({ id: id ?? '' });
    expect(facts.map(({ id, status, state, seal }) => [id, status, state, seal])).toEqual([
      ['v', 'verified', 'verified', '“It is late”'],
      ['s', 'verified', 'stale', '“It was late”'],
      ['d', 'disputed', 'disputed', null],
      ['n', 'unchecked', 'unchecked', null],
      ['o', 'verified', 'verified', 'Gone.'],
    ]);
    expect(facts[0]).toMatchObject({
      kind: 'claim',
      note: 'n',
      sealedBy: 'J. Osei',
      sealedAt: '2025-12-01T10:00:00.000Z',
    });
    expect(facts[0]?.checks).toMatchObject([{ evidenceId: facts[0]?.evidence[0]?.id, words: '“It is late”' }]);
    const { stories } = await desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 1 });
    expect(stories[0]?.facts).toEqual({ total: 4, verified: 1, stale: 1, disputed: 1 });
    expect(await desk.client.archive.verify({})).toMatchObject({ ok: true, problems: [] });
  });

  it('that bring another story’s fact ids get ids of their own', async () => {
    await using desk = await testNewsroom();
    const facts = [{ id: 'q1', fields: { ...newFact('quote'), note: 'mine' } }];
    const made = createStories(desk.context, [
      { externalId: null, content: { document: quoted('q1') }, facts },
      { externalId: null, content: { document: quoted('q1') }, facts },
    ]);
    const opened = await Promise.all(made.map((id) => desk.client.story.open({ id: id ?? '' })));
    expect(opened[0]?.facts).toMatchObject([{ id: 'q1', note: 'mine' }]);
    expect(opened[1]?.facts).toMatchObject([{ note: 'mine', words: '“It is late”' }]);
    expect(opened[1]?.facts[0]?.id).not.toBe('q1');
  });
});

describe('a duplicate', () => {
  it('has the words, relations, sources and evidence of its original, and nothing that was checked', async () => {
    await using desk = await testNewsroom();
    const content = {
      slug: 'late',
      headline: 'Late',
      document: quoted('q1'),
      corrections: [{ at: '2026-01-01T00:00:00Z', text: 'It was early.' }],
      related: [
        { id: 'r1', role: 'similar', storyId: null, url: 'https://example.org/', title: 'x', seenStatus: null },
      ],
    } as const;
    const original = await desk.client.story.create({
      content: { ...content, corrections: [...content.corrections], related: [...content.related] },
    });
    const fields = { ...newFact('claim'), when: 'Friday' };
    await desk.client.fact.put({ storyId: original.id, id: 'q1', fields });
    await desk.client.fact.addEvidence({
      factId: 'q1',
      fields: { kind: 'text', title: 'Tape', text: 'It is late.', url: '', locator: '1' },
    });
    await desk.client.fact.check({ id: 'q1', result: 'verified', words: '“It is late”', evidenceId: null, note: '' });
    await desk.client.story.setStatus({ id: original.id, status: 'checking', base: 1 });

    const { id } = await desk.client.story.duplicate({ id: original.id });
    const copy = await desk.client.story.open({ id });
    expect(copy).toMatchObject({ status: 'draft', revision: 1, externalId: null, published: null });
    expect(copy.content).toMatchObject({
      slug: 'late-copy',
      headline: 'Late',
      corrections: [],
      related: content.related,
    });
    expect(copy.facts).toMatchObject([
      {
        ...fields,
        status: 'unchecked',
        seal: null,
        checks: [],
        words: '“It is late”',
        evidence: [{ title: 'Tape', locator: '1' }],
      },
    ]);
    expect(copy.facts[0]?.id).not.toBe('q1');
    expect((await desk.client.story.open({ id: original.id })).facts).toMatchObject([{ id: 'q1', state: 'verified' }]);
    await expect(desk.client.story.duplicate({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
