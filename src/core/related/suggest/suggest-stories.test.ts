import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryStatus } from '#shared/story/content.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { createStories } from '../../stories/create-stories.ts';
import { type TestNewsroom, testNewsroom } from '../../test-newsroom.ts';

interface Piece {
  readonly id: string;
  readonly headline: string;
  readonly body: string;
  readonly published?: string | null;
  readonly status?: StoryStatus;
  readonly desk?: string;
}

const QUOTE = '“I never signed that contract and I never saw the second survey,” Councillor Amara Okonedo said';
const BREACH = [
  'The sea wall at Kessing Harbour gave way on Tuesday night after the storm, and 140 families were moved to the school.',
  `${QUOTE} at the town hall.`,
];
const ELSEWHERE = ['Baker', 'Cyclist', 'Teacher', 'Farmer', 'Sculptor', 'Pilot', 'Plumber', 'Violinist'];

/** Forty stories that have nothing to do with it but the paper's everyday words. */
const others = Array.from({ length: 40 }, (_, at): Piece => {
  const who = ELSEWHERE[at % ELSEWHERE.length] ?? 'Baker';
  return {
    id: `other-${at}`,
    headline: `${who} wins prize number ${at} at the county fair`,
    body: `The ${who.toLowerCase()} from row ${at} was happy. The council gave the prize on Tuesday, and the town hall was full.`,
    published: `2025-0${1 + (at % 9)}-1${at % 10}`,
  };
});

const stories: readonly Piece[] = [
  { id: 'breach', headline: 'Sea wall fails at Kessing Harbour', body: BREACH.join('\n'), published: '2025-03-04' },
  {
    id: 'next-day',
    headline: 'Kessing families wait for news after sea wall fails',
    body: `Families from Kessing Harbour slept in the school. ${QUOTE} again. The storm has passed.`,
    published: '2025-03-05',
    desk: 'Courts',
  },
  {
    id: 'years-ago',
    headline: 'Survey warned of the sea wall at Kessing Harbour',
    body: 'Engineers told Councillor Amara Okonedo that a storm would bring the harbour wall down on families below it.',
    published: '2019-06-01',
  },
  {
    id: 'no-date',
    headline: 'Sea wall at Kessing Harbour: what is known',
    body: 'The storm broke the harbour wall. Families are in the school. Amara Okonedo spoke at the town hall.',
    published: null,
    status: 'draft',
  },
  { id: 'spiked', headline: 'Sea wall fails at Kessing Harbour', body: BREACH.join('\n'), status: 'spiked' },
  { id: 'binned', headline: 'Sea wall fails at Kessing Harbour', body: BREACH.join('\n') },
  ...others,
];

let desk: TestNewsroom;
beforeAll(async () => {
  desk = await testNewsroom();
  createStories(
    desk.context,
    stories.map(({ id, headline, body, published = '2025-03-05', status = 'published', desk: name = 'News' }) => ({
      ...{ id, externalId: `wire/${id}`, status, published, ...(published === null ? {} : { created: published }) },
      content: { headline, desk: name, document: storyDocument(body.split('\n').map((text) => paragraph(text))) },
    })),
  );
  await desk.client.story.bin({ id: 'binned' });
});
afterAll(() => desk[Symbol.asyncDispose]());

const NO_FILTERS = { earlierOnly: false, sameDesk: false };
const suggest = (storyId: string | null, more: Partial<Parameters<typeof desk.client.related.suggest>[0]> = {}) =>
  desk.client.related.suggest({ storyId, text: null, filters: NO_FILTERS, limit: 10, ...more });
const ids = async (...asked: Parameters<typeof suggest>) => (await suggest(...asked)).map(({ id }) => id);

describe('suggestions for a story', () => {
  it('put the same event of the next day before what was written years ago, and leave out the story, the bin and the spike', async () => {
    const found = await ids('breach');
    expect(found[0]).toBe('next-day');
    expect(found.slice(0, 3).sort()).toEqual(['next-day', 'no-date', 'years-ago']);
    for (const gone of ['breach', 'spiked', 'binned']) expect(found).not.toContain(gone);
  });

  it('say why: the quote that both hold, then names and words as the story writes them', async () => {
    const [first] = await suggest('breach');
    expect(first?.reasons[0]).toBe('“I never signed that contract and I never saw …”');
    expect(first?.reasons).toContain('Kessing Harbour');
    expect(first?.reasons.length).toBeLessThanOrEqual(5);
    const older = (await suggest('breach')).find(({ id }) => id === 'years-ago');
    expect(older?.reasons.some((reason) => reason.includes('Amara Okonedo'))).toBe(true);
    expect(older?.reasons.some((reason) => reason.startsWith('“'))).toBe(false);
  });

  it('know no date of what was imported without one', async () => {
    const found = await suggest('breach');
    const dates = Object.fromEntries(found.map(({ id, date }) => [id, date]));
    expect(dates).toMatchObject({ 'no-date': null, 'next-day': '2025-03-05T00:00:00.000Z' });
  });

  it('can be earlier ones only, or those of the same desk', async () => {
    const earlier = await ids('breach', { filters: { earlierOnly: true, sameDesk: false } });
    expect(earlier[0]).toBe('years-ago');
    expect(earlier).not.toContain('next-day');
    expect(earlier).not.toContain('no-date');
    expect(await ids('breach', { filters: { earlierOnly: false, sameDesk: true } })).not.toContain('next-day');
  });

  it('are at most as many as asked for, best first', async () => {
    const scores = (await suggest('breach', { limit: 3 })).map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('leave out what was dismissed there, and there alone, until that is taken back', async () => {
    await desk.client.related.dismiss({ storyId: 'breach', otherId: 'next-day' });
    await desk.client.related.dismiss({ storyId: 'breach', otherId: 'next-day' });
    expect(await ids('breach')).not.toContain('next-day');
    expect(await ids('years-ago')).toContain('next-day');
    await desk.client.related.allow({ storyId: 'breach', otherId: 'next-day' });
    expect(await ids('breach')).toContain('next-day');
  });

  it('follow the story as it changes', async () => {
    const { id } = await desk.client.story.create({ content: { headline: 'Nothing yet' } });
    expect(await ids(id)).toEqual([]);
    const { content, revision } = await desk.client.story.open({ id });
    const document = storyDocument([paragraph(BREACH[0] ?? '')]);
    const changed = { ...content, headline: 'Kessing Harbour sea wall', document };
    await desk.client.story.save({ id, base: revision, reason: 'auto', content: changed });
    expect(await ids(id)).toContain('breach');
    await desk.client.story.bin({ id });
  });
});

describe('suggestions for words that are no story yet', () => {
  const text = { headline: 'Harbour wall', standfirst: '', body: 'Families of Kessing Harbour want a new sea wall.' };
  it('are found', async () => {
    expect((await ids(null, { text })).slice(0, 4)).toContain('breach');
  });

  it('take the words on the screen for a story that has others in the archive', async () => {
    expect((await ids('other-3', { text })).slice(0, 4)).toContain('breach');
    expect((await ids('other-3')).slice(0, 4)).not.toContain('breach');
  });

  it.each([
    '',
    '   ',
    '…',
    '"',
    '" OR headline:',
    '\u0301\u0301',
    '漢字 😀',
    'ﬁ ǅ İ',
    'word '.repeat(100_000),
    'x'.repeat(900_000),
  ])('are no failure, whatever the words are (%#)', async (body) => {
    const found = await suggest(null, { text: { headline: body.slice(0, 500), standfirst: '', body } });
    expect(found.length).toBeLessThanOrEqual(10);
  });
});

describe('asking wrongly', () => {
  it('is told: no such story, neither a story nor words', async () => {
    await expect(suggest('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(suggest(null)).rejects.toMatchObject({ code: 'INVALID' });
    const pair = { storyId: 'breach', otherId: 'nobody' };
    await expect(desk.client.related.dismiss(pair)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
