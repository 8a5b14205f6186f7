import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '#shared/contract/exchange.ts';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact } from '#shared/story/records.ts';
import { exportToFolder } from '../exchange/export/export-story.ts';
import { type TestNewsroom, temporaryFolder, testNewsroom } from '../test-newsroom.ts';
import { GATES } from './gates.ts';

const SAID = '“We saw it go”';
const document = (before = 'She said: ') => storyDocument([paragraph(before, textLeaf(SAID, 0, ['f1']), '.')]);

/** A story that the gate of disputed facts blocks and nothing else. */
async function disputed() {
  const desk = await testNewsroom();
  const content = { headline: 'The wall', byline: 'A. Bell', slug: 'wall', document: document() };
  const { id } = await desk.client.story.create({ content });
  await desk.client.fact.check({ id: 'f1', result: 'disputed', words: SAID, evidenceId: null, note: '' });
  const report = () => desk.client.gate.report({ id });
  const finding = async () => (await report()).gates.find(({ gate }) => gate === 'fact-state');
  const named = async () => {
    const { gate = '', message = '', at } = (await finding()) ?? {};
    return { gate, message, at };
  };
  return { desk, id, report, finding, named };
}
const set = (desk: TestNewsroom, gates: Record<string, 'block' | 'warn' | 'off'>) =>
  desk.client.settings.set({ gates });

describe('the levels of gates', () => {
  test('every gate has a name, a sentence and a level that the settings can show', async () => {
    await using desk = await testNewsroom();
    const list = await desk.client.gate.list({});
    expect(list.map(({ name }) => name)).toEqual(GATES.map(({ name }) => name));
    for (const { label, rule, usual, level } of list) {
      expect(label).not.toBe('');
      expect(rule).toMatch(/\.$/);
      expect(level).toBe(usual);
    }
    expect(list.filter(({ lowerable }) => !lowerable).map(({ name }) => name)).toEqual([
      'off-record',
      'protected-name',
    ]);
  });

  test('a gate that is off is silent, one that is raised blocks, and the change stands in the audit', async () => {
    const { desk, report } = await disputed();
    await using _ = desk;
    await set(desk, { 'fact-state': 'off', 'quote-source': 'block' });
    const { gates, blocked } = await report();
    expect(blocked).toBe(true);
    expect(gates.map(({ gate, level }) => [gate, level])).toEqual([['quote-source', 'block']]);
    const told = await desk.client.audit.list({ storyId: null, before: null, limit: 2 });
    expect(told.map(({ what, detail }) => [what, detail.gate, detail.to])).toEqual([
      ['policy', 'quote-source', 'block'],
      ['policy', 'fact-state', 'off'],
    ]);
  });

  test.each(['warn', 'off'] as const)('off-record words can never be lowered to %s', async (level) => {
    const { desk, id, report } = await disputed();
    await using _ = desk;
    for (const gate of ['off-record', 'protected-name'])
      await expect(set(desk, { [gate]: level })).rejects.toMatchObject({ code: 'REFUSED' });
    const fields = newFact('quote');
    await desk.client.fact.put({
      ...{ storyId: id, id: 'f1' },
      fields: { ...fields, attribution: { ...fields.attribution, terms: 'off-record' } },
    });
    desk.context.archive.db
      .prepare(`INSERT OR REPLACE INTO settings VALUES ('gates', ?)`)
      .run(JSON.stringify({ 'off-record': level }));
    expect((await report()).gates[0]).toMatchObject({ gate: 'off-record', level: 'block' });
  });

  test('a gate that there is none of is no setting', async () => {
    await using desk = await testNewsroom();
    await expect(set(desk, { 'no-such-gate': 'off' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('a gate that was lowered', () => {
  test('holds the story until somebody gives a reason, in every way out', async () => {
    const { desk, id, report, finding, named } = await disputed();
    await using _ = desk;
    await set(desk, { 'fact-state': 'warn' });
    expect(await finding()).toMatchObject({ level: 'warn', needsReason: true });
    expect((await report()).blocked).toBe(true);
    const out = temporaryFolder();
    const ways = [
      () => desk.client.exporting.make({ id, format: 'json' }),
      () => exportToFolder(desk.context, id, 'json', out),
      () => desk.client.story.setStatus({ id, status: 'ready', base: 1 }),
    ];
    for (const way of ways)
      await expect(way()).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('reason') });

    const passed = await desk.client.gate.pass({ id, finding: await named(), reason: ' The lawyer has read it. ' });
    expect(passed.blocked).toBe(false);
    expect(await finding()).toMatchObject({ needsReason: false, passed: { reason: 'The lawyer has read it.' } });
    for (const way of ways) await way();
    const audit = await desk.client.audit.list({ storyId: id, before: null, limit: 4 });
    expect(audit.map(({ what }) => what)).toEqual(['status', 'export', 'export', 'override']);
    expect(audit[1]?.detail).toMatchObject({ passed: ['fact-state'] });
    expect(audit[3]).toMatchObject({
      factId: 'f1',
      detail: { gate: 'fact-state', reason: 'The lawyer has read it.' },
    });
    expect(await desk.client.archive.verify({})).toMatchObject({ ok: true });
  });

  test('keeps its reason, and who gave it, out of every export and preview', async () => {
    const { desk, id, named } = await disputed();
    await using _ = desk;
    await desk.client.settings.set({ gates: { 'fact-state': 'warn' }, me: { name: 'Canary Person', initials: 'CP' } });
    await desk.client.gate.pass({ id, finding: await named(), reason: 'Canary reason' });
    for (const format of EXPORT_FORMATS) {
      expect((await desk.client.exporting.make({ id, format })).text).not.toMatch(/canary/i);
      expect((await desk.client.exporting.preview({ id, format })).text).not.toMatch(/canary/i);
    }
  });

  test('asks again when the reason is taken back or the finding is another, not when text moves', async () => {
    const { desk, id, finding, named } = await disputed();
    await using _ = desk;
    await set(desk, { 'fact-state': 'warn' });
    const given = await named();
    await desk.client.gate.pass({ id, finding: given, reason: 'Read.' });
    const { content } = await desk.client.story.open({ id });
    const moved = { ...content, document: document('In the morning she said: ') };
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: moved });
    expect(await finding()).toMatchObject({ needsReason: false });
    expect((await desk.client.gate.hold({ id, finding: given })).blocked).toBe(true);
    await desk.client.gate.pass({ id, finding: given, reason: 'Read again.' });
    await desk.client.fact.check({ id: 'f1', result: 'wrong', words: SAID, evidenceId: null, note: '' });
    expect(await finding()).toMatchObject({ needsReason: true });
    await expect(desk.client.gate.pass({ id, finding: given, reason: 'Read.' })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('no longer'),
    });
  });

  test('a reason passes no gate that blocks, and a plain warning needs none', async () => {
    const { desk, id, report, named } = await disputed();
    await using _ = desk;
    const refused = { code: 'REFUSED' };
    await expect(desk.client.gate.pass({ id, finding: await named(), reason: 'Read.' })).rejects.toMatchObject(refused);
    const [{ gate = '', message = '', at } = {}] = (await report()).gates.filter(({ level }) => level === 'warn');
    const warning = { gate, message, at };
    await expect(desk.client.gate.pass({ id, finding: warning, reason: 'Read.' })).rejects.toMatchObject(refused);
    await expect(desk.client.gate.hold({ id, finding: warning })).rejects.toMatchObject(refused);
    await set(desk, { 'fact-state': 'warn' });
    const empty = desk.client.gate.pass({ id, finding: await named(), reason: ' ' });
    await expect(empty).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('a reason no longer counts once the gate blocks again', async () => {
    const { desk, id, report, named } = await disputed();
    await using _ = desk;
    await set(desk, { 'fact-state': 'warn' });
    await desk.client.gate.pass({ id, finding: await named(), reason: 'Read.' });
    await set(desk, {});
    expect((await report()).gates[0]).toMatchObject({ gate: 'fact-state', level: 'block' });
    expect((await report()).blocked).toBe(true);
  });
});
