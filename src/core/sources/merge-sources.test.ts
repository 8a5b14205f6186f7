import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const make = async (desk: TestNewsroom, name: string, fields: Partial<ReturnType<typeof newSource>> = {}) =>
  (await desk.client.source.create({ fields: { ...newSource('person', name), ...fields } })).id;
/** A story with one fact for each source given, under the ids f0, f1 … after the prefix; the first one's second source is `second`. */
async function storyOf(desk: TestNewsroom, sources: readonly string[], second: string | null = null, prefix = '') {
  const ids = sources.map((_, index) => `${prefix}f${index}`);
  const document = storyDocument([paragraph(...ids.map((id) => textLeaf(`Words of ${id}. `, 0, [id])))]);
  const { id } = await desk.client.story.create({ content: { document } });
  for (const [index, sourceId] of sources.entries()) {
    const fields = newFact('quote');
    const bearing = { ...fields.second, sourceId: index === 0 ? second : null };
    await desk.client.fact.put({
      storyId: id,
      id: `${prefix}f${index}`,
      fields: { ...fields, sourceId, second: bearing },
    });
  }
  return {
    id,
    sources: async () => (await desk.client.fact.list({ storyId: id })).map(({ sourceId }) => sourceId),
    second: async () => (await desk.client.fact.list({ storyId: id }))[0]?.second.sourceId,
  };
}
const names = async (desk: TestNewsroom, query: string) =>
  (await desk.client.source.find({ query, limit: 20 })).map(({ name }) => name);

describe('merging two sources', () => {
  it('gives the facts of the double to the other, which is found under both names; taking it back gives each its own', async () => {
    await using desk = await testNewsroom();
    const kept = await make(desk, 'Elias Corran', { aliases: ['Capt Corran'] });
    const double = await make(desk, 'E. Corran', { aliases: ['Capt Corran', 'the harbour master'] });
    const story = await storyOf(desk, [kept, double, double], double);
    const merged = await desk.client.source.merge({ from: double, into: kept });
    expect(merged).toMatchObject({ id: kept, facts: 3, aliases: ['Capt Corran', 'E. Corran', 'the harbour master'] });
    expect(await story.sources()).toEqual([kept, kept, kept]);
    expect(await story.second()).toBe(kept);
    expect(await names(desk, 'e corran')).toEqual(['Elias Corran']);
    expect(await names(desk, '')).toEqual(['Elias Corran']);
    expect(await desk.client.source.get({ id: double })).toMatchObject({
      name: 'E. Corran',
      mergedInto: kept,
      facts: 0,
    });

    const [merge] = await desk.client.source.merges({ id: kept });
    expect(merge).toMatchObject({ merged: { id: double, name: 'E. Corran' }, facts: 3 });
    const back = await desk.client.source.unmerge({ mergeId: merge?.id ?? '' });
    expect(back).toMatchObject({ id: double, mergedInto: null, facts: 2 });
    expect(await story.sources()).toEqual([kept, double, double]);
    expect(await story.second()).toBe(double);
    expect(await desk.client.source.get({ id: kept })).toMatchObject({ aliases: ['Capt Corran'], facts: 1 });
    expect(await desk.client.source.merges({ id: kept })).toEqual([]);
    const audit = await desk.client.audit.list({ storyId: null, before: null, limit: 5 });
    expect(audit.map(({ what, detail }) => [what, detail.source])).toEqual([
      ['source-parted', double],
      ['source-merged', double],
    ]);
    expect(await names(desk, 'e corran')).toEqual(['E. Corran']);
    await expect(desk.client.source.unmerge({ mergeId: merge?.id ?? '' })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('taken back leaves a fact alone that somebody has since given another source, and an alias that somebody took away', async () => {
    await using desk = await testNewsroom();
    const kept = await make(desk, 'Elias Corran');
    const double = await make(desk, 'E. Corran');
    const other = await make(desk, 'Pia Lindqvist');
    const story = await storyOf(desk, [double, double]);
    await desk.client.source.merge({ from: double, into: kept });
    await desk.client.fact.put({ storyId: story.id, id: 'f0', fields: { ...newFact('quote'), sourceId: other } });
    const [merge] = await desk.client.source.merges({ id: kept });
    await desk.client.source.unmerge({ mergeId: merge?.id ?? '' });
    expect(await story.sources()).toEqual([other, double]);
  });

  it('goes on from merge to merge, and is taken back in the other order', async () => {
    await using desk = await testNewsroom();
    const [a, b, c] = [await make(desk, 'Ann A'), await make(desk, 'Ann B'), await make(desk, 'Ann C')];
    const story = await storyOf(desk, [a, b, c]);
    await desk.client.source.merge({ from: a, into: b });
    await desk.client.source.merge({ from: b, into: c });
    expect(await story.sources()).toEqual([c, c, c]);
    const [first] = await desk.client.source.merges({ id: b });
    const tooEarly = desk.client.source.unmerge({ mergeId: first?.id ?? '' });
    await expect(tooEarly).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('Take that merge back'),
    });
    const [second] = await desk.client.source.merges({ id: c });
    await desk.client.source.unmerge({ mergeId: second?.id ?? '' });
    expect(await story.sources()).toEqual([b, b, c]);
    await desk.client.source.unmerge({ mergeId: first?.id ?? '' });
    expect(await story.sources()).toEqual([a, b, c]);
  });

  it('sends a fact that a window still gives to the double to the source that stands in its place', async () => {
    await using desk = await testNewsroom();
    const [kept, double] = [await make(desk, 'Elias Corran'), await make(desk, 'E. Corran')];
    const story = await storyOf(desk, [kept]);
    await desk.client.source.merge({ from: double, into: kept });
    const fields = { ...newFact('quote'), sourceId: double };
    const second = { ...fields.second, sourceId: double };
    expect(await desk.client.fact.put({ storyId: story.id, id: 'f0', fields: { ...fields, second } })).toMatchObject({
      sourceId: kept,
      second: { sourceId: kept },
    });
  });

  it('never puts the true name of a protected source among open names', async () => {
    await using desk = await testNewsroom();
    const open = await make(desk, 'A nurse');
    const hidden = await make(desk, 'Grace Tolliver', { protected: true });
    const leak = desk.client.source.merge({ from: hidden, into: open });
    await expect(leak).rejects.toMatchObject({ code: 'REFUSED', message: expect.not.stringContaining('Grace') });
    expect(await desk.client.source.get({ id: open })).toMatchObject({ aliases: [] });
    expect(await desk.client.source.merge({ from: open, into: hidden })).toMatchObject({
      protected: true,
      aliases: ['A nurse'],
    });
  });

  it('refuses itself, what was merged before, and what is not there', async () => {
    await using desk = await testNewsroom();
    const [a, b, c] = [await make(desk, 'Ann A'), await make(desk, 'Ann B'), await make(desk, 'Ann C')];
    await expect(desk.client.source.merge({ from: a, into: a })).rejects.toMatchObject({ code: 'INVALID' });
    await desk.client.source.merge({ from: a, into: b });
    await expect(desk.client.source.merge({ from: a, into: c })).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(desk.client.source.merge({ from: c, into: a })).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(desk.client.source.merge({ from: 'nobody', into: c })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(desk.client.source.unmerge({ mergeId: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('gives every fact its own source again, however many sources were merged into however many, when all is taken back from the last to the first', async () => {
  await using desk = await testNewsroom();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }), async (steps) => {
      const prefix = desk.host.newId();
      const ids = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => make(desk, `${prefix} ${name}`)));
      const story = await storyOf(desk, ids, ids[1], prefix);
      const standing = new Set(ids);
      const made: string[] = [];
      for (const [one, other] of steps) {
        const [from = '', into = ''] = [ids[one], ids[other]];
        const merge = desk.client.source.merge({ from, into });
        if (from === into || !standing.has(from) || !standing.has(into)) {
          await expect(merge).rejects.toMatchObject({ code: expect.stringMatching(/INVALID|REFUSED/) });
          continue;
        }
        await merge;
        standing.delete(from);
        made.push((await desk.client.source.merges({ id: into }))[0]?.id ?? '');
        for (const sourceId of await story.sources()) expect(standing).toContain(sourceId);
      }
      for (const mergeId of made.reverse()) await desk.client.source.unmerge({ mergeId });
      expect(await story.sources()).toEqual(ids);
      expect(await story.second()).toBe(ids[1]);
      for (const id of ids)
        expect(await desk.client.source.get({ id })).toMatchObject({ aliases: [], mergedInto: null });
    }),
    { numRuns: 25 },
  );
});
