import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryContent } from '#shared/story/content.ts';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { prepared } from '../archive/prepared.ts';
import { remapFacts } from '../facts/own-fact-ids.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { WHOLE_EVERY } from './revisions-rows.ts';

const words = fc.string({ unit: fc.constantFrom(...'abc é“😀'), maxLength: 20 }).filter((text) => text.isWellFormed());
const change: fc.Arbitrary<(content: StoryContent) => StoryContent> = fc.oneof(
  words.map((headline) => (content: StoryContent) => ({ ...content, headline })),
  words.map((notes) => (content: StoryContent) => ({ ...content, notes })),
  fc.array(words, { maxLength: 3 }).map((keywords) => (content: StoryContent) => ({ ...content, keywords })),
  fc.array(words, { maxLength: 3 }).map((texts) => (content: StoryContent) => ({
    ...content,
    document: storyDocument(texts.map((text) => paragraph(textLeaf(text, 0, text.length > 9 ? ['f1'] : [])))),
  })),
  words.map((title) => (content: StoryContent) => ({
    ...content,
    related: [
      { id: 'r1', role: 'similar' as const, storyId: null, url: 'https://example.org/', title, seenStatus: null },
      ...content.related.slice(0, 2),
    ],
  })),
  words.map((text) => (content: StoryContent) => ({
    ...content,
    corrections: [...content.corrections, { at: '2026-01-02T12:00:00Z', text }].slice(-3),
  })),
);

describe('revisions', () => {
  it('are all kept: each can be had again, equal to what was saved', async () => {
    await using desk = await testNewsroom();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 15 }), async (changes) => {
        const { id, content } = await desk.client.story.create({ content: {} });
        const kept = [content];
        for (const each of changes) {
          const changed = each(kept.at(-1) ?? content);
          const next = { ...changed, document: remapFacts(changed.document, new Map([['f1', `f-${id}`]])) };
          await desk.client.story
            .save({ id, base: kept.length, reason: 'kept', content: next })
            .then(({ revision }) => {
              if (revision > kept.length) kept.push(next);
            });
        }
        for (const [index, content] of kept.entries())
          expect(await desk.client.revision.get({ storyId: id, number: index + 1 })).toEqual(content);
      }),
      { numRuns: 40 },
    );
    expect(await desk.client.archive.verify({})).toMatchObject({ ok: true, problems: [] });
  });

  it('are compared with a text that is not kept, as a window in conflict asks', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({
      content: { headline: 'Late again', document: storyDocument([paragraph('The ferry was late on Friday.')]) },
    });
    const mine = { ...content, document: storyDocument([paragraph('The ferry was late on Monday.')]) };
    expect(await desk.client.revision.compareUnkept({ storyId: id, content })).toEqual({
      differences: [],
      added: 0,
      removed: 0,
    });
    expect(await desk.client.revision.compareUnkept({ storyId: id, content: mine })).toMatchObject({
      differences: [{ part: 'Paragraph 1' }],
      added: 1,
      removed: 1,
    });
    expect((await desk.client.story.open({ id })).revision).toBe(1);
    await expect(desk.client.revision.compareUnkept({ storyId: 'nobody', content })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are stored as small differences, with a whole one at least every 50', async () => {
    await using desk = await testNewsroom();
    const long = 'The harbour master said it would be late. '.repeat(200);
    const typed = (count: number) => storyDocument([paragraph(long), paragraph('x'.repeat(count)), paragraph(long)]);
    const { id, content } = await desk.client.story.create({ content: { document: typed(0) } });
    for (let base = 1; base <= 120; base += 1)
      await desk.client.story.save({ id, base, reason: 'auto', content: { ...content, document: typed(base) } });
    const rows = prepared<[], { number: number; whole: number; size: number }>(
      desk.context.archive.db,
      'SELECT number, whole, length(middle) AS size FROM revisions ORDER BY number',
    ).all();
    expect(rows.filter(({ number, whole }) => number === whole).map(({ number }) => number)).toEqual([1, 51, 101]);
    expect(Math.max(...rows.map(({ number, whole }) => number - whole))).toBeLessThan(WHOLE_EVERY);
    const deltas = rows.filter(({ number, whole }) => number !== whole);
    expect(Math.max(...deltas.map(({ size }) => size))).toBeLessThan(10);
    for (const number of [1, 50, 51, 77, 121])
      expect((await desk.client.revision.get({ storyId: id, number })).document).toEqual(typed(number - 1));
  });

  it('are listed newest first, a page at a time, with who, when and why', async () => {
    await using desk = await testNewsroom();
    await desk.client.settings.set({ me: { name: 'Nora Whitfield', initials: 'NW' } });
    const { id, content } = await desk.client.story.create({ content: {} });
    desk.host.clock += 1_000;
    const document = storyDocument([paragraph('Two words')]);
    await desk.client.story.save({ id, base: 1, reason: 'kept', content: { ...content, document } });
    await desk.client.story.setStatus({ id, status: 'editing', base: 2 });
    const rows = await desk.client.revision.list({ storyId: id, before: null, limit: 2 });
    expect(rows).toEqual([
      {
        number: 3,
        at: '2026-01-02T12:00:01.000Z',
        by: 'Nora Whitfield',
        reason: 'status',
        status: 'editing',
        words: 2,
      },
      { number: 2, at: '2026-01-02T12:00:01.000Z', by: 'Nora Whitfield', reason: 'kept', status: 'draft', words: 2 },
    ]);
    const [first] = await desk.client.revision.list({ storyId: id, before: 2, limit: 2 });
    expect(first).toMatchObject({ number: 1, reason: 'created', words: 0 });
  });

  it('that are not there are told so', async () => {
    await using desk = await testNewsroom();
    const { id } = await desk.client.story.create({ content: {} });
    await expect(desk.client.revision.get({ storyId: id, number: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const compare = desk.client.revision.compare({ storyId: id, from: 1, to: 0 });
    await expect(compare).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const list = desk.client.revision.list({ storyId: 'nobody', before: null, limit: 5 });
    await expect(list).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('restoring', () => {
  it('keeps the old content as a new revision, with its facts, and loses nothing', async () => {
    await using desk = await testNewsroom();
    const quoted = storyDocument([paragraph(textLeaf('“It is late”', 0, ['q1']))]);
    const { id, content } = await desk.client.story.create({ content: { headline: 'First', document: quoted } });
    await desk.client.fact.check({ id: 'q1', result: 'verified', words: '“It is late”', evidenceId: null, note: '' });
    const emptied = { ...content, headline: 'Second', document: storyDocument([]) };
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: emptied });
    await desk.client.fact.remove({ id: 'q1' });
    expect(await desk.client.revision.restore({ storyId: id, number: 1, base: 2 })).toEqual({ revision: 3 });
    const story = await desk.client.story.open({ id });
    expect(story.content).toEqual(content);
    expect(story.facts).toMatchObject([{ id: 'q1', words: '“It is late”', state: 'verified' }]);
    expect(await desk.client.revision.get({ storyId: id, number: 2 })).toEqual(emptied);
    const [newest] = await desk.client.revision.list({ storyId: id, before: null, limit: 1 });
    expect(newest).toMatchObject({ number: 3, reason: 'restored' });
  });

  it('over a newer revision is a conflict', async () => {
    await using desk = await testNewsroom();
    const { id, content } = await desk.client.story.create({ content: {} });
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, headline: 'New' } });
    const restore = desk.client.revision.restore({ storyId: id, number: 1, base: 1 });
    await expect(restore).rejects.toMatchObject({ code: 'CONFLICT', data: { revision: 2 } });
  });
});

describe('a first revision', () => {
  const sizes = (desk: TestNewsroom, storyId: string) =>
    desk.context.archive.db
      .prepare('SELECT length(middle) FROM revisions WHERE story_id = ? ORDER BY number')
      .pluck()
      .all(storyId);

  it('is kept once, in the story’s own row, until there is a second one', async () => {
    await using desk = await testNewsroom();
    const document = storyDocument([paragraph('The ferry was late. '.repeat(100))]);
    const { id, content } = await desk.client.story.create({ content: { headline: 'Late', document } });
    expect(sizes(desk, id)).toEqual([64]);
    expect(await desk.client.revision.get({ storyId: id, number: 1 })).toEqual(content);
    await desk.client.story.save({ id, base: 1, reason: 'kept', content: { ...content, headline: 'Later' } });
    expect(sizes(desk, id)).toEqual([expect.any(Number), 1]);
    expect(await desk.client.revision.get({ storyId: id, number: 1 })).toEqual(content);
    await desk.client.revision.restore({ storyId: id, number: 1, base: 2 });
    expect((await desk.client.story.open({ id })).content).toEqual(content);
    expect(await desk.client.archive.verify({})).toMatchObject({ ok: true, problems: [] });
  });

  it('whose story’s row was changed by another hand is told by verifying, and not given out as what was kept', async () => {
    await using desk = await testNewsroom();
    const { id } = await desk.client.story.create({ content: { headline: 'Late' } });
    desk.context.archive.db.prepare(`UPDATE stories SET headline = 'Early' WHERE id = ?`).run(id);
    await expect(desk.client.revision.get({ storyId: id, number: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await desk.client.archive.verify({})).ok).toBe(false);
  });
});
