// Walks every procedure of the contract: each is answered, refuses bad input with a sentence, and never lets a stack out.

import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { type TestNewsroom, testNewsroom } from './test-newsroom.ts';

type Call = (input: unknown) => Promise<unknown>;

const procedures = Object.entries(contract).flatMap(([domain, names]) =>
  Object.entries(names).map(([name, procedure]) => ({ path: `${domain}.${name}`, domain, name, procedure })),
);

let desk: TestNewsroom;
beforeAll(async () => {
  desk = await testNewsroom();
});
afterAll(() => desk[Symbol.asyncDispose]());

const callOf = (domain: string, name: string): Call => {
  const found = (desk.client as unknown as Record<string, Record<string, Call>>)[domain]?.[name];
  if (found === undefined) throw new Error(`There is no ${domain}.${name}.`);
  return found;
};
const failure = (call: Promise<unknown>): Promise<{ code?: string; message: string }> =>
  call.then(
    () => ({ message: 'It was answered.' }),
    (error: { code?: string; message: string }) => error,
  );

describe.each(procedures)('$path', ({ domain, name, procedure }) => {
  test('is a procedure that somebody answers', () => {
    expect(isContractProcedure(procedure)).toBe(true);
    const answered = (desk.newsroom.router as unknown as Record<string, Record<string, unknown>>)[domain]?.[name];
    expect(answered).toHaveProperty('~orpc.handler', expect.any(Function));
  });

  test.each([
    ['nothing', undefined],
    ['a number', 7],
    ['a field that it does not know', { noSuchField: 1 }],
    ['a list', []],
  ])('refuses %s as input, in a sentence', async (_, input) => {
    const error = await failure(callOf(domain, name)(input));
    // All settings and all fields of a new story may be left out, but nothing may be added to them.
    expect(error.code).toBe('INVALID');
    expect(error.message).toMatch(/^Nothing was changed: .+\.$/);
  });
});

test('the router answers nothing that the contract does not name', () => {
  const answered = Object.entries(desk.newsroom.router).flatMap(([domain, names]) =>
    Object.keys(names).map((name) => `${domain}.${name}`),
  );
  expect(answered.sort()).toEqual(procedures.map(({ path }) => path).sort());
});

test('bad input is named by its place', async () => {
  const error = await failure(desk.client.settings.set({ me: { name: 'x'.repeat(201), initials: '' } }));
  expect(error).toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('me.name: That is longer than 200'),
  });
});

test('broken text is refused before it reaches the archive', async () => {
  for (const newsroom of ['a\0b', '\ud800'])
    expect(await failure(desk.client.settings.set({ newsroom }))).toMatchObject({ code: 'INVALID' });
});

test('a full disk is told in a sentence, and what was saved stays', async () => {
  await using own = await testNewsroom();
  const { db } = own.context.archive;
  const story = await own.client.story.create({ content: { headline: 'Before' } });
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
  const notes = 'x'.repeat(90_000);
  const save = (base: number) =>
    own.client.story.save({ id: story.id, base, reason: 'auto', content: { ...story.content, notes } });
  const error = await failure(save(story.revision));
  expect(error).toMatchObject({ code: 'DISK', message: expect.stringContaining('The disk is full') });
  expect((await own.client.story.open({ id: story.id })).content.headline).toBe('Before');
  db.pragma('max_page_count = 1000000');
  expect((await save(story.revision)).revision).toBe(story.revision + 1);
});

test('an archive that is only read refuses to save, in a sentence', async () => {
  await using own = await testNewsroom();
  const story = await own.client.story.create({ content: {} });
  const reader = await own.restart({ readOnly: true });
  const { id, revision: base, content } = story;
  const error = await failure(reader.client.story.save({ id, base, reason: 'auto', content }));
  expect(error).toMatchObject({ code: 'READ_ONLY', message: expect.stringMatching(/\.$/) });
  expect((await reader.client.archive.status({})).readOnly).toMatch(/\.$/);
  await reader.newsroom.close();
});

test('a defect of Stet is told without its stack, and logged without a word of a story', async () => {
  await using own = await testNewsroom();
  const story = await own.client.story.create({ content: { headline: 'The mayor resigns' } });
  own.context.archive.db.prepare(`UPDATE stories SET keywords = 'The mayor resigns'`).run();
  const error = await failure(own.client.story.open({ id: story.id }));
  expect(error).toMatchObject({ code: 'FAILED', message: expect.stringContaining('Stet itself') });
  expect(JSON.stringify(error)).not.toMatch(/mayor|\.ts|at /);
  expect(own.host.logged).toHaveLength(1);
  expect(own.host.logged[0]).toMatch(/story\.open: SyntaxError/);
  expect(own.host.logged[0]).not.toContain('mayor');
});

test('changes are told to everybody who listens, and a listener that leaves is forgotten', async () => {
  await using own = await testNewsroom();
  const leaving = new AbortController();
  const changes = await own.client.archive.changes({}, { signal: leaving.signal });
  expect(own.newsroom.heard).toBe(true);
  const story = await own.client.story.create({ content: {} });
  const first = await changes.next();
  expect(first.value).toMatchObject({ kind: expect.stringMatching(/story|stories/) });
  await own.client.settings.set({ newsroom: 'The Marlow Post' });
  const kinds: string[] = [];
  while (!kinds.includes('settings')) {
    const { value, done } = await changes.next();
    if (done !== true) kinds.push(value.kind);
  }
  leaving.abort();
  await changes.return?.(undefined);
  expect(own.newsroom.heard).toBe(false);
  expect(story.id).not.toBe('');
});
