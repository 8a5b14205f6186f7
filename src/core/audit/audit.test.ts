import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Inline, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource, onRecord } from '#shared/story/records.ts';
import { archiveFiles } from '../archive/layout.ts';
import { restoreBackup } from '../archive/restore.ts';
import { exportToFolder } from '../exchange/export/export-story.ts';
import { createNewsroom } from '../newsroom.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { canonicalJson } from './chain.ts';

const document = (words: string) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: [paragraph('She said: ', textLeaf(words, 0, ['f1']), '.')],
  },
});
const SAID = '“We saw it go”';

async function deskWithAFact() {
  const desk = await testNewsroom();
  const story = await desk.client.story.create({
    content: { headline: 'The wall', byline: 'A. Bell', slug: 'wall', document: document(SAID) },
  });
  return { desk, story };
}
const check = (desk: TestNewsroom, words: string, result: 'verified' | 'disputed' = 'verified') =>
  desk.client.fact.check({ id: 'f1', result, words, evidenceId: null, note: '' });
const deeds = async (desk: TestNewsroom, storyId: string) =>
  (await desk.client.audit.list({ storyId, before: null, limit: 50 })).map(({ what }) => what).reverse();
const harm = (desk: TestNewsroom, sql: string) =>
  desk.context.archive.db.exec(`DROP TRIGGER audit_never_changes; DROP TRIGGER audit_never_goes; ${sql}`);
const problems = async (desk: TestNewsroom) => (await desk.client.archive.verify({})).problems;

test('what is done to a story stands in its audit, in the order in which it was done', async () => {
  const { desk, story } = await deskWithAFact();
  await using _ = desk;
  await desk.client.settings.set({ me: { name: 'Nora Whitfield', initials: 'NW' } });
  const { id, content } = story;
  await check(desk, SAID);
  const save = async (base: number, words: string) =>
    (await desk.client.story.save({ id, base, reason: 'auto', content: { ...content, document: document(words) } }))
      .revision;
  let base = await save(1, '“We saw it fall”');
  base = await save(base, SAID);
  base = await save(base, '“We saw”');
  await check(desk, '“We saw”', 'disputed');
  base = (await desk.client.revision.restore({ storyId: id, number: 1, base })).revision;
  await check(desk, SAID);
  await desk.client.story.setStatus({ id, status: 'ready', base });
  await desk.client.exporting.make({ id, format: 'json' });
  expect(await deeds(desk, id)).toEqual([
    ...['check', 'seal-stale', 'seal-held', 'seal-stale', 'check', 'seal-lifted', 'revision-restored'],
    ...['check', 'status', 'export'],
  ]);
  const [exported, status] = await desk.client.audit.list({ storyId: id, before: null, limit: 2 });
  expect(exported).toMatchObject({ by: 'Nora Whitfield', detail: { format: 'json', passed: [] } });
  expect(status).toMatchObject({ detail: { from: 'draft', to: 'ready' } });
  expect(await problems(desk)).toEqual([]);
});

test('sealed words that are cut, or whose mark is taken off, stand in the audit: from there on they could change unseen', async () => {
  const { desk, story } = await deskWithAFact();
  await using _ = desk;
  const { id, content } = story;
  let base = story.revision;
  const save = async (...inlines: (string | Inline)[]) => {
    const given = { ...content, document: storyDocument([paragraph(...inlines)]) };
    base = (await desk.client.story.save({ id, base, reason: 'auto', content: given })).revision;
  };
  await check(desk, SAID);
  await save('She said: ', SAID, '.');
  await save('She said: ', textLeaf(SAID, 0, ['f1']), '.');
  await save('She said: ', textLeaf('“We saw”', 0, ['f1']), '.');
  await desk.client.fact.remove({ id: 'f1' });
  await save('She said.');
  expect(await deeds(desk, id)).toEqual(['check', 'seal-gone', 'seal-held', 'seal-stale', 'seal-gone']);
  expect(await problems(desk)).toEqual([]);
});

test('who loosens what was agreed with a source answers for it', async () => {
  const { desk, story } = await deskWithAFact();
  await using _ = desk;
  const put = (terms: 'on-record' | 'off-record') =>
    desk.client.fact.put({
      ...{ storyId: story.id, id: 'f1' },
      fields: { ...newFact('quote'), attribution: { ...onRecord(), terms } },
    });
  await put('off-record');
  await put('off-record');
  await put('on-record');
  await put('off-record');
  await desk.client.fact.remove({ id: 'f1' });
  await desk.client.fact.remove({ id: 'f1' });
  const fields = { ...newSource('person', 'Grace Tolliver'), protected: true };
  const { id } = await desk.client.source.create({ fields });
  await desk.client.source.update({ id, fields: { ...fields, note: 'a nurse' } });
  await desk.client.source.update({ id, fields: { ...fields, protected: false } });
  const entries = (await desk.client.audit.list({ storyId: null, before: null, limit: 9 })).reverse();
  expect(entries.map(({ what, factId, detail }) => [what, factId, detail])).toEqual([
    ['terms', 'f1', { from: 'off-record', to: 'on-record' }],
    ['terms', 'f1', { from: 'off-record', to: null }],
    ['unprotected', null, { source: id }],
  ]);
});

test('a save that breaks several seals makes one entry, which names their facts', async () => {
  const { desk, story } = await deskWithAFact();
  await using _ = desk;
  const both = (words: string) =>
    storyDocument(['f1', 'f2'].map((id) => paragraph('She said: ', textLeaf(words, 0, [id]), '.')));
  const { id, content } = story;
  const save = (base: number, words: string) =>
    desk.client.story.save({ id, base, reason: 'auto', content: { ...content, document: both(words) } });
  await save(1, SAID);
  for (const factId of ['f1', 'f2'])
    await desk.client.fact.check({ id: factId, result: 'verified', words: SAID, evidenceId: null, note: '' });
  await save(2, '“We saw it fall”');
  const [entry] = await desk.client.audit.list({ storyId: id, before: null, limit: 1 });
  expect(entry).toMatchObject({ what: 'seal-stale', factId: null, detail: { facts: ['f1', 'f2'] } });
  expect(await problems(desk)).toEqual([]);
});

test('a deed that is undone leaves no entry', async () => {
  const { desk } = await deskWithAFact();
  await using _ = desk;
  await expect(check(desk, 'other words')).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await desk.client.audit.list({ storyId: null, before: null, limit: 5 })).toEqual([]);
});

test('the audit is read a page at a time', async () => {
  const { desk } = await deskWithAFact();
  await using _ = desk;
  for (let at = 0; at < 5; at += 1) await check(desk, SAID);
  const first = await desk.client.audit.list({ storyId: null, before: null, limit: 3 });
  const last = first.at(-1)?.number ?? 0;
  const rest = await desk.client.audit.list({ storyId: null, before: last, limit: 3 });
  expect([...first, ...rest].map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
});

test('no entry can be changed or taken away', async () => {
  const { desk } = await deskWithAFact();
  await using _ = desk;
  await check(desk, SAID);
  const { db } = desk.context.archive;
  expect(() => db.exec(`UPDATE audit SET by = 'Somebody else'`)).toThrow('never changed');
  expect(() => db.exec('DELETE FROM audit')).toThrow('never taken away');
});

describe('verifying finds', () => {
  test.each([
    ['an entry that was changed', `UPDATE audit SET by = 'Jo' WHERE number = 2`, 'broken at entry 2 (a check'],
    ['an entry that is missing', 'DELETE FROM audit WHERE number = 2', 'entry 2 is missing'],
    ['entries that are missing at the end', 'DELETE FROM audit WHERE number > 1', 'the last 2 are missing'],
    ['the whole audit gone', 'DELETE FROM audit', '3 were written'],
    ['a note that is gone', `DELETE FROM settings WHERE key = 'audit-head'`, 'The note of where the audit ends'],
    [
      'a check that was changed',
      `DROP TRIGGER checks_never_change; UPDATE checks SET note = 'fine'`,
      'is not what it was when entry 1',
    ],
    [
      'a check that is gone',
      'DROP TRIGGER checks_never_go; DELETE FROM checks WHERE rowid = 1',
      'is no longer in the archive',
    ],
    [
      'a check that nobody recorded',
      `INSERT INTO checks SELECT 'forged', fact_id, at, by, result, words, evidence_id, note FROM checks LIMIT 1`,
      '1 checks are in the archive of which the audit says nothing',
    ],
  ])('%s', async (_, sql, said) => {
    const { desk } = await deskWithAFact();
    await using __ = desk;
    for (let at = 0; at < 3; at += 1) await check(desk, SAID);
    harm(desk, sql);
    expect((await problems(desk)).join('\n')).toContain(said);
  });

  test('an entry that was changed with its own hash made good, by the one behind it', async () => {
    const { desk } = await deskWithAFact();
    await using _ = desk;
    for (let at = 0; at < 3; at += 1) await check(desk, SAID);
    harm(desk, `UPDATE audit SET before = 'x' || substr(before, 2) WHERE number = 3`);
    expect((await problems(desk)).join('\n')).toContain('broken at entry 3');
  });

  test('a hole at the end that was written over', async () => {
    const { desk } = await deskWithAFact();
    await using _ = desk;
    for (let at = 0; at < 3; at += 1) await check(desk, SAID);
    harm(desk, 'DELETE FROM audit WHERE number = 3');
    await check(desk, SAID);
    expect((await problems(desk)).join('\n')).toContain('entry 3 is missing');
  });

  test('a chain that was cut off with its note, by a backup', async () => {
    const { desk } = await deskWithAFact();
    await using _ = desk;
    for (let at = 0; at < 3; at += 1) await check(desk, SAID);
    await desk.client.archive.backup({});
    const head = `(SELECT json_object('number', number, 'hash', hash) FROM audit WHERE number = 1)`;
    harm(
      desk,
      `DROP TRIGGER checks_never_go; DELETE FROM checks WHERE rowid > 1; DELETE FROM audit WHERE number > 1;
       UPDATE settings SET value = ${head} WHERE key = 'audit-head'`,
    );
    expect(await problems(desk)).toEqual([
      expect.stringMatching(/^The backup of .* holds entry 3 of the audit, which the archive lacks\.$/),
    ]);
  });
});

test('a restore stands in the audit, and the newer backup that it took back is no break', async () => {
  const { desk } = await deskWithAFact();
  await using _ = desk;
  await check(desk, SAID);
  const older = await desk.client.archive.backup({});
  await check(desk, SAID);
  desk.host.clock += 60_000;
  await desk.client.archive.backup({});
  await desk.newsroom.close();
  desk.host.clock += 60_000;
  const since = new Date(desk.host.clock).toISOString();
  restoreBackup(desk.host.folder, { host: 'Test', pid: process.pid, since }, older.file);
  const again = await desk.restart();
  const entries = await again.client.audit.list({ storyId: null, before: null, limit: 5 });
  expect(entries.map(({ what }) => what)).toEqual(['archive-restored', 'check']);
  expect(entries[0]?.detail).toEqual({ backup: older.at });
  expect(await problems(again)).toEqual([]);
  await again.newsroom.close();
});

test('an export beside an open window waits, and the window takes it into the audit', async () => {
  const { desk, story } = await deskWithAFact();
  await using _ = desk;
  const reader = await createNewsroom(desk.host, { readOnly: true });
  const out = join(desk.host.folder, 'out');
  await exportToFolder(reader.context, story.id, 'json', out);
  await reader.close();
  const { auditWaiting } = archiveFiles(desk.host.folder);
  expect(existsSync(join(out, 'wall.json'))).toBe(true);
  expect(readdirSync(auditWaiting)).toHaveLength(1);
  writeFileSync(join(auditWaiting, 'broken.json'), '{"at": 5}');
  expect(await deeds(desk, story.id)).toEqual(['export']);
  expect(readdirSync(auditWaiting)).toEqual(['broken.json']);
  expect(await problems(desk)).toEqual([]);
});

test('equal content is equal text, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":"é","d":null}]}');
});
