import { describe, expect, it } from 'vitest';
import type { SaidFact } from '#shared/contract/source.ts';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { alikeFacts } from './alike.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A story made on the newsroom's present day that holds these words as facts of `sourceId`. */
async function said(desk: TestNewsroom, sourceId: string, words: Readonly<Record<string, string>>) {
  const entries = Object.entries(words);
  const document = storyDocument([paragraph(...entries.map(([id, text]) => textLeaf(text, 0, [id])))]);
  const { id: storyId } = await desk.client.story.create({ content: { document, slug: `story-${entries[0]?.[0]}` } });
  for (const [id] of entries) await desk.client.fact.put({ storyId, id, fields: { ...newFact('quote'), sourceId } });
  desk.host.clock += DAY;
  return storyId;
}
const elias = async (desk: TestNewsroom) =>
  (await desk.client.source.create({ fields: newSource('person', 'Elias Corran') })).id;
const page = { kind: null, offset: 0, limit: 50 } as const;

describe('what a source has said', () => {
  it('stands over all stories by day, newest first; a fact’s own day counts before its story’s', async () => {
    await using desk = await testNewsroom();
    const id = await elias(desk);
    const first = await said(desk, id, { a: 'It is late. ', b: 'It is early. ' });
    await said(desk, id, { c: 'It is noon. ' });
    await desk.client.fact.put({
      storyId: first,
      id: 'b',
      fields: { ...newFact('claim'), sourceId: id, day: '2026-02-01', detail: 'date' },
    });
    const all = await desk.client.source.said({ id, ...page });
    expect(all).toMatchObject({ quotes: 2, claims: 1 });
    expect(all.facts.map((fact) => [fact.id, fact.day, fact.kind, fact.as])).toEqual([
      ['b', '2026-02-01', 'claim', 'source'],
      ['c', '2026-01-03', 'quote', 'source'],
      ['a', '2026-01-02', 'quote', 'source'],
    ]);
    expect(all.facts[0]).toMatchObject({ storyId: first, slug: 'story-a', words: 'It is early. ', state: 'unchecked' });
    const some = await desk.client.source.said({ id, kind: 'quote', offset: 1, limit: 1 });
    expect(some.facts.map((fact) => fact.id)).toEqual(['a']);
  });

  it('leaves out stories in the bin and words that are gone, and holds what the source bears out', async () => {
    await using desk = await testNewsroom();
    const id = await elias(desk);
    const other = (await desk.client.source.create({ fields: newSource('person', 'Pia') })).id;
    const binned = await said(desk, id, { a: 'It is late.' });
    await desk.client.story.bin({ id: binned });
    const borne = await said(desk, other, { b: 'It is noon.' });
    const fields = { ...newFact('quote'), sourceId: other };
    const second = { ...fields.second, sourceId: id };
    await desk.client.fact.put({ storyId: borne, id: 'b', fields: { ...fields, second } });
    await desk.client.fact.put({ storyId: borne, id: 'gone', fields: { ...newFact('quote'), sourceId: id } });
    const { facts } = await desk.client.source.said({ id, ...page });
    expect(facts.map((fact) => [fact.id, fact.as])).toEqual([['b', 'second']]);
  });

  it('asks for a source that is there', async () => {
    await using desk = await testNewsroom();
    await expect(desk.client.source.said({ id: 'nobody', ...page })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const alike = desk.client.source.alike({ id: 'nobody', factId: null, limit: 5 });
    await expect(alike).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the same words elsewhere, differently', () => {
  it('are found within one source, for one fact or for all', async () => {
    await using desk = await testNewsroom();
    const id = await elias(desk);
    const other = (await desk.client.source.create({ fields: newSource('person', 'Pia') })).id;
    await said(desk, id, { a: '“We were never told that the wall could give way.”' });
    await said(desk, id, {
      b: '“We were not told that the wall would give way so soon.”',
      c: '“The pilot boat is slow.”',
    });
    await said(desk, other, { d: '“We were never told that the wall could give way at all.”' });
    const { pairs, among } = await desk.client.source.alike({ id, factId: null, limit: 10 });
    expect(pairs.map(({ one, other: older }) => [one.id, older.id])).toEqual([['b', 'a']]);
    expect(among).toBe(3);
    expect((await desk.client.source.alike({ id, factId: 'a', limit: 10 })).pairs).toHaveLength(1);
    expect((await desk.client.source.alike({ id, factId: 'c', limit: 10 })).pairs).toEqual([]);
  });

  const fact = (id: string, words: string) => ({ id, words }) as SaidFact;
  const pairs = (...words: string[]) =>
    alikeFacts(words.map((each, index) => fact(String(index), each))).map(({ one, other }) => one.id + other.id);

  it.each([
    ['a changed word', 'The wall gave way at six in the morning', 'The wall gave way at seven in the morning', ['01']],
    [
      'a changed number',
      'We lost 40 boats in the storm last night',
      'We lost 14 boats in the storm last night',
      ['01'],
    ],
    [
      'a part of it',
      'and nobody told us that it would fall down',
      'I say it again: nobody told us that it would',
      ['01'],
    ],
    ['the same words', '“The wall gave way at six, I heard”', 'the wall gave way at six I heard', []],
    ['words that are too few', 'It is late now', 'It is late then', []],
    ['other words', 'The wall gave way at six this morning', 'The ferry comes back on Friday or Saturday', []],
    [
      'a manner of speaking alone',
      'At the end of the day boats must go',
      'At the end of the week nobody sleeps here',
      ['01'],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(pairs(one, other)).toEqual(expected);
  });

  it('cost no more than the words where everybody says the same phrase', () => {
    const words = Array.from({ length: 2_000 }, (_, index) => `No comment at this time, said number ${index} of us`);
    expect(pairs(...words)).toEqual([]);
  });
});
