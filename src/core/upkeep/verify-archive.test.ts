import { expect, test } from 'vitest';
import { testNewsroom } from '../test-newsroom.ts';

const leaf = {
  type: 'text',
  version: 1,
  text: '“We saw it,” she said.',
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
};
const paragraph = {
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
};
const document = {
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [{ ...paragraph, children: [{ ...leaf, $: { factIds: ['quote-1'] } }] }],
  },
};

async function deskWithAFact() {
  const desk = await testNewsroom();
  const story = await desk.client.story.create({ content: { headline: 'The wall', document } });
  const [fact] = await desk.client.fact.list({ storyId: story.id });
  const id = fact?.id ?? '';
  await desk.client.fact.check({ id, result: 'verified', words: fact?.words ?? '', evidenceId: null, note: '' });
  return { desk, story, id };
}

test('an archive in order is counted and has no problems', async () => {
  const { desk } = await deskWithAFact();
  await using _ = desk;
  expect(await desk.client.archive.verify({})).toEqual({
    ok: true,
    problems: [],
    stories: 1,
    facts: 1,
    revisions: 1,
    stale: 0,
    audit: 1,
  });
});

test.each([
  ['a state that does not follow from words and seal', `UPDATE facts SET seal = 'other words'`, 'seal say otherwise'],
  ['words that are not the document’s', `UPDATE facts SET words = 'We saw nothing'`, 'are not those in story'],
  ['a count that is wrong', `UPDATE stories SET facts_total = 5`, 'says that it has 5 facts'],
  ['a revision that is gone', `UPDATE revisions SET number = 7`, 'the last of them 7'],
  ['a text that no revision holds', `UPDATE stories SET headline = 'The roof'`, 'not the text of its newest revision'],
  ['a document that is none', `UPDATE stories SET document = '{}'`, 'cannot be read'],
  ['a record that is gone', `DELETE FROM checks_gone; DELETE FROM facts`, 'has no record'],
])('finds %s', async (_, harm, said) => {
  const { desk } = await deskWithAFact();
  await using __ = desk;
  const { db } = desk.context.archive;
  db.pragma('foreign_keys = OFF');
  db.exec(harm.replace('DELETE FROM checks_gone', `DROP TRIGGER checks_never_go; DELETE FROM checks`));
  const report = await desk.client.archive.verify({});
  expect(report.ok).toBe(false);
  expect(report.problems.join('\n')).toContain(said);
  expect(report.problems.join('\n')).not.toContain('We saw');
});

test('finds a reference that points nowhere', async () => {
  const { desk } = await deskWithAFact();
  await using _ = desk;
  desk.context.archive.db.pragma('foreign_keys = OFF');
  desk.context.archive.db.exec(`UPDATE facts SET source_id = 'nobody'`);
  expect((await desk.client.archive.verify({})).problems).toEqual([
    'A row of “facts” points to a row of “sources” that is not there.',
  ]);
});
