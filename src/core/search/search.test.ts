import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit } from '#shared/contract/search.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { note, paragraph, storyDocument } from '#shared/story/document.ts';
import { createStories } from '../stories/create-stories.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

interface Given {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly slug?: string;
  readonly byline?: string;
  readonly body?: string;
  readonly status?: StoryStatus;
  readonly published?: string;
}
function stories(desk: TestNewsroom, ...given: readonly Given[]): string[] {
  const made = given.map(({ body, status, published, ...fields }) => ({
    externalId: null,
    ...(status === undefined ? {} : { status }),
    ...(published === undefined ? {} : { published }),
    content: { ...fields, document: storyDocument((body ?? '').split('\n').map((line) => paragraph(line))) },
  }));
  return createStories(desk.context, made).map((id) => id ?? '');
}
const search = (desk: TestNewsroom, query: string, limit = 20, exclude: string | null = null) =>
  desk.client.search.stories({ query, limit, exclude });
const ids = async (desk: TestNewsroom, query: string) => (await search(desk, query)).hits.map(({ id }) => id);
const shown = (hit: Hit | undefined): string =>
  (hit?.snippet ?? []).map(({ text, hit: found }) => (found ? `[${text}]` : text)).join('');
const filler = Array.from({ length: 30 }, (_, index) => ({ body: `Nothing about it, number ${index}.` }));

describe('search', () => {
  it('finds stories with all the words, the last one as it is being typed', async () => {
    await using desk = await testNewsroom();
    const [storm, both] = stories(
      desk,
      { body: 'A storm came.' },
      { body: 'The storm broke the harbour wall.' },
      ...filler,
    );
    expect((await ids(desk, 'storm')).sort()).toEqual([storm, both].sort());
    expect(await ids(desk, 'storm harb')).toEqual([both]);
    expect(await ids(desk, 'harb storm')).toEqual([]);
    expect(await ids(desk, 'storm ferry')).toEqual([]);
  });

  it('finds words whatever their case and accents, in the body, headline, standfirst, byline and slug', async () => {
    await using desk = await testNewsroom();
    const made = stories(
      desk,
      { body: 'The café closed.' },
      { headline: 'CAFE opens' },
      { standfirst: 'A cafe' },
      { byline: 'Ann Cafe' },
      { slug: 'cafe-fire' },
    );
    expect((await ids(desk, 'Café')).sort()).toEqual(made.sort());
  });

  it('finds phrases in their order and leaves out what is not wanted', async () => {
    await using desk = await testNewsroom();
    const [wall, other] = stories(
      desk,
      { body: 'The sea wall fell.' },
      { body: 'The wall by the sea stood.' },
      ...filler,
    );
    expect(await ids(desk, '"sea wall"')).toEqual([wall]);
    expect(await ids(desk, 'sea wall -fell')).toEqual([other]);
    expect(await ids(desk, 'sea -"sea wall"')).toEqual([other]);
  });

  it('puts the headline before the standfirst before the body', async () => {
    await using desk = await testNewsroom();
    const [body, standfirst, headline] = stories(
      desk,
      { headline: 'Other words here', standfirst: 'More of them here', body: 'A gale came.' },
      { headline: 'Other words here', standfirst: 'A gale came', body: 'More of them.' },
      { headline: 'A gale came', standfirst: 'More of them here', body: 'Other words.' },
      ...filler,
    );
    expect(await ids(desk, 'gale')).toEqual([headline, standfirst, body]);
  });

  it('puts a spiked story after the others', async () => {
    await using desk = await testNewsroom();
    const [spiked, kept] = stories(
      desk,
      { headline: 'Gale', status: 'spiked' },
      { headline: 'Gale', body: 'long '.repeat(50) },
      ...filler,
    );
    expect(await ids(desk, 'gale')).toEqual([kept, spiked]);
  });

  it('finds nothing in the bin, in notes, or in the story that is left out', async () => {
    await using desk = await testNewsroom();
    const [binned, open] = stories(desk, { body: 'A gale.' }, { body: 'A gale again.' });
    await desk.client.story.create({ content: { notes: 'gale', document: storyDocument([note('gale')]) } });
    await desk.client.story.bin({ id: binned ?? '' });
    expect(await ids(desk, 'gale')).toEqual([open]);
    expect(await search(desk, 'gale', 5, open)).toMatchObject({ hits: [], total: 0 });
    expect((await search(desk, 'gale', 5, 'nobody')).total).toBe(1);
  });

  it('finds the words as they were saved last', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({
      content: { document: storyDocument([paragraph('gale')]) },
    });
    const document = storyDocument([paragraph('calm')]);
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, document } });
    expect(await ids(desk, 'gale')).toEqual([]);
    expect(await ids(desk, 'calm')).toEqual([id]);
  });

  it('tells what the library shows of a story, dated by its publication', async () => {
    await using desk = await testNewsroom();
    const [id] = stories(desk, {
      headline: 'Gale',
      slug: 'gale',
      status: 'published',
      published: '2025-03-01T08:00:00+01:00',
    });
    const { hits, total } = await search(desk, 'gale');
    expect(total).toBe(1);
    expect(hits).toMatchObject([
      {
        id,
        slug: 'gale',
        headline: 'Gale',
        status: 'published',
        date: '2025-03-01T07:00:00.000Z',
        facts: { total: 0 },
      },
    ]);
  });

  it('counts all that match and gives the best of them', async () => {
    await using desk = await testNewsroom();
    stories(desk, ...Array.from({ length: 30 }, () => ({ body: 'A gale.' })));
    const { hits, total } = await search(desk, 'gale', 10);
    expect([hits.length, total]).toEqual([10, 30]);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('where every word is common', () => {
  it('those with the words in the headline come first, however old, and all are counted', async () => {
    await using desk = await testNewsroom();
    const common = Array.from({ length: 5_200 }, () => ({ body: 'The council met.' }));
    const [old] = stories(desk, { headline: 'The council', body: 'Old.' });
    stories(desk, ...common);
    expect((await search(desk, 'council met', 5, (await ids(desk, 'met'))[0])).total).toBe(5_199);
    const [newest] = stories(desk, { body: 'The council once more.' });
    const { hits, total } = await search(desk, 'the council', 5);
    expect(hits[0]?.id).toBe(old);
    expect(total).toBe(5_202);
    expect((await search(desk, 'the council', 5, newest)).total).toBe(5_201);
    expect((await search(desk, 'the council more', 5)).hits.map(({ id }) => id)).toEqual([newest]);
  });
});

describe('a snippet', () => {
  it('shows the words that were found in their place, as text', async () => {
    await using desk = await testNewsroom();
    const body = `${'Other words stand here. '.repeat(30)}The <b>Café</b> wall fell in the storm.\nAfter it.`;
    stories(desk, { body }, ...filler);
    const [hit] = (await search(desk, 'cafe storm')).hits;
    expect(shown(hit)).toMatch(/^… .*The <b>\[Café\]<\/b> wall fell in the \[storm\]\. After it\.$/);
  });

  it('is the standfirst when the words stand there, and the beginning of the body when they stand elsewhere', async () => {
    await using desk = await testNewsroom();
    stories(desk, { standfirst: 'A gale came.', body: 'Nothing.' }, { headline: 'Gale', body: 'It begins here.' });
    const { hits } = await search(desk, 'gale');
    expect(hits.map(shown).sort()).toEqual(['A [gale] came.', 'It begins here.']);
  });

  it('is short, however long the story is', async () => {
    await using desk = await testNewsroom();
    stories(
      desk,
      { body: `${'word '.repeat(60_000)} gale`, headline: 'Long' },
      { body: `gale ${'word '.repeat(60_000)}` },
    );
    for (const hit of (await search(desk, 'gale')).hits) expect(shown(hit).length).toBeLessThan(400);
  });
});

describe('any input', () => {
  const hostile = [
    '"',
    '"""',
    'gale"',
    '"gale',
    'gale AND',
    'NOT',
    'OR OR',
    'NEAR(a b)',
    'headline:gale',
    '{headline} : gale',
    'gale*',
    '^gale',
    'gale)',
    '(gale',
    'gale + gale',
    "gale'; DROP TABLE stories; --",
    'שלום עולם',
    '\u202egale\u202c',
    '漢字',
    '😀',
    'a'.repeat(5_000),
    'e\u0301',
    '%',
    '_',
    '\\',
    '-',
    '- gale',
    '--gale',
    '\t\n',
    'ﬁ',
    'ǅ',
    'İ',
    '१२३',
    '\u{10FFFF}',
  ];
  it('is answered, whatever it looks like', async () => {
    await using desk = await testNewsroom();
    stories(desk, { body: 'A gale. שלום עולם' });
    for (const query of hostile) expect(await search(desk, query), query).toMatchObject({ total: expect.any(Number) });
    expect((await search(desk, 'עולם')).total).toBe(1);
  });

  it('is answered, even a megabyte of it, or a NUL that never gets past the door', async () => {
    await using desk = await testNewsroom();
    const [id] = stories(desk, { body: 'A gale.' });
    expect(await search(desk, 'gale '.repeat(200_000))).toMatchObject({ hits: [{ id }] });
    expect(await search(desk, '"gale" -'.repeat(100_000))).toMatchObject({ total: expect.any(Number) });
    await expect(search(desk, 'ga\0le')).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('is answered, whatever characters it is made of', async () => {
    await using desk = await testNewsroom();
    stories(desk, { headline: 'gale', body: 'A gale. ñandú 漢字 1st' });
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.isWellFormed() && !text.includes('\0')),
      fc.string({ unit: fc.constantFrom(...'ga1 "-*:()^é漢', 'AND ', 'NOT ', 'OR '), maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const { hits, total } = await search(desk, text);
        expect(total).toBe(hits.length);
      }),
      { numRuns: 400 },
    );
  });
});

it('finds every word that a story holds', async () => {
  await using desk = await testNewsroom();
  const word = fc.string({ unit: fc.constantFrom(...'abéÄßøñ1漢ع'), minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (words) => {
      const [id] = stories(desk, { body: words.join(' — ') });
      for (const each of words) expect((await search(desk, `"${each}"`, 200)).hits.map((hit) => hit.id)).toContain(id);
    }),
    { numRuns: 60 },
  );
});
