import { describe, expect, it } from 'vitest';
import { image, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import type { SomeContent } from '../stories/content-json.ts';
import { createStories, type NewStory } from '../stories/create-stories.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const body = (...lines: string[]) => storyDocument(lines.map((line) => paragraph(line)));
type Given = Partial<NewStory> & { readonly content: SomeContent };
const add = (desk: TestNewsroom, ...given: readonly Given[]): string[] =>
  createStories(
    desk.context,
    given.map((story) => ({ externalId: null, ...story })),
  ).map((id) => id ?? '');
const ask = (desk: TestNewsroom, query: string) => desk.client.search.stories({ query, limit: 50, exclude: null });
const ids = async (desk: TestNewsroom, query: string) => (await ask(desk, query)).hits.map(({ id }) => id);

describe('fields', () => {
  it('desk, status, language and dates leave what fits, with words and without', async () => {
    await using desk = await testNewsroom();
    const [news, sport, old] = add(
      desk,
      {
        content: { desk: 'City News', document: body('A gale.') },
        status: 'published',
        published: '2024-03-05T12:00:00Z',
      },
      { content: { desk: 'Sport', language: 'de-AT', document: body('A gale.') }, updated: '2024-03-20T12:00:00Z' },
      { content: { desk: 'Sport', document: body('Calm.') }, status: 'spiked', updated: '2019-07-01T12:00:00Z' },
    );
    expect(await ids(desk, 'desk:"city news"')).toEqual([news]);
    expect(await ids(desk, 'desk:city gale')).toEqual([news]);
    expect((await ids(desk, 'desk:sport or desk:city')).sort()).toEqual([news, sport, old].sort());
    expect(await ids(desk, 'gale -desk:sport')).toEqual([news]);
    expect(await ids(desk, 'status:pub')).toEqual([news]);
    expect(await ids(desk, 'lang:de')).toEqual([sport]);
    expect(await ids(desk, 'on:2024-03')).toEqual([sport, news]);
    expect(await ids(desk, 'after:2024-03-05 before:2024-03-20')).toEqual([news]);
    expect(await ids(desk, 'before:2020 -gale')).toEqual([old]);
    expect(await ids(desk, 'desk:sport -gale')).toEqual([old]);
    expect((await ask(desk, 'before:soon gale')).remarks).toEqual([
      '“soon” is not a day. Write it as 2024-03-05, 2024-03, 2024, today, yesterday or 7d.',
    ]);
  });

  it('keywords and what a story has follow each save', async () => {
    await using desk = await testNewsroom();
    const picture = image({
      ...{ media: 'a'.repeat(64), mime: 'image/png', width: 1, height: 1, alt: '', caption: '', credit: '' },
    });
    const [id = '', other = ''] = add(
      desk,
      { content: { keywords: ['Flöod  defences', 'sea'], document: body('One.') } },
      { content: { keywords: ['sea'], document: storyDocument([picture]) } },
    );
    expect(await ids(desk, 'keyword:"flood defences"')).toEqual([id]);
    expect((await ids(desk, 'keyword:SEA')).sort()).toEqual([id, other].sort());
    expect(await ids(desk, 'has:images')).toEqual([other]);
    const { content, revision } = await desk.client.story.open({ id });
    await desk.client.story.save({
      id,
      base: revision,
      reason: 'kept',
      content: { ...content, keywords: ['harbour'] },
    });
    expect(await ids(desk, 'keyword:sea')).toEqual([other]);
    expect(await ids(desk, 'keyword:harbour')).toEqual([id]);
    expect((await ask(desk, 'has:soul')).remarks[0]).toContain('cannot look for');
  });

  it('facts are found by state, kind, source and words', async () => {
    await using desk = await testNewsroom();
    const source = await desk.client.source.create({
      fields: newSource('person', 'Ann Marsh'),
    });
    const marked = storyDocument([paragraph(textLeaf('She said: '), textLeaf('“We saw it go”', 0, ['f1']))]);
    const [id = ''] = add(
      desk,
      {
        content: { document: marked },
        facts: [{ id: 'f1', fields: { ...newFact('claim'), sourceId: source.id }, checks: [{ result: 'disputed' }] }],
      },
      { content: { document: body('We saw it go, and said nothing.') } },
      { content: { document: body('“It went,” she said. “We saw it go.”') } },
    );
    expect(await ids(desk, 'fact:disputed')).toEqual([id]);
    expect(await ids(desk, 'fact:claim')).toEqual([id]);
    expect(await ids(desk, 'fact:stale')).toEqual([]);
    expect(await ids(desk, 'has:evidence')).toEqual([]);
    const [fact] = await desk.client.fact.list({ storyId: id });
    await desk.client.fact.addEvidence({
      factId: fact?.id ?? '',
      fields: { kind: 'text', title: 'Transcript', text: 'The harbour tape.', url: '', locator: '', origin: '' },
    });
    expect(await ids(desk, 'evidence:transcr')).toEqual([id]);
    expect(await ids(desk, 'evidence:"harbour tape"')).toEqual([id]);
    expect(await ids(desk, 'has:evidence -evidence:nothing')).toEqual([id]);
    expect(await ids(desk, 'has:fact')).toEqual([id]);
    expect(await ids(desk, 'source:marsh')).toEqual([id]);
    expect((await ask(desk, 'source:nobody')).remarks).toEqual(['No source is called “nobody”.']);
    expect(await ids(desk, 'claim:"saw it"')).toEqual([id]);
    expect(await ids(desk, 'quote:"we saw it go"')).toHaveLength(2);
    expect(await ids(desk, 'go -quote:"we saw it go"')).toHaveLength(1);
    expect((await ask(desk, 'go')).facets.source).toEqual([{ value: 'Ann Marsh', stories: 1 }]);
  });

  it('related finds what points to a story and what it points to', async () => {
    await using desk = await testNewsroom();
    const related = (storyId: string) => ({
      ...{ id: 'r', role: 'background' as const, storyId, url: null, title: '', seenStatus: 'draft' as const },
    });
    const [wall = ''] = add(desk, { content: { slug: 'sea-wall', document: body('The wall.') } });
    const [flood] = add(desk, { content: { slug: 'flood', related: [related(wall)], document: body('The flood.') } });
    expect(await ids(desk, 'related:sea-wall')).toEqual([flood]);
    expect(await ids(desk, `related:${wall}`)).toEqual([flood]);
    expect(await ids(desk, 'related:flood')).toEqual([wall]);
    expect(await ids(desk, 'has:related')).toEqual([flood]);
  });

  it('a change of status or desk and the bin are seen at once', async () => {
    await using desk = await testNewsroom();
    const { id, revision, content } = await desk.client.story.create({
      content: { desk: 'News', headline: 'A gale', document: body('A gale.') },
    });
    expect(await ids(desk, 'desk:news status:draft')).toEqual([id]);
    const changed = await desk.client.story.save({
      id,
      base: revision,
      reason: 'kept',
      content: { ...content, desk: 'Sport' },
    });
    await desk.client.story.setStatus({ id, status: 'editing', base: changed.revision });
    expect(await ids(desk, 'desk:news')).toEqual([]);
    expect(await ids(desk, 'desk:sport status:editing')).toEqual([id]);
    await desk.client.story.bin({ id });
    expect(await ids(desk, 'desk:sport')).toEqual([]);
  });
});

describe('other forms of a word', () => {
  it('are found after the very word, however they stand', async () => {
    await using desk = await testNewsroom();
    const [form, exact] = add(
      desk,
      { content: { headline: 'Minister resigned, resigning', document: body('He resigned. He resigned.') } },
      {
        content: {
          headline: 'Other news',
          document: body(`${'More words. '.repeat(40)} The minister resigns at last.`),
        },
      },
      ...Array.from({ length: 30 }, () => ({ content: { document: body('Nothing about it.') } })),
    );
    const { hits } = await ask(desk, 'resigns minister');
    expect(hits.map(({ id }) => id)).toEqual([exact, form]);
    const [first, second] = hits.map(({ score }) => score);
    expect(second).toBeLessThan(first ?? 0);
    expect(await ids(desk, '"resigns" minister')).toEqual([exact]);
    expect(hits[1]?.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toContain('resigned');
  });
});

describe('an answer', () => {
  it('counts what it found by desk, year and status', async () => {
    await using desk = await testNewsroom();
    const story = (name: string, updated: string): Given => ({
      content: { desk: name, document: body('A gale.') },
      updated,
    });
    add(
      desk,
      story('News', '2024-03-01T12:00:00Z'),
      story('News', '2025-03-01T12:00:00Z'),
      story('Arts', '2025-03-01T12:00:00Z'),
    );
    expect((await ask(desk, 'gale')).facets).toEqual({
      desk: [
        { value: 'News', stories: 2 },
        { value: 'Arts', stories: 1 },
      ],
      year: [
        { value: '2025', stories: 2 },
        { value: '2024', stories: 1 },
      ],
      status: [{ value: 'draft', stories: 3 }],
      source: [],
    });
  });

  it('comes in two stages when much matches: the newest first, then the best', async () => {
    await using desk = await testNewsroom();
    add(desk, ...Array.from({ length: 900 }, () => ({ content: { document: body('The council met again.') } })));
    const stages = [];
    for await (const found of await desk.client.search.find({ query: 'council', limit: 20, exclude: null }))
      stages.push(found);
    expect(stages.map(({ stage, hits }) => [stage, hits.length])).toEqual([
      ['first', 30],
      ['ranked', 20],
    ]);
    expect(stages[1]).toMatchObject({ total: 900, counted: true });
  });

  it('is not waited for once the caller has gone, and the next is given', async () => {
    await using desk = await testNewsroom();
    add(desk, { content: { document: body('A gale.') } });
    const gone = new AbortController();
    gone.abort();
    await expect(
      desk.context.reader.searchStories({ query: 'gale', limit: 5, exclude: null, now: 0 }, { signal: gone.signal }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await ids(desk, 'gale')).toHaveLength(1);
  });
});
