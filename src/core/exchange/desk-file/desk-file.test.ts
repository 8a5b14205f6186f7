import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { note, paragraph, type StoryDocument, storyDocument, textLeaf } from '#shared/story/document.ts';
import { evidenceFileName } from '#shared/story/evidence-file.ts';
import { type FactFields, fieldsOfFact, newFact, newSource } from '#shared/story/records.ts';
import { keepEvidenceFile } from '../../evidence/keep-file.ts';
import { openStory } from '../../stories/open-story.ts';
import { type TestNewsroom, testNewsroom } from '../../test-newsroom.ts';
import { makeDeskFile } from './make-desk-file.ts';
import { takeInDeskFile } from './take-in.ts';

const SAID = '“We saw the wall go”';
const document = (...words: string[]): StoryDocument =>
  storyDocument(
    words.map((one, index) => paragraph('He said ', textLeaf(one, 0, [index === 0 ? 'f1' : `f${index + 1}`]), '.')),
  );

async function deskWithAStory(): Promise<{ desk: TestNewsroom; id: string; evidenceId: string; sourceId: string }> {
  const desk = await testNewsroom();
  await desk.client.settings.set({ me: { name: 'Nora Whitfield', initials: 'NW' }, newsroom: 'The Courier' });
  const source = await desk.client.source.create({
    fields: {
      ...newSource('person', 'Elias Corran'),
      description: 'harbour master',
      contact: '0123',
      note: 'call late',
    },
  });
  const { id, content, revision } = await desk.client.story.create({
    content: { headline: 'The wall', slug: 'wall', byline: 'A. Bell', document: document(SAID) },
  });
  const fields = { ...newFact('quote'), sourceId: source.id, how: 'phone' as const, note: 'he hesitated' };
  await desk.client.fact.put({ storyId: id, id: 'f1', fields });
  const { evidence } = await desk.client.fact.addEvidence({
    factId: 'f1',
    fields: { kind: 'text', title: 'Tape', text: 'Well, we saw the wall go.', url: '', locator: '00:12' },
  });
  await desk.client.story.save({
    id,
    base: revision,
    reason: 'kept',
    content: { ...content, notes: 'Ring him again' },
  });
  return { desk, id, evidenceId: evidence[0]?.id ?? '', sourceId: source.id };
}

const handOver = async (from: TestNewsroom, to: TestNewsroom, id: string, withPrivate = true) =>
  takeInDeskFile(to.context, (await makeDeskFile(from.context, { id, withPrivate })).bytes);
const check = (desk: TestNewsroom, words = SAID, result: 'verified' | 'disputed' = 'verified') =>
  desk.client.fact.check({ id: 'f1', result, words, evidenceId: null, note: '' });

/** All of a story that a desk file can carry; the numbers that each archive gives by itself are left out. */
async function carried(desk: TestNewsroom, id: string) {
  const { facts, content, status, created, published, revision } = openStory(desk.context, id);
  const rows = await desk.client.revision.list({ storyId: id, before: null, limit: 500 });
  const texts = await Promise.all(rows.map(({ number }) => desk.client.revision.get({ storyId: id, number })));
  const sources = await desk.client.source.find({ query: '', limit: 50 });
  return {
    ...{ facts, content, status, created, published, revision, rows, texts },
    sources: sources.map(({ updated: _, ...source }) => source),
  };
}
const problems = async (desk: TestNewsroom) => (await desk.client.archive.verify({})).problems;

test('a story handed over with private fields is whole on the other desk: facts, evidence, checks, seals, sources and revisions', async () => {
  const { desk, id, evidenceId } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  await desk.client.fact.check({ id: 'f1', result: 'verified', words: SAID, evidenceId, note: 'heard it' });
  const taken = await handOver(desk, other, id);
  expect(taken).toMatchObject({ text: 'new', facts: 1, checks: 1, evidence: 1, sources: 1, differences: 0 });
  expect(await carried(other, id)).toEqual(await carried(desk, id));
  expect((await carried(other, id)).facts[0]).toMatchObject({ state: 'verified', seal: SAID, note: 'he hesitated' });
  expect(await problems(other)).toEqual([]);
});

test('taking the same file in again changes nothing', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  await check(desk);
  await handOver(desk, other, id);
  const before = await carried(other, id);
  const again = await handOver(desk, other, id);
  expect(again).toMatchObject({
    text: 'same',
    facts: 0,
    checks: 0,
    evidence: 0,
    sources: 0,
    filled: 0,
    differences: 0,
  });
  expect(await carried(other, id)).toEqual(before);
});

test('a checker on another desk checks, hands it back, and the writer sees what was sealed', async () => {
  const { desk, id, evidenceId } = await deskWithAStory();
  await using _ = desk;
  await using checker = await testNewsroom();
  await handOver(desk, checker, id);
  await checker.client.settings.set({ me: { name: 'Tomas Reyes', initials: 'TR' } });
  await checker.client.fact.check({ id: 'f1', result: 'verified', words: SAID, evidenceId, note: '' });
  const taken = await handOver(checker, desk, id);
  expect(taken).toMatchObject({ text: 'same', checks: 1, sealed: [{ factId: 'f1', words: SAID, by: 'Tomas Reyes' }] });
  const [fact] = openStory(desk.context, id).facts;
  expect(fact).toMatchObject({ state: 'verified', seal: SAID, sealedBy: 'Tomas Reyes' });
  const deeds = (await desk.client.audit.list({ storyId: id, before: null, limit: 20 })).map(({ what }) => what);
  expect(deeds.slice(0, 2)).toEqual(['desk-file', 'check']);
  expect(await problems(desk)).toEqual([]);
});

test('a seal that was made on other words is stale here', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  await using checker = await testNewsroom();
  await handOver(desk, checker, id);
  const { content, revision } = await desk.client.story.open({ id });
  const changed = document('“We saw the wall fall”');
  await desk.client.story.save({ id, base: revision, reason: 'kept', content: { ...content, document: changed } });
  await check(checker);
  const taken = await handOver(checker, desk, id);
  expect(taken).toMatchObject({ text: 'earlier', checks: 1, sealed: [] });
  expect(openStory(desk.context, id).facts[0]).toMatchObject({ state: 'stale', seal: SAID });
  expect(openStory(desk.context, id).content.document).toEqual(changed);
  expect(await problems(desk)).toEqual([]);
});

test('a text that goes on from ours comes in as a revision; one that does not waits to be chosen, and nothing is overwritten', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  await handOver(desk, other, id);
  const write = async (at: TestNewsroom, headline: string) => {
    const { content, revision } = await at.client.story.open({ id });
    await at.client.story.save({ id, base: revision, reason: 'kept', content: { ...content, headline } });
  };
  await write(other, 'The wall has gone');
  expect(await handOver(other, desk, id)).toMatchObject({ text: 'taken', differences: 0 });
  expect((await desk.client.story.open({ id })).content.headline).toBe('The wall has gone');

  await write(other, 'Wall gone');
  await write(desk, 'Wall lost');
  const taken = await handOver(other, desk, id);
  expect(taken).toMatchObject({ text: 'differs', differences: 1 });
  expect((await desk.client.story.open({ id })).content.headline).toBe('Wall lost');
  await handOver(other, desk, id);
  const differences = await desk.client.deskFile.differences({ storyId: id });
  expect(differences).toMatchObject([{ record: 'text', compared: { differences: [{ part: expect.any(String) }] } }]);
  await desk.client.deskFile.settle({ id: differences[0]?.id ?? '', choice: 'theirs' });
  expect((await desk.client.story.open({ id })).content.headline).toBe('Wall gone');
  const [, before] = await desk.client.revision.list({ storyId: id, before: null, limit: 2 });
  expect(await desk.client.revision.get({ storyId: id, number: before?.number ?? 0 })).toMatchObject({
    headline: 'Wall lost',
  });
  // The other desk is behind now: what it hears of is further than its own.
  expect(await handOver(desk, other, id)).toMatchObject({ text: 'same', differences: 0 });
  expect(await problems(desk)).toEqual([]);
});

test('what only one desk filled in comes in; where both said something else a person chooses', async () => {
  const { desk, id, sourceId } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  await handOver(desk, other, id);
  const put = async (at: TestNewsroom, more: Partial<FactFields>) => {
    const [fact] = openStory(at.context, id).facts;
    if (fact === undefined) throw new Error('There is no fact.');
    await at.client.fact.put({ storyId: id, id: 'f1', fields: { ...fieldsOfFact(fact), ...more } });
  };
  await put(desk, { where: 'the quay', when: 'Friday' });
  await put(other, { where: 'his office', to: 'the Courier' });
  const {
    id: _id,
    facts: _f,
    updated: _u,
    mergedInto: _m,
    ...source
  } = await other.client.source.get({ id: sourceId });
  await other.client.source.update({
    id: sourceId,
    fields: { ...source, aliases: ['E. Corran'], credibility: 'was there', protected: true },
  });
  const taken = await handOver(other, desk, id);
  expect(taken).toMatchObject({ text: 'same', filled: 2, differences: 1 });
  expect(openStory(desk.context, id).facts[0]).toMatchObject({ where: 'the quay', when: 'Friday', to: 'the Courier' });
  expect(await desk.client.source.get({ id: sourceId })).toMatchObject({
    ...{ aliases: ['E. Corran'], credibility: 'was there', protected: true, contact: '0123' },
  });
  const [difference] = await desk.client.deskFile.differences({ storyId: id });
  expect(difference?.answers).toEqual([{ path: 'where', mine: 'the quay', theirs: 'his office' }]);
  await desk.client.deskFile.settle({ id: difference?.id ?? '', choice: 'theirs' });
  expect(openStory(desk.context, id).facts[0]).toMatchObject({ where: 'his office' });
  expect(await desk.client.deskFile.differences({ storyId: id })).toEqual([]);
  await expect(desk.client.deskFile.settle({ id: difference?.id ?? '', choice: 'mine' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('without private fields notes, evidence, off-record words and hidden names stay behind; what comes back loses none of them', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  const { content, revision } = await desk.client.story.open({ id });
  const blocks = [
    ...document(SAID).root.children,
    note('he drinks'),
    paragraph('And ', textLeaf('the mayor had been told long ago', 0, ['off'])),
  ];
  const whole = { ...content, document: storyDocument(blocks) };
  await desk.client.story.save({ id, base: revision, reason: 'kept', content: whole });
  const fields = newFact('quote');
  await desk.client.fact.put({
    storyId: id,
    id: 'off',
    fields: { ...fields, attribution: { ...fields.attribution, terms: 'off-record' } },
  });
  await check(desk);
  const { bytes } = await makeDeskFile(desk.context, { id, withPrivate: false });
  await takeInDeskFile(other.context, bytes);
  const got = JSON.stringify(await carried(other, id));
  for (const secret of ['mayor', 'drinks', 'Ring him', 'Tape', '0123', 'call late', 'hesitated'])
    expect(got).not.toContain(secret);
  expect((await carried(other, id)).facts).toMatchObject([{ id: 'f1', state: 'verified', how: 'phone' }]);
  expect(await handOver(other, desk, id, false)).toMatchObject({ text: 'same', differences: 0, filled: 0 });
  expect((await desk.client.story.open({ id })).content).toMatchObject({
    notes: 'Ring him again',
    document: whole.document,
  });

  // Words that repeat what is off the record are not a field that could stay behind.
  const repeated = { ...whole, standfirst: 'The mayor had been told long ago' };
  await desk.client.story.save({ id, base: revision + 1, reason: 'kept', content: repeated });
  await expect(makeDeskFile(desk.context, { id, withPrivate: false })).rejects.toMatchObject({ code: 'REFUSED' });
});

test('a file that is evidence comes along and is read again on the other desk', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  const caption = `1\n00:00:12,000 --> 00:00:15,000\n${SAID}\n`;
  const kept = await keepEvidenceFile(desk.host.folder, Readable.from([Buffer.from(caption)]));
  const given = {
    factId: 'f1',
    file: { ...kept, name: 'tape.srt' },
    title: '',
    url: '',
    locator: '',
    origin: 'the press office',
  };
  await desk.client.evidence.attachFile(given);
  expect(await handOver(desk, other, id)).toMatchObject({ evidence: 2 });
  expect((await carried(other, id)).facts).toEqual((await carried(desk, id)).facts);
  const [, file] = (await carried(other, id)).facts[0]?.evidence ?? [];
  expect(file).toMatchObject({ kind: 'file', locator: '00:00:12', read: true, hash: kept.hash });
  expect(await readFile(join(other.host.folder, 'evidence', evidenceFileName(kept)), 'utf8')).toBe(caption);
});

test('this newsroom’s rules hold for checks that were made elsewhere', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  await handOver(desk, other, id);
  await desk.client.settings.set({ policy: { secondPerson: true, othersOnly: false, spoken: false } });
  const as = (at: TestNewsroom, name: string) => at.client.settings.set({ me: { name, initials: '' } });
  await as(other, 'Tomas Reyes');
  await check(other);
  await handOver(other, desk, id);
  expect(openStory(desk.context, id).facts[0]).toMatchObject({ state: 'checking', seal: null });
  other.host.clock += 60_000;
  await as(other, 'Ines Roth');
  await check(other);
  expect((await handOver(other, desk, id)).sealed).toMatchObject([{ by: 'Ines Roth' }]);
});

test('a story that was ready on a desk with other gates is not ready here while a gate blocks it; a published one was published', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  const { content, revision } = await desk.client.story.open({ id });
  await desk.client.story.save({ id, base: revision, reason: 'kept', content: { ...content, byline: '' } });
  await desk.client.settings.set({ gates: { 'missing-fields': 'off' } });
  for (const [status, here] of [
    ['ready', 'checking'],
    ['published', 'published'],
  ] as const) {
    const { revision: base } = await desk.client.story.open({ id });
    await desk.client.story.setStatus({ id, status, base });
    await using other = await testNewsroom();
    const { notes } = await handOver(desk, other, id);
    expect(openStory(other.context, id)).toMatchObject({ status: here });
    expect(notes.some((note) => note.includes('a gate blocks it here'))).toBe(here !== status);
    await expect(other.client.exporting.make({ id, format: 'json' })).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await problems(other)).toEqual([]);
  }
});

test('a fact id that another story has here gets one of its own, the same every time', async () => {
  const { desk, id } = await deskWithAStory();
  await using _ = desk;
  await using other = await testNewsroom();
  await check(desk);
  const own = await other.client.story.create({ content: { document: document('Something else') } });
  await handOver(desk, other, id);
  await handOver(desk, other, id);
  const [fact, ...more] = openStory(other.context, id).facts;
  expect(more).toEqual([]);
  expect(fact).toMatchObject({ state: 'verified', seal: SAID });
  expect(fact?.id).not.toBe('f1');
  expect(openStory(other.context, own.id).facts).toMatchObject([{ id: 'f1', state: 'unchecked' }]);
  expect(await problems(other)).toEqual([]);
});

const deed = fc.record({
  desk: fc.constantFrom(0, 1),
  kind: fc.constantFrom('write', 'check', 'dispute', 'evidence', 'fill', 'hand over'),
  which: fc.nat(3),
});
const WORDS = [SAID, '“We saw the wall fall”', '“We saw it go”', '“We saw the walls go”'];

test('two desks that hand a story to and fro converge, whoever goes first, and every seal holds exactly its words', async () => {
  await using one = await testNewsroom();
  await using other = await testNewsroom();
  const desks = [one, other] as const;
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), fc.boolean(), async (deeds, firstGoes) => {
      runs += 1;
      const factId = `run-${runs}`;
      const textOf = (words: string) => storyDocument([paragraph('He said ', textLeaf(words, 0, [factId]), '.')]);
      const { id } = await one.client.story.create({ content: { headline: 'The wall', document: textOf(SAID) } });
      await handOver(one, other, id);
      for (const { desk: index, kind, which } of deeds) {
        const at = desks[index] as TestNewsroom;
        for (const each of desks) each.host.clock += 1_000;
        const { content, revision, facts } = await at.client.story.open({ id });
        const [fact] = facts;
        if (fact === undefined || fact.words === null) throw new Error('The fact stands in every text.');
        if (kind === 'hand over') await handOver(at, desks[1 - index] as TestNewsroom, id);
        else if (kind === 'write') {
          const next = { ...content, document: textOf(WORDS[which] as string) };
          await at.client.story.save({ id, base: revision, reason: 'kept', content: next });
        } else if (kind === 'evidence')
          await at.client.fact.addEvidence({
            factId,
            fields: { kind: 'text', title: `E${which}`, text: 'x', url: '', locator: '' },
          });
        else if (kind === 'fill')
          await at.client.fact.put({
            storyId: id,
            id: factId,
            fields: {
              ...fieldsOfFact(fact),
              where: which === 0 ? '' : `W${which % 2}`,
              when: `${which}`.slice(which % 2),
            },
          });
        else {
          const result = kind === 'check' ? 'verified' : 'disputed';
          await at.client.fact.check({ id: factId, result, words: fact.words, evidenceId: null, note: '' });
        }
      }
      const [first, second] = firstGoes ? desks : desks.toReversed();
      await handOver(first as TestNewsroom, second as TestNewsroom, id);
      await handOver(second as TestNewsroom, first as TestNewsroom, id);
      for (const at of desks)
        for (const difference of await at.client.deskFile.differences({ storyId: id }))
          await at.client.deskFile.settle({ id: difference.id, choice: at === one ? 'mine' : 'theirs' });
      const known = (at: TestNewsroom) => {
        const [fact] = openStory(at.context, id).facts;
        const { status, seal, sealedBy, where, when, checks = [], evidence = [], words, state } = fact ?? {};
        const ids = (records: readonly { readonly id: string }[]) => records.map((each) => each.id).sort();
        return {
          fact: { status, seal, sealedBy, where, when, checks: ids(checks), evidence: ids(evidence) },
          words,
          state,
        };
      };
      const [mine, theirs] = [known(one), known(other)];
      expect(theirs.fact).toEqual(mine.fact);
      for (const { fact, words, state } of [mine, theirs]) if (state === 'verified') expect(words).toBe(fact.seal);
      // Handing it over once more tells nothing new of facts and sources.
      expect(await handOver(one, other, id)).toMatchObject({ facts: 0, checks: 0, evidence: 0, sources: 0, filled: 0 });
    }),
    { numRuns: 40 },
  );
  for (const at of desks) expect(await problems(at)).toEqual([]);
}, 60_000);
