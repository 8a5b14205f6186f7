// Facts through the contract: words and states follow every save, checks seal, undo brings back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '#shared/contract/story.ts';
import { type Inline, paragraph, type StoryDocument, storyDocument, textLeaf } from '#shared/story/document.ts';
import { factSpans, factState } from '#shared/story/facts.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { runsOn } from '#shared/story/seal.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const said = (words: string, id = 'q1') => storyDocument([paragraph('She said ', textLeaf(words, 0, [id]), '.')]);
const nothingSaid = storyDocument([paragraph('She said nothing.')]);

/** A story on its desk, saved over and over. */
async function storyOf(desk: TestNewsroom, document: StoryDocument) {
  const made = await desk.client.story.create({ content: { document } });
  let revision = made.revision;
  return {
    id: made.id,
    made,
    async save(next: StoryDocument, content: Partial<Story['content']> = {}) {
      const whole = { ...made.content, ...content, document: next };
      const saved = await desk.client.story.save({ id: made.id, base: revision, reason: 'auto', content: whole });
      revision = saved.revision;
      return saved;
    },
    facts: () => desk.client.fact.list({ storyId: made.id }),
    async fact() {
      const [fact] = await desk.client.fact.list({ storyId: made.id });
      if (fact === undefined) throw new Error('The story has no fact.');
      return fact;
    },
    async counts() {
      const { stories } = await desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 500 });
      return stories.find(({ id }) => id === made.id)?.facts;
    },
  };
}
const verify = (desk: TestNewsroom, words: string, id = 'q1') =>
  desk.client.fact.check({ id, result: 'verified', words, evidenceId: null, note: '' });

describe('a mark in the text', () => {
  it('gets a record with the save that brings it: an unchecked quote on record', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, nothingSaid);
    const saved = await story.save(said('“It is late”'));
    expect(saved.facts).toEqual([{ id: 'q1', words: '“It is late”', block: 0, state: 'unchecked' }]);
    expect(await story.fact()).toMatchObject({
      ...newFact('quote'),
      storyId: story.id,
      status: 'unchecked',
      seal: null,
      evidence: [],
      checks: [],
    });
    expect(await story.counts()).toEqual({ total: 1, verified: 0, stale: 0, disputed: 0 });
  });

  it('joins the record that was filled in before the save', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, nothingSaid);
    const fields = { ...newFact('claim'), when: 'Friday', where: 'Quay', to: 'Nora', how: 'phone', note: 'n' } as const;
    const put = await desk.client.fact.put({ storyId: story.id, id: 'q1', fields });
    expect(put).toMatchObject({ ...fields, words: null, block: null });
    await story.save(said('“It is late”'));
    expect(await story.fact()).toMatchObject({ ...fields, words: '“It is late”' });
  });

  it('that has not changed is not told of again', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    expect((await story.save(said('“It is late”'), { headline: 'Late' })).facts).toEqual([]);
    const moved = storyDocument([paragraph('First.'), ...said('“It is late”').root.children]);
    expect((await story.save(moved)).facts).toMatchObject([{ id: 'q1', block: 1 }]);
  });
});

describe('the seal', () => {
  it('is set by a verified check, with who, when and the exact words', async () => {
    await using desk = await testNewsroom();
    await desk.client.settings.set({ me: { name: 'Jo Osei', initials: 'JO' } });
    const story = await storyOf(desk, said('“It’s late”'));
    const fact = await verify(desk, '"It\'s  late"');
    expect(fact).toMatchObject({ status: 'verified', state: 'verified', seal: '“It’s late”', sealedBy: 'Jo Osei' });
    expect(fact.sealedAt).toBe('2026-01-02T12:00:00.000Z');
    expect(fact.checks).toMatchObject([{ result: 'verified', words: '“It’s late”', by: 'Jo Osei' }]);
    expect(await story.counts()).toEqual({ total: 1, verified: 1, stale: 0, disputed: 0 });
  });

  it('breaks in the transaction of the save that changes a letter, and holds again when it is changed back', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    expect((await story.save(said('“It is Late”'))).facts).toMatchObject([{ id: 'q1', state: 'stale' }]);
    expect(await story.fact()).toMatchObject({ status: 'verified', state: 'stale', seal: '“It is late”' });
    expect(await story.counts()).toEqual({ total: 1, verified: 0, stale: 1, disputed: 0 });
    expect((await story.save(said('“It is late”'))).facts).toMatchObject([{ state: 'verified' }]);
    expect(await story.counts()).toEqual({ total: 1, verified: 1, stale: 0, disputed: 0 });
  });

  it('does not break for other marks, spaces or a soft hyphen', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    await story.save(said('"It  is la\u00adte"'));
    expect(await story.fact()).toMatchObject({ state: 'verified', words: '"It  is la\u00adte"' });
  });

  it('breaks when a word that is not marked is slipped in', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    await story.save(
      storyDocument([paragraph(textLeaf('“It is ', 0, ['q1']), 'never ', textLeaf('late”', 0, ['q1']))]),
    );
    expect(await story.fact()).toMatchObject({ state: 'stale' });
  });

  it.each(['unchecked', 'checking', 'disputed', 'wrong', 'cannot-verify'] as const)(
    'is lifted by a check with the result “%s”, which stays in the audit',
    async (result) => {
      await using desk = await testNewsroom();
      const story = await storyOf(desk, said('“It is late”'));
      await verify(desk, '“It is late”');
      const check = { id: 'q1', result, words: '“It is late”', evidenceId: null, note: 'The tape differs.' };
      const fact = await desk.client.fact.check(check);
      expect(fact).toMatchObject({ status: result, state: result, seal: null, sealedBy: null, sealedAt: null });
      expect(fact.checks.map((each) => each.result)).toEqual(['verified', result]);
      const disputed = result === 'disputed' || result === 'wrong' ? 1 : 0;
      expect(await story.counts()).toEqual({ total: 1, verified: 0, stale: 0, disputed });
    },
  );

  it('is not set on words that are not the archive’s', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await expect(verify(desk, '“It was late”')).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { revision: 1 },
      message: expect.stringMatching(/^The words changed while you were checking/),
    });
    expect(await story.fact()).toMatchObject({ status: 'unchecked', seal: null, checks: [] });
  });

  it('is not set on words that are gone', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await story.save(nothingSaid);
    await expect(verify(desk, '“It is late”')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('an orphan', () => {
  it('keeps its record, status and seal, is not counted, and stands again when undo brings the words back', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    expect((await story.save(nothingSaid)).facts).toEqual([{ id: 'q1', words: null, block: null, state: 'verified' }]);
    expect(await story.fact()).toMatchObject({ words: null, block: null, status: 'verified', seal: '“It is late”' });
    expect(await story.counts()).toEqual({ total: 0, verified: 0, stale: 0, disputed: 0 });
    await story.save(said('“It is late”'));
    expect(await story.fact()).toMatchObject({ words: '“It is late”', state: 'verified' });
    await story.save(nothingSaid);
    await story.save(said('“It is too late”'));
    expect(await story.fact()).toMatchObject({ state: 'stale' });
  });

  it('stands after the facts of the text, which stand in reading order', async () => {
    await using desk = await testNewsroom();
    const marks = (...ids: string[]) => storyDocument(ids.map((id) => paragraph(textLeaf(`words of ${id}`, 0, [id]))));
    const story = await storyOf(desk, marks('a', 'b', 'c'));
    await story.save(marks('c', 'a'));
    expect((await story.facts()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});

describe('a record that was taken away', () => {
  it('is out of sight once its mark is gone, and comes back with it', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    await story.save(nothingSaid);
    await desk.client.fact.remove({ id: 'q1' });
    expect(await story.facts()).toEqual([]);
    const back = await story.save(said('“It is late”'));
    expect(back.facts).toMatchObject([{ id: 'q1', state: 'verified' }]);
    expect(await story.fact()).toMatchObject({ seal: '“It is late”', checks: [{ result: 'verified' }] });
  });

  it('is watched as long as its words stand in the archive, whichever of untagging and saving comes first', async () => {
    await using desk = await testNewsroom();
    const story = await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    await desk.client.fact.remove({ id: 'q1' });
    expect(await story.fact()).toMatchObject({ state: 'verified' });
    await story.save(said('“It is too late”'));
    expect(await story.fact()).toMatchObject({ state: 'stale' });
    const gone = await story.save(nothingSaid);
    expect(gone.facts).toEqual([]);
    expect(await story.facts()).toEqual([]);
    await story.save(said('“It is late”'));
    expect(await story.facts()).toHaveLength(1);
    await story.save(nothingSaid);
    expect(await story.facts()).toHaveLength(1);
  });

  it('that nobody knows is no error', async () => {
    await using desk = await testNewsroom();
    expect(await desk.client.fact.remove({ id: 'nobody' })).toEqual({});
  });
});

it('may cover more words than anyone quotes: the story still opens', async () => {
  await using desk = await testNewsroom();
  const all = 'She said so. '.repeat(90_000);
  const story = await storyOf(desk, storyDocument([paragraph(textLeaf(all, 0, ['q1']))]));
  expect((await desk.client.story.open({ id: story.id })).facts[0]?.words).toBe(all);
  expect(await verify(desk, all)).toMatchObject({ state: 'verified' });
});

describe('a fact of another story', () => {
  it('is not touched by a save that brings its mark along: the mark gets an id of its own, the same with every save', async () => {
    await using desk = await testNewsroom();
    const first = await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    const second = await storyOf(desk, said('“Not so”'));
    const [copied] = await second.facts();
    expect(copied?.id).not.toBe('q1');
    expect(factSpans(second.made.content.document)).toEqual([{ id: copied?.id, words: '“Not so”', block: 0 }]);
    const saved = await second.save(said('“Not at all”'));
    expect(saved.facts).toMatchObject([{ id: copied?.id, words: '“Not at all”' }]);
    expect(await second.save(said('“Not at all”'))).toMatchObject({ revision: saved.revision });
    expect(await second.facts()).toHaveLength(1);
    expect(await first.fact()).toMatchObject({ id: 'q1', words: '“It is late”', state: 'verified' });
  });

  it('cannot be filled in from elsewhere', async () => {
    await using desk = await testNewsroom();
    await storyOf(desk, said('“It is late”'));
    const second = await storyOf(desk, nothingSaid);
    const put = desk.client.fact.put({ storyId: second.id, id: 'q1', fields: newFact('claim') });
    await expect(put).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe('evidence', () => {
  const fields = { kind: 'text', title: 'Tape', text: 'It is late.', url: '', locator: '00:01' } as const;

  it('is kept with its hash, time and person; a check may rest on it', async () => {
    await using desk = await testNewsroom();
    await storyOf(desk, said('“It is late”'));
    const { evidence } = await desk.client.fact.addEvidence({ factId: 'q1', fields });
    const { text, ...named } = fields;
    expect(evidence).toMatchObject([{ ...named, captured: '2026-01-02T12:00:00.000Z' }]);
    expect(evidence[0]).not.toHaveProperty('text');
    const textHash = evidence[0]?.textHash ?? '';
    expect(await desk.client.evidence.text({ textHash, fileHash: null })).toEqual({ text, places: null });
    await expect(desk.client.evidence.text({ textHash: 'f'.repeat(64), fileHash: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(evidence[0]?.hash).toBe('0d54a627e82710cec6e0a7812c579b29dcd42c9ba444df3d7f16456bd5582fac');
    const evidenceId = evidence[0]?.id ?? '';
    const check = { id: 'q1', result: 'verified', words: '“It is late”', evidenceId, note: '' } as const;
    expect((await desk.client.fact.check(check)).checks).toMatchObject([{ evidenceId }]);
    const after = await desk.client.fact.removeEvidence({ factId: 'q1', evidenceId });
    expect(after.evidence).toEqual([]);
    expect(after.checks).toMatchObject([{ evidenceId }]);
    await expect(desk.client.fact.check(check)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(desk.client.fact.removeEvidence({ factId: 'q1', evidenceId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('of a fact that is not there is refused', async () => {
    await using desk = await testNewsroom();
    await expect(desk.client.fact.addEvidence({ factId: 'nobody', fields })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a check', () => {
  it('is never changed and never taken away, not even by hand', async () => {
    await using desk = await testNewsroom();
    await storyOf(desk, said('“It is late”'));
    await verify(desk, '“It is late”');
    const { db } = desk.context.archive;
    expect(() => db.exec(`UPDATE checks SET result = 'wrong'`)).toThrow('a check is never changed');
    expect(() => db.exec('DELETE FROM checks')).toThrow('a check is never taken away');
  });
});

it('refuses a source that is not in the directory', async () => {
  await using desk = await testNewsroom();
  const story = await storyOf(desk, said('“It is late”'));
  const put = (sourceId: string) =>
    desk.client.fact.put({ storyId: story.id, id: 'q1', fields: { ...newFact('quote'), sourceId } });
  await expect(put('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { id } = await desk.client.source.create({ fields: newSource('person', 'Elias') });
  expect(await put(id)).toMatchObject({ sourceId: id });
  expect(await desk.client.source.get({ id })).toMatchObject({ facts: 1 });
});

it('remembers declined suggestions once, story by story', async () => {
  await using desk = await testNewsroom();
  const first = await storyOf(desk, nothingSaid);
  const second = await storyOf(desk, nothingSaid);
  await desk.client.fact.decline({ storyId: first.id, key: 'k1' });
  await desk.client.fact.decline({ storyId: first.id, key: 'k1' });
  expect(await desk.client.fact.declined({ storyId: first.id })).toEqual(['k1']);
  expect(await desk.client.fact.declined({ storyId: second.id })).toEqual([]);
  await expect(desk.client.fact.decline({ storyId: 'nobody', key: 'k' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

/** Runs of text, each with the facts that cover it: enough of a document to move, cut and cover words in every way. */
const run = fc.record({
  text: fc.constantFrom('late', 'so ', 'very ', '“', '”', 'not '),
  ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
});
const anyDocument = fc
  .array(fc.array(run, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((blocks) =>
    storyDocument(blocks.map((runs) => paragraph(...runs.map(({ text, ids }): Inline => textLeaf(text, 0, ids))))),
  );
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save' as const), document: anyDocument }) },
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 'c') }),
  fc.record({
    do: fc.constant('check' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    result: fc.constantFrom('verified' as const, 'disputed' as const),
  }),
);

it('keeps records, words, states and counts in step with the document, whatever is saved, undone, removed and checked', async () => {
  await using desk = await testNewsroom();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const prefix = desk.host.newId();
      const own = (document: StoryDocument): StoryDocument =>
        JSON.parse(
          JSON.stringify(document).replace(/"factIds":\[[^\]]*\]/g, (ids) =>
            ids.replace(/"([abc])"/g, `"${prefix}-$1"`),
          ),
        );
      const story = await storyOf(desk, nothingSaid);
      const history = [nothingSaid];
      const seals = new Map<string, string | null>();
      for (const each of steps) {
        if (each.do === 'save') history.push(own(each.document));
        if (each.do === 'undo' && history.length > 1) history.pop();
        const now = history.at(-1) ?? nothingSaid;
        if (each.do === 'save' || each.do === 'undo') await story.save(now);
        if (each.do === 'remove') await desk.client.fact.remove({ id: `${prefix}-${each.id}` });
        const spans = factSpans(now);
        if (each.do === 'check') {
          const span = spans.find(({ id }) => id === `${prefix}-${each.id}`);
          if (span === undefined) continue;
          const check = { id: span.id, result: each.result, words: span.words, evidenceId: null, note: '' };
          if (each.result === 'verified' && runsOn(span.words)) {
            await expect(desk.client.fact.check(check)).rejects.toMatchObject({ code: 'INVALID' });
            continue;
          }
          const fact = await desk.client.fact.check(check);
          seals.set(span.id, each.result === 'verified' ? span.words : null);
          expect(fact.checks.at(-1)).toMatchObject({ words: span.words, result: each.result });
        }
        const facts = await story.facts();
        const standing = facts.filter(({ words }) => words !== null);
        expect(standing.map(({ id, words, block }) => ({ id, words, block }))).toEqual(spans);
        for (const { id, seal, status, state, words } of facts) {
          expect(seal).toBe(seals.get(id) ?? null);
          expect(state).toBe(factState(status, seal, words));
        }
        const count = (...states: string[]) => standing.filter(({ state }) => states.includes(state)).length;
        expect(await story.counts()).toEqual({
          total: standing.length,
          verified: count('verified'),
          stale: count('stale'),
          disputed: count('disputed', 'wrong'),
        });
      }
    }),
    { numRuns: 60 },
  );
  expect(await desk.client.archive.verify({})).toMatchObject({ ok: true, problems: [] });
});
