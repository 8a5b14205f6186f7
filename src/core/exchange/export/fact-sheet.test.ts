import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { type TestNewsroom, testNewsroom } from '../../test-newsroom.ts';
import { makeFactSheet } from './fact-sheet.ts';

const SAID = '“We saw the wall go <at night>”';

async function deskWithFacts(): Promise<{ desk: TestNewsroom; id: string }> {
  const desk = await testNewsroom();
  const source = { ...newSource('person', 'Elias Corran'), protected: true, description: 'a docker', contact: '0123' };
  const { id: sourceId } = await desk.client.source.create({ fields: source });
  const { id } = await desk.client.story.create({
    content: {
      headline: 'The wall',
      document: storyDocument([
        paragraph('He said ', textLeaf(SAID, 0, ['f1']), '.'),
        paragraph('And ', textLeaf('the mayor had been told long ago', 0, ['off'])),
      ]),
    },
  });
  const fields = newFact('quote');
  await desk.client.fact.put({
    storyId: id,
    id: 'f1',
    fields: {
      ...fields,
      sourceId,
      attribution: { ...fields.attribution, naming: 'described', description: 'a docker' },
    },
  });
  await desk.client.fact.put({
    storyId: id,
    id: 'off',
    fields: { ...fields, attribution: { ...fields.attribution, terms: 'off-record' } },
  });
  const text = 'Well, we saw the walls go at night.';
  await desk.client.fact.addEvidence({
    factId: 'f1',
    fields: { kind: 'text', title: 'Tape', text, url: '', locator: '00:12' },
  });
  await desk.client.fact.check({ id: 'f1', result: 'disputed', words: SAID, evidenceId: null, note: 'ask again' });
  return { desk, id };
}
const wordsOf = (html: string): string => parseHTML(html).document.querySelector('body')?.textContent ?? '';

test('a fact sheet without private fields tells every fact that may be told, its checks and which gates block, and nothing else', async () => {
  const { desk, id } = await deskWithFacts();
  await using _ = desk;
  const { file, text } = makeFactSheet(desk.context, { id, withPrivate: false });
  expect(file).toMatch(/\.facts\.html$/);
  const words = wordsOf(text);
  for (const told of [
    SAID,
    'a docker',
    'Disputed',
    'One piece of evidence',
    'One fact is not listed',
    'may not be published',
    'Blocks: Off-record words',
  ])
    expect(words).toContain(told);
  for (const secret of ['Corran', '0123', 'Tape', 'walls', 'mayor', 'ask again', 'Private:'])
    expect(text).not.toContain(secret);
});

test('with private fields it shows the source, the evidence with its hash, and the difference word by word, under a banner', async () => {
  const { desk, id } = await deskWithFacts();
  await using _ = desk;
  const { file, text } = makeFactSheet(desk.context, { id, withPrivate: true });
  expect(file).toMatch(/\.private\.facts\.html$/);
  const { document } = parseHTML(text);
  // The head of the one table stands on every printed page.
  expect(document.querySelector('thead .banner')?.textContent).toContain('Private');
  expect([...document.querySelectorAll('del')].map((each) => each.textContent)).toContain('wall');
  const words = wordsOf(text);
  for (const told of [
    'Elias Corran',
    '0123',
    'Tape, 00:12',
    'Altered.',
    'the mayor had been told long ago',
    'ask again',
  ])
    expect(words).toContain(told);
  expect(text).toMatch(/SHA-256 [0-9a-f]{64}/);
  const { evidence } = (await desk.client.fact.list({ storyId: id }))[0] ?? { evidence: [] };
  expect(text).toContain(evidence[0]?.hash);
  expect(text).not.toContain('<at night>');
  const [entry] = await desk.client.audit.list({ storyId: id, before: null, limit: 1 });
  expect(entry).toMatchObject({ what: 'export', detail: { format: 'factsheet', private: true } });
});

test('words whose seal was made on others are stale, and both are drawn', async () => {
  const { desk, id } = await deskWithFacts();
  await using _ = desk;
  await desk.client.fact.check({ id: 'f1', result: 'verified', words: SAID, evidenceId: null, note: '' });
  const { content, revision } = await desk.client.story.open({ id });
  const document = storyDocument([paragraph(textLeaf(SAID.replace('night', 'noon'), 0, ['f1']))]);
  await desk.client.story.save({ id, base: revision, reason: 'kept', content: { ...content, document } });
  const { text } = makeFactSheet(desk.context, { id, withPrivate: true });
  expect(wordsOf(text)).toContain('Stale');
  expect(wordsOf(text)).toContain('Sealed were other words');
  expect(makeFactSheet(desk.context, { id, withPrivate: false }).text).not.toContain('night');
});

test('the name of a protected source is in no gate’s sentence, no slug and no file’s name of an open sheet', async () => {
  const { desk, id } = await deskWithFacts();
  await using _ = desk;
  const { content, revision } = await desk.client.story.open({ id });
  const document = storyDocument([
    ...content.document.root.children,
    paragraph('She asked ', textLeaf('“Where is Elias Corran?”', 0, ['f2'])),
  ]);
  const changed = { ...content, slug: 'elias-corran-speaks', document };
  await desk.client.story.save({ id, base: revision, reason: 'kept', content: changed });
  const { file, text } = makeFactSheet(desk.context, { id, withPrivate: false });
  expect(wordsOf(text)).toContain('A quote has not been checked');
  expect(`${file} ${text}`).not.toMatch(/corran/i);
  expect(JSON.stringify(await desk.client.gate.report({ id }))).not.toMatch(/corran/i);
});
