// Off-record words through the contract: deleting their marked copy does not make another copy publishable.

import { expect, it } from 'vitest';
import { type Block, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, onRecord } from '#shared/story/records.ts';
import { makeDeskFile } from '../exchange/desk-file/make-desk-file.ts';
import { takeInDeskFile } from '../exchange/desk-file/take-in.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const WORDS = '“It was the crane driver who did it”';
const marked = (words: string) => paragraph('He said ', textLeaf(words, 0, ['f1']), '.');
const copy = paragraph('As it turns out, it was the crane driver who did it.');

async function storyAt(desk: TestNewsroom, ...blocks: Block[]) {
  const content = { headline: 'The wall', slug: 'wall', byline: 'A reporter', document: storyDocument(blocks) };
  const made = await desk.client.story.create({ content });
  const attribution = { ...onRecord(), terms: 'off-record' as const };
  await desk.client.fact.put({ storyId: made.id, id: 'f1', fields: { ...newFact('quote'), attribution } });
  let base = made.revision;
  return {
    id: made.id,
    async save(...next: Block[]) {
      const whole = { ...made.content, document: storyDocument(next) };
      base = (await desk.client.story.save({ id: made.id, base, reason: 'auto', content: whole })).revision;
    },
    offRecord: async () =>
      (await desk.client.gate.report({ id: made.id })).gates.filter(({ gate }) => gate === 'off-record'),
  };
}
const REPEATED = [
  {
    gate: 'off-record',
    level: 'block',
    message: 'Off-record words are repeated in the text: take them out there too.',
    at: { factId: 'f1' },
  },
];

it('a copy is held after the marked words were deleted, also after a restart, until it is gone', async () => {
  await using desk = await testNewsroom();
  const story = await storyAt(desk, marked(WORDS), copy);
  expect(await story.offRecord()).toHaveLength(2);
  await story.save(copy);
  expect(await story.offRecord()).toMatchObject(REPEATED);
  await expect(desk.client.exporting.make({ id: story.id, format: 'html' })).rejects.toMatchObject({ code: 'REFUSED' });
  await story.save(paragraph('As it turns out, nobody knows.'));
  expect(await story.offRecord()).toEqual([]);
});

it('a copy is held when the marked words went bit by bit', async () => {
  await using desk = await testNewsroom();
  const story = await storyAt(desk, marked(WORDS), copy);
  for (let length = WORDS.length - 1; length > 0; length -= 7) await story.save(marked(WORDS.slice(0, length)), copy);
  await story.save(copy);
  expect(await story.offRecord()).toMatchObject(REPEATED);
});

it('a copy passes when other terms were agreed, or the record was taken away', async () => {
  await using desk = await testNewsroom();
  const story = await storyAt(desk, marked(WORDS), copy);
  await story.save(copy);
  const attribution = { ...onRecord(), terms: 'off-record' as const };
  await desk.client.fact.put({ storyId: story.id, id: 'f1', fields: newFact('quote') });
  expect(await story.offRecord()).toEqual([]);
  await desk.client.fact.put({ storyId: story.id, id: 'f1', fields: { ...newFact('quote'), attribution } });
  expect(await story.offRecord()).toMatchObject(REPEATED);
  await desk.client.fact.remove({ id: 'f1' });
  expect(await story.offRecord()).toEqual([]);
});

it('a copy is held in a duplicate of the story, and on another desk that it is handed to', async () => {
  await using desk = await testNewsroom();
  const story = await storyAt(desk, marked(WORDS), copy);
  await story.save(copy);
  const held = [{ gate: 'off-record', message: REPEATED[0]?.message }];
  const offRecord = async (at: TestNewsroom, id: string) =>
    (await at.client.gate.report({ id })).gates.filter(({ gate }) => gate === 'off-record');
  const { id } = await desk.client.story.duplicate({ id: story.id });
  expect(await offRecord(desk, id)).toMatchObject(held);
  await using other = await testNewsroom();
  await takeInDeskFile(other.context, (await makeDeskFile(desk.context, { id: story.id, withPrivate: true })).bytes);
  expect(await offRecord(other, story.id)).toMatchObject(held);
});
