import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STORY_STATUSES, type StoryStatus } from '#shared/story/content.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { createStories } from './create-stories.ts';
import { listSql } from './list-stories.ts';

const list = (desk: TestNewsroom, view: 'work' | 'bin' | 'all' | 'checking' | 'published', at: string | null = null) =>
  desk.client.story.list({ view, desk: at, offset: 0, limit: 100 });

describe('the library’s list', () => {
  it('puts the story that was changed last first', async () => {
    await using desk = await testNewsroom();
    const made: { id: string; headline: string }[] = [];
    for (const headline of ['one', 'two', 'three']) {
      made.push({ id: (await desk.client.story.create({ content: { headline } })).id, headline });
      desk.host.clock += 1_000;
    }
    const headlines = async () => (await list(desk, 'work')).stories.map(({ headline }) => headline);
    expect(await headlines()).toEqual(['three', 'two', 'one']);
    const { content } = await desk.client.story.open({ id: made[0]?.id ?? '' });
    await desk.client.story.save({
      id: made[0]?.id ?? '',
      base: 1,
      reason: 'auto',
      content: { ...content, headline: 'ONE' },
    });
    expect(await headlines()).toEqual(['ONE', 'three', 'two']);
  });

  it('puts the one that was made last first where times are equal', async () => {
    await using desk = await testNewsroom();
    for (const headline of ['one', 'two', 'three']) await desk.client.story.create({ content: { headline } });
    expect((await list(desk, 'all')).stories.map(({ headline }) => headline)).toEqual(['three', 'two', 'one']);
  });

  it('shows desks in use by name, with their stories outside the bin', async () => {
    await using desk = await testNewsroom();
    for (const name of ['Sport', 'courts', 'Sport', '']) await desk.client.story.create({ content: { desk: name } });
    const { id } = await desk.client.story.create({ content: { desk: 'Arts' } });
    await desk.client.story.bin({ id });
    expect(await desk.client.story.desks({})).toEqual([
      { desk: 'courts', stories: 1 },
      { desk: 'Sport', stories: 2 },
    ]);
  });

  it('takes a story off every list but the bin’s, and puts it back as it was', async () => {
    await using desk = await testNewsroom();
    const { id } = await desk.client.story.create({ content: { headline: 'Binned' } });
    await desk.client.story.bin({ id });
    await desk.client.story.bin({ id });
    expect((await list(desk, 'all')).total).toBe(0);
    expect(await list(desk, 'bin')).toMatchObject({ total: 1, stories: [{ id, binned: true }] });
    await desk.client.story.restore({ id });
    expect(await list(desk, 'work')).toMatchObject({ total: 1, stories: [{ id, binned: false, status: 'draft' }] });
    await expect(desk.client.story.bin({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const VIEWS = {
  work: ['draft', 'editing', 'checking', 'ready'],
  checking: ['checking'],
  ready: ['ready'],
  published: ['published', 'corrected', 'withdrawn'],
  spiked: ['spiked'],
  all: STORY_STATUSES,
} as const satisfies Record<string, readonly StoryStatus[]>;

it('shows the stories of each view and desk, a page at a time, with the right total, whatever was made, moved and binned', async () => {
  const story = fc.record({
    status: fc.constantFrom(...STORY_STATUSES),
    desk: fc.constantFrom('', 'News', 'Sport'),
    day: fc.integer({ min: 10, max: 28 }),
    binned: fc.boolean(),
    spiked: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { maxLength: 25 }),
      fc.nat(5),
      fc.integer({ min: 1, max: 7 }),
      async (given, offset, limit) => {
        await using desk = await testNewsroom();
        const ids = createStories(
          desk.context,
          given.map(({ status, desk, day }) => ({
            externalId: null,
            status,
            updated: `2025-12-${day}T10:00:00Z`,
            content: { desk },
          })),
        );
        const model = await Promise.all(
          given.map(async (each, index) => {
            const id = ids[index] ?? '';
            if (each.spiked && each.status !== 'spiked')
              await desk.client.story.setStatus({ id, status: 'spiked', base: 1 });
            if (each.binned) await desk.client.story.bin({ id });
            const changed = each.spiked && each.status !== 'spiked';
            const status: StoryStatus = each.spiked ? 'spiked' : each.status;
            return { id, index, status, binned: each.binned, desk: each.desk, updated: changed ? 99 : each.day };
          }),
        );
        const newest = model.toSorted((a, b) => b.updated - a.updated || b.index - a.index);
        for (const view of [...(Object.keys(VIEWS) as (keyof typeof VIEWS)[]), 'bin' as const])
          for (const at of [null, 'News', 'Nobody']) {
            const expected = newest.filter(
              (each) =>
                (at === null || each.desk === at) &&
                (view === 'bin'
                  ? each.binned
                  : !each.binned && (VIEWS[view] as readonly string[]).includes(each.status)),
            );
            const { total, stories } = await desk.client.story.list({ view, desk: at, offset, limit });
            expect(total).toBe(expected.length);
            expect(stories.map(({ id }) => id)).toEqual(expected.slice(offset, offset + limit).map(({ id }) => id));
          }
      },
    ),
    { numRuns: 25 },
  );
});

it.each(['work', 'checking', 'ready', 'published', 'spiked', 'bin', 'all'] as const)(
  'reads the view “%s” from an index in its order',
  async (view) => {
    await using desk = await testNewsroom();
    for (const oneDesk of [false, true]) {
      const explain = desk.context.archive.db.prepare(`EXPLAIN QUERY PLAN ${listSql(view, oneDesk)}`);
      const plan = explain.all({ limit: 10, offset: 0, ...(oneDesk ? { desk: 'News' } : {}) }) as { detail: string }[];
      expect(plan.map(({ detail }) => detail).join()).toMatch(/^(?:SEARCH|SCAN) stories USING INDEX stories_\w+[^,]*$/);
    }
  },
);
