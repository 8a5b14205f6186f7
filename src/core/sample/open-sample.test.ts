import { expect, test } from 'vitest';
import { FACT_STATES } from '#shared/story/facts.ts';
import { sealHolds } from '#shared/story/seal.ts';
import { readText } from '../evidence/evidence-rows.ts';
import { gateReport } from '../gates/gate-report.ts';
import { GATES } from '../gates/gates.ts';
import { testNewsroom } from '../test-newsroom.ts';
import { openSample } from './open-sample.ts';

test('the sample newsroom has stories in every status, facts in every state, and relations', async () => {
  await using desk = await testNewsroom();
  const { stories } = await openSample(desk.context);
  expect(stories).toBeGreaterThanOrEqual(12);
  const rows = desk.context.archive.db.prepare('SELECT id FROM stories').all() as { id: string }[];
  const opened = await Promise.all(rows.map(({ id }) => desk.client.story.open({ id })));
  const facts = opened.flatMap((story) => story.facts);
  expect(new Set(facts.map((fact) => fact.state))).toEqual(new Set(FACT_STATES));
  for (const fact of facts) {
    expect(fact.words, fact.id).not.toBeNull();
    expect(fact.state === 'verified', fact.id).toBe(
      fact.status === 'verified' && fact.seal !== null && sealHolds(fact.seal, fact.words),
    );
  }
  expect(opened.flatMap((story) => story.content.corrections)).toHaveLength(1);
  expect(opened.flatMap((story) => story.targets).filter((target) => target.missing)).toEqual([]);
  expect(opened.flatMap((story) => story.targets).filter((target) => target.changed)).toHaveLength(1);
  expect((await desk.client.source.find({ query: '', limit: 100 })).length).toBeGreaterThanOrEqual(20);
});

test('words of the evidence stand behind every verified quotation of the sample', async () => {
  await using desk = await testNewsroom();
  await openSample(desk.context);
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const rows = desk.context.archive.db.prepare('SELECT id FROM stories').all() as { id: string }[];
  for (const { id } of rows) {
    for (const fact of (await desk.client.story.open({ id })).facts) {
      const texts = fact.evidence.flatMap(({ kind, textHash }) => (kind === 'text' ? (textHash ?? []) : []));
      if (fact.kind !== 'quote' || fact.status !== 'verified' || texts.length === 0) continue;
      expect(
        texts.some((hash) => letters(readText(desk.context.archive.db, hash)).includes(letters(fact.seal ?? ''))),
        fact.id,
      ).toBe(true);
    }
  }
});

test('one story of the sample is stopped by every gate, one anonymous source passes them all', async () => {
  await using desk = await testNewsroom();
  await openSample(desk.context);
  const held = gateReport(desk.context, 'sample-held-at-every-gate');
  // A picture whose file is gone is damage, which no sample can hold; a second person is asked for only where the newsroom says so.
  const expected = GATES.map(({ name }) => name).filter((name) => name !== 'image-file' && name !== 'second-check');
  expect(expected.filter((name) => !held.gates.some(({ gate }) => gate === name))).toEqual([]);
  const anonymous = gateReport(desk.context, 'sample-night-shift');
  expect(anonymous.gates.filter(({ level }) => level === 'block')).toEqual([]);
});

test('the sample is refused in an archive that holds stories, and nothing changes', async () => {
  await using desk = await testNewsroom();
  await desk.client.story.create({ content: { headline: 'Ours' } });
  await expect(openSample(desk.context)).rejects.toThrow('only goes into an empty archive');
  expect((await desk.client.source.find({ query: '', limit: 100 })).length).toBe(0);
});
