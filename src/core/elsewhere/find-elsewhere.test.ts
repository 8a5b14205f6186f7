import { expect, test } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const QUOTE = 'We told the harbour board twice that the crane was cracked';

const written = async (desk: TestNewsroom, slug: string, ...texts: string[]) => {
  const document = storyDocument(texts.map((text) => paragraph(text)));
  return (await desk.client.story.create({ content: { document, slug, headline: slug } })).id;
};
const asked = async (desk: TestNewsroom, words = QUOTE, speaker: string | null = 'Elias Corran') => {
  const storyId = await written(desk, 'asking', `“${words},” said Elias Corran.`);
  return desk.client.elsewhere.find({ storyId, words, speaker });
};

test('the same words of the same speaker are found in an earlier story, and the asking story is left out', async () => {
  await using desk = await testNewsroom();
  const storyId = await written(desk, 'earlier', 'It rained.', `“${QUOTE},” Corran said.`);
  expect(await asked(desk)).toMatchObject([
    { storyId, slug: 'earlier', result: 'identical', speaker: 'Corran', sameSpeaker: true, factId: null },
  ]);
});

test.each([
  ['a word', 'We told the harbour board twice that the crane was broken'],
  ['a number', 'We told the harbour board once that the crane was cracked'],
  ['a negation', 'We never told the harbour board twice that the crane was cracked'],
])('a quote that differs in %s is told as altered, and stands before one in the same words', async (_, other) => {
  await using desk = await testNewsroom();
  await written(desk, 'other', `“${other},” said Elias Corran.`);
  await written(desk, 'same', `“${QUOTE}.” Those were his words.`);
  const found = await asked(desk);
  expect(found.map(({ slug, result }) => [slug, result])).toEqual([
    ['other', 'altered'],
    ['same', 'identical'],
  ]);
  expect(found[0]?.words).toContain(other);
});

test('somebody else’s same words are told as somebody else’s', async () => {
  await using desk = await testNewsroom();
  await written(desk, 'other', `“${QUOTE},” said Pia Nilsen.`);
  expect(await asked(desk)).toMatchObject([{ speaker: 'Pia Nilsen', sameSpeaker: false }]);
  expect(await asked(desk, QUOTE, null)).toMatchObject([{ sameSpeaker: null }, { sameSpeaker: null }]);
});

test('a part of the quote is found, and the fact that tags it is named with its source', async () => {
  await using desk = await testNewsroom();
  const { id: sourceId } = await desk.client.source.create({ fields: newSource('person', 'Elias Corran') });
  const document = storyDocument([
    paragraph('He said ', textLeaf('the crane was cracked and we told the board', 0, ['f']), '.'),
  ]);
  const { id: storyId } = await desk.client.story.create({ content: { document, slug: 'tagged' } });
  await desk.client.fact.put({ storyId, id: 'f', fields: { ...newFact('quote'), sourceId } });
  const found = await asked(desk, 'The crane was cracked and we told the board twice, in writing');
  expect(found).toMatchObject([{ storyId, factId: 'f', result: 'tidied', speaker: 'Elias Corran', sameSpeaker: true }]);
});

test.each([
  ['the words outside quotation marks', 'They told the harbour board twice that the crane was cracked.'],
  ['another quote about the same', '“The harbour board knew of the crane and did nothing with it,” said Corran.'],
  ['a few words in common', '“We told the harbour board,” said Corran.'],
])('%s are not the same quote', async (_, text) => {
  await using desk = await testNewsroom();
  await written(desk, 'other', text);
  expect(await asked(desk)).toEqual([]);
});

test('short quotes, stories in the bin and quotes longer than any are no trouble', async () => {
  await using desk = await testNewsroom();
  const binned = await written(desk, 'binned', `“${QUOTE},” Corran said.`);
  await desk.client.story.bin({ id: binned });
  expect(await asked(desk)).toEqual([]);
  const storyId = await written(desk, 'short', '“No comment,” he said.');
  expect(await desk.client.elsewhere.find({ storyId, words: 'No comment', speaker: null })).toEqual([]);
  const long = 'the crane was cracked and nobody looked '.repeat(2_000);
  expect(await desk.client.elsewhere.find({ storyId, words: long, speaker: null })).toEqual([]);
  const none = desk.client.elsewhere.find({ storyId: 'nowhere', words: QUOTE, speaker: null });
  await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the true name of a protected source is not told', async () => {
  await using desk = await testNewsroom();
  const { id: sourceId } = await desk.client.source.create({
    fields: { ...newSource('person', 'Grace Tolliver'), protected: true },
  });
  const document = storyDocument([paragraph(textLeaf(`“${QUOTE}”`, 0, ['kept']), ', a nurse said.')]);
  const { id } = await desk.client.story.create({ content: { document, slug: 'earlier' } });
  await desk.client.fact.put({ storyId: id, id: 'kept', fields: { ...newFact('quote'), sourceId } });
  const found = await asked(desk);
  expect(found).toMatchObject([{ storyId: id, factId: 'kept' }]);
  expect(JSON.stringify(found)).not.toContain('Tolliver');
});
