import { describe, expect, test } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';

const person = (name: string, role: 'writer' | 'editor' | 'checker' | 'desk-head' = 'checker', initials = '') => ({
  fields: { name, initials, role },
});
const names = async (desk: TestNewsroom) =>
  (await desk.client.people.list({})).map(({ name, here }) => (here ? `${name} (here)` : name));
const SAID = '“We saw it go”';
const document = (words = SAID) => storyDocument([paragraph('She said: ', textLeaf(words, 0, ['f1']), '.')]);
const storyBy = (desk: TestNewsroom, byline = '') =>
  desk.client.story.create({ content: { headline: 'The wall', byline, slug: 'wall', document: document() } });
const check = (desk: TestNewsroom, result: 'verified' | 'disputed' | 'checking' = 'verified', words = SAID) =>
  desk.client.fact.check({ id: 'f1', result, words, evidenceId: null, note: '' });
const be = (desk: TestNewsroom, name: string) => desk.client.settings.set({ me: { name, initials: '' } });

describe('people', () => {
  test('are added, renamed and switched, and every deed stands in the audit', async () => {
    await using desk = await testNewsroom();
    const jo = await desk.client.people.add(person('Jo  Osei'));
    expect(jo).toMatchObject({ name: 'Jo Osei', initials: 'JO', role: 'checker', here: false });
    const nora = await desk.client.people.add(person('Nora Whitfield', 'writer', 'N.W.'));
    await desk.client.people.switch({ id: jo.id });
    expect(await names(desk)).toEqual(['Jo Osei (here)', 'Nora Whitfield']);
    expect((await desk.client.settings.get({})).me).toEqual({ name: 'Jo Osei', initials: 'JO' });
    await desk.client.people.update({ id: jo.id, ...person('Jo Osei-Bell', 'desk-head', 'JOB') });
    expect(desk.context.me()).toBe('Jo Osei-Bell');
    await desk.client.people.remove({ id: nora.id });
    expect(await names(desk)).toEqual(['Jo Osei-Bell (here)']);
    const told = await desk.client.audit.list({ storyId: null, before: null, limit: 10 });
    expect(told.map(({ detail }) => Object.keys(detail).find((key) => /ed$|role/.test(key)))).toEqual([
      ...['removed', 'role', 'renamed', 'switched', 'added', 'added'],
    ]);
    const again = await desk.restart();
    expect(again.context.me()).toBe('Jo Osei-Bell');
    await again.newsroom.close();
  });

  test('cannot share a name, not even one that somebody bore before', async () => {
    await using desk = await testNewsroom();
    const { id } = await desk.client.people.add(person('Jo Osei'));
    await desk.client.people.update({ id, ...person('Jo Bell') });
    for (const name of ['jo  OSEI', 'Jo Bell'])
      await expect(desk.client.people.add(person(name))).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await desk.client.people.update({ id, ...person('Jo Osei') })).toMatchObject({ name: 'Jo Osei' });
  });

  test('who works at the desk stays on the list, and who is not there cannot be chosen', async () => {
    await using desk = await testNewsroom();
    await be(desk, 'Jo Osei');
    const [jo] = await desk.client.people.list({});
    await expect(desk.client.people.remove({ id: jo?.id ?? '' })).rejects.toMatchObject({ code: 'REFUSED' });
    for (const deed of ['switch', 'remove'] as const)
      await expect(desk.client.people[deed]({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(desk.client.people.add(person('  '))).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('who is named in the settings is found by name or joins the list, and comes back to it', async () => {
    await using desk = await testNewsroom();
    await be(desk, 'Jo Osei');
    await be(desk, 'Nora Whitfield');
    expect(await names(desk)).toEqual(['Jo Osei', 'Nora Whitfield (here)']);
    const jo = (await desk.client.people.list({}))[0]?.id ?? '';
    await desk.client.people.remove({ id: jo });
    await be(desk, 'jo osei');
    expect(await names(desk)).toEqual(['jo osei (here)', 'Nora Whitfield']);
    expect((await desk.client.people.list({}))[0]?.id).toBe(jo);
  });
});

describe('where a second person must check', () => {
  const strict = async () => {
    const desk = await testNewsroom();
    await desk.client.settings.set({ policy: { secondPerson: true, othersOnly: false, spoken: false } });
    await be(desk, 'Nora Whitfield');
    await storyBy(desk, 'A. Bell');
    return desk;
  };

  test('the first leaves the fact in checking without a seal, and the second seals it', async () => {
    await using desk = await strict();
    expect(await check(desk)).toMatchObject({ status: 'checking', state: 'checking', seal: null });
    await be(desk, 'Jo Osei');
    expect(await check(desk)).toMatchObject({ state: 'verified', seal: SAID, sealedBy: 'Jo Osei' });
    expect(await desk.client.archive.verify({})).toMatchObject({ ok: true });
  });

  test('the same person is refused, under an earlier name too', async () => {
    await using desk = await strict();
    await check(desk);
    await expect(check(desk)).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('second') });
    const [nora] = await desk.client.people.list({});
    await desk.client.people.update({ id: nora?.id ?? '', ...person('Nora Bell') });
    await expect(check(desk)).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await desk.client.fact.list({ storyId: (await story(desk)).id }))[0]?.checks).toHaveLength(1);
  });

  test('both must have seen the same words, and nobody may have said otherwise since', async () => {
    await using desk = await strict();
    await check(desk);
    const { id, content } = await story(desk);
    await desk.client.story.save({
      ...{ id, base: 1, reason: 'auto' },
      content: { ...content, document: document('“We saw it fall”') },
    });
    await be(desk, 'Jo Osei');
    expect(await check(desk, 'verified', '“We saw it fall”')).toMatchObject({ state: 'checking', seal: null });
    await be(desk, 'Ed Marsh');
    expect(await check(desk, 'disputed', '“We saw it fall”')).toMatchObject({ state: 'disputed' });
    expect(await check(desk, 'verified', '“We saw it fall”')).toMatchObject({ state: 'checking' });
    await be(desk, 'Jo Osei');
    expect(await check(desk, 'checking', '“We saw it fall”')).toMatchObject({ state: 'checking' });
    expect(await check(desk, 'verified', '“We saw it fall”')).toMatchObject({ state: 'verified' });
  });

  test('a gate says what waits for the second, and only there', async () => {
    await using desk = await strict();
    const { id } = await story(desk);
    const asks = async () =>
      (await desk.client.gate.report({ id })).gates.filter(({ gate }) => gate === 'second-check').length;
    expect(await asks()).toBe(0);
    await check(desk);
    expect(await asks()).toBe(1);
    await desk.client.settings.set({ policy: { secondPerson: false, othersOnly: false, spoken: false } });
    expect(await asks()).toBe(0);
  });

  test('a seal from before the rule holds, also when it is verified again', async () => {
    await using desk = await testNewsroom();
    await be(desk, 'Nora Whitfield');
    await storyBy(desk);
    await check(desk);
    await desk.client.settings.set({ policy: { secondPerson: true, othersOnly: false, spoken: false } });
    expect(await check(desk)).toMatchObject({ state: 'verified', seal: SAID });
  });

  const story = async (desk: TestNewsroom) => {
    const { stories } = await desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 1 });
    return desk.client.story.open({ id: stories[0]?.id ?? '' });
  };
});

describe('where authors may not verify their own', () => {
  const strict = async (byline = '') => {
    const desk = await testNewsroom();
    await desk.client.settings.set({ policy: { secondPerson: false, othersOnly: true, spoken: false } });
    await be(desk, 'Nora Whitfield');
    return { desk, story: await storyBy(desk, byline) };
  };
  const refused = { code: 'REFUSED', message: expect.stringContaining('You wrote words of this story') };

  test('who wrote the first text or changed it is refused, and may still dispute', async () => {
    const { desk, story } = await strict();
    await using _ = desk;
    await expect(check(desk)).rejects.toMatchObject(refused);
    expect(await check(desk, 'disputed')).toMatchObject({ state: 'disputed' });
    await be(desk, 'Jo Osei');
    expect(await check(desk)).toMatchObject({ state: 'verified' });
    const { id, content } = story;
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, headline: 'The wall went' } });
    await expect(check(desk)).rejects.toMatchObject(refused);
  });

  test('who only tagged words, passed the story on or put them right after the evidence is no author', async () => {
    const { desk, story } = await strict();
    await using _ = desk;
    await be(desk, 'Jo Osei');
    const { id, content } = story;
    const tagged = storyDocument([paragraph(textLeaf('She said: ', 0, ['f2']), textLeaf(SAID, 0, ['f1']), '.')]);
    await desk.client.story.save({ id, base: 1, reason: 'auto', content: { ...content, document: tagged } });
    await desk.client.story.setStatus({ id, status: 'checking', base: 2 });
    const edits = [{ start: SAID.length - 3, end: SAID.length - 1, text: 'fall' }];
    await desk.client.checking.correct({ factId: 'f1', words: SAID, edits, base: 3 });
    expect(await check(desk, 'verified', '“We saw it fall”')).toMatchObject({ state: 'verified' });
  });

  test('who stands in the byline is refused, under an earlier name too', async () => {
    const { desk } = await strict('Ann Bell and Jo Osei');
    await using _ = desk;
    await be(desk, 'Jo Osei');
    await expect(check(desk)).rejects.toMatchObject(refused);
    const jo = (await desk.client.people.list({})).find(({ name }) => name === 'Jo Osei');
    await desk.client.people.update({ id: jo?.id ?? '', ...person('Jo Marsh') });
    await expect(check(desk)).rejects.toMatchObject(refused);
  });
});
