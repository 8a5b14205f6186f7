import { describe, expect, it } from 'vitest';
import type { Related, StoryStatus } from '#shared/story/content.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { createStories } from '../stories/create-stories.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const toStory = (id: string, storyId: string, seenStatus: StoryStatus, role: Related['role'] = 'inline'): Related => ({
  ...{ id, role, storyId, url: null, title: '', seenStatus },
});

/** A story in the given status, as an import makes it. */
function storyIn(desk: TestNewsroom, status: StoryStatus, headline: string): string {
  const document = storyDocument([paragraph('Words.')]);
  const [id] = createStories(desk.context, [{ externalId: null, status, content: { headline, document } }]);
  if (id == null) throw new Error('The story was not made.');
  return id;
}
const pointing = async (desk: TestNewsroom, ...related: Related[]) =>
  (await desk.client.story.create({ content: { headline: 'Pointing', related } })).id;
const targets = async (desk: TestNewsroom, id: string) => (await desk.client.story.open({ id })).targets;

describe('a related story', () => {
  it.each(['withdrawn', 'spiked'] as const)(
    'that is %s shows in every story that points to it, until it is seen',
    async (status) => {
      await using desk = await testNewsroom();
      const target = storyIn(desk, 'published', 'Target');
      const first = await pointing(desk, toStory('r1', target, 'published'));
      const second = await pointing(desk, toStory('x9', target, 'published', 'similar'));
      expect(await targets(desk, first)).toMatchObject([
        { relatedId: 'r1', headline: 'Target', status: 'published', changed: false, missing: false },
      ]);
      await desk.client.story.setStatus({ id: target, status, base: 1 });
      expect(await targets(desk, first)).toMatchObject([{ relatedId: 'r1', status, changed: true }]);
      expect(await targets(desk, second)).toMatchObject([{ relatedId: 'x9', status, changed: true }]);
      const { content } = await desk.client.story.open({ id: first });
      const seen = { ...content, related: [toStory('r1', target, status)] };
      await desk.client.story.save({ id: first, base: 1, reason: 'auto', content: seen });
      expect(await targets(desk, first)).toMatchObject([{ changed: false }]);
      expect(await targets(desk, second)).toMatchObject([{ changed: true }]);
    },
  );

  it('that moves on towards readers is not a change', async () => {
    await using desk = await testNewsroom();
    const target = storyIn(desk, 'editing', 'Target');
    const id = await pointing(desk, toStory('r1', target, 'draft'));
    expect(await targets(desk, id)).toMatchObject([{ status: 'editing', changed: false }]);
  });

  it('that was corrected shows', async () => {
    await using desk = await testNewsroom();
    const target = storyIn(desk, 'corrected', 'Target');
    const id = await pointing(desk, toStory('r1', target, 'published'));
    expect(await targets(desk, id)).toMatchObject([{ status: 'corrected', changed: true }]);
  });

  it('in the bin shows until it is restored; one that is not in the archive is missing', async () => {
    await using desk = await testNewsroom();
    const target = storyIn(desk, 'published', 'Target');
    const id = await pointing(desk, toStory('r1', target, 'published'), toStory('r2', 'nobody', 'published'));
    await desk.client.story.bin({ id: target });
    expect(await targets(desk, id)).toMatchObject([
      { relatedId: 'r1', changed: true, missing: false },
      { relatedId: 'r2', changed: false, missing: true, status: null },
    ]);
    await desk.client.story.restore({ id: target });
    expect(await targets(desk, id)).toMatchObject([{ changed: false }, { missing: true }]);
  });

  it('keeps its order and its own headline; outside addresses have no target', async () => {
    await using desk = await testNewsroom();
    const target = storyIn(desk, 'published', 'Target');
    const outside: Related = {
      ...{ id: 'r2', role: 'similar', storyId: null, url: 'https://example.org/', title: 'Outside', seenStatus: null },
    };
    const related = [outside, { ...toStory('r1', target, 'published'), title: 'My words' }];
    const id = await pointing(desk, ...related);
    const story = await desk.client.story.open({ id });
    expect(story.content.related).toEqual(related);
    expect(story.targets.map(({ relatedId }) => relatedId)).toEqual(['r1']);
  });

  it('knows which stories point to it, those in the bin left out', async () => {
    await using desk = await testNewsroom();
    const target = storyIn(desk, 'published', 'Target');
    const first = await pointing(desk, toStory('r1', target, 'published'));
    desk.host.clock += 1_000;
    const second = await pointing(
      desk,
      toStory('r1', target, 'published', 'series'),
      toStory('r2', target, 'published', 'series'),
    );
    const usedBy = async () => (await desk.client.story.open({ id: target })).usedBy.map(({ id, role }) => [id, role]);
    expect(await usedBy()).toEqual([
      [second, 'series'],
      [first, 'inline'],
    ]);
    await desk.client.story.bin({ id: second });
    expect(await usedBy()).toEqual([[first, 'inline']]);
  });
});
