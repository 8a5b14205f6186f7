import { describe, expect, it, test } from 'vitest';
import type { QueueOrder } from '#shared/contract/checking.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import {
  type Block,
  paragraph,
  type StoryDocument,
  storyDocument,
  TEXT_FORMAT,
  textLeaf,
} from '#shared/story/document.ts';
import { factSpans } from '#shared/story/facts.ts';
import { newFact, newSource, onRecord } from '#shared/story/records.ts';
import { GAP } from '#shared/story/seal.ts';
import { createStories } from '../stories/create-stories.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { editFactWords } from './edit-fact-words.ts';

const quoted = (id: string, words: string): Block =>
  paragraph(textLeaf('“'), textLeaf(words, 0, [id]), textLeaf('” she said.'));

const DAY = (day: number): string => new Date(Date.UTC(2026, 0, day, 9)).toISOString();

interface Kept {
  readonly id: string;
  readonly desk?: string;
  readonly status?: StoryStatus;
  readonly updated?: string;
  readonly embargo?: string | null;
}
const keep = ({ context }: TestNewsroom, stories: readonly Kept[]): void => {
  createStories(
    context,
    stories.map(({ id, desk = 'Metro', status = 'draft', updated = DAY(1), embargo = null }) => ({
      id,
      externalId: null,
      status,
      updated,
      content: {
        slug: id,
        headline: id,
        desk,
        embargo,
        document: storyDocument([quoted(`${id}-q`, `words of ${id}`)]),
      },
    })),
  );
};
const ALL = { desk: null, storyId: null, offset: 0, limit: 50 } as const;
const idsBy = async ({ client }: TestNewsroom, order: QueueOrder): Promise<string[]> =>
  (await client.checking.queue({ ...ALL, order })).stories.map(({ id }) => id);

describe('the queue', () => {
  it('lists the stories in which facts wait, the earliest deadline first, and what is published after what is not', async () => {
    await using desk = await testNewsroom();
    keep(desk, [
      { id: 'old-and-out', status: 'published', updated: DAY(1) },
      { id: 'touched-last', desk: 'sport', status: 'checking', updated: DAY(5) },
      { id: 'embargo-tomorrow', desk: 'Arts', updated: DAY(6), embargo: DAY(4) },
      { id: 'touched-first', desk: 'Metro', status: 'ready', updated: DAY(3) },
      { id: 'spiked', status: 'spiked', updated: DAY(1) },
      { id: 'binned', updated: DAY(1) },
    ]);
    await desk.client.story.bin({ id: 'binned' });
    expect(await idsBy(desk, 'deadline')).toEqual(['touched-first', 'embargo-tomorrow', 'touched-last', 'old-and-out']);
    expect(await idsBy(desk, 'status')).toEqual(['touched-last', 'touched-first', 'embargo-tomorrow', 'old-and-out']);
    expect(await idsBy(desk, 'desk')).toEqual(['embargo-tomorrow', 'touched-first', 'touched-last', 'old-and-out']);
    const { stories, total, waiting } = await desk.client.checking.queue({ ...ALL, order: 'deadline', desk: 'Arts' });
    expect(stories.map(({ id }) => id)).toEqual(['embargo-tomorrow']);
    expect({ total, waiting, deadline: stories[0]?.deadline }).toEqual({ total: 1, waiting: 1, deadline: DAY(4) });
  });

  it('is given page by page, with the totals of the whole', async () => {
    await using desk = await testNewsroom();
    keep(
      desk,
      Array.from({ length: 7 }, (_, index) => ({ id: `s${index}`, updated: DAY(index + 1) })),
    );
    const second = await desk.client.checking.queue({ ...ALL, order: 'deadline', offset: 3, limit: 3 });
    expect(second.stories.map(({ id }) => id)).toEqual(['s3', 's4', 's5']);
    expect(second).toMatchObject({ total: 7, waiting: 7 });
    const behind = await desk.client.checking.queue({ ...ALL, order: 'deadline', offset: 9 });
    expect(behind).toEqual({ stories: [], total: 7, waiting: 7 });
  });

  it('forgets a fact once it is verified or cannot be, and asks for it again when it is disputed, stale or gone wrong', async () => {
    await using desk = await testNewsroom();
    const { client } = desk;
    keep(desk, [{ id: 's' }]);
    const check = (result: 'verified' | 'cannot-verify' | 'disputed' | 'wrong' | 'checking' | 'unchecked') =>
      client.fact.check({ id: 's-q', result, words: 'words of s', evidenceId: null, note: '' });
    const waiting = async () => (await client.checking.queue({ ...ALL, order: 'deadline' })).waiting;
    for (const result of ['disputed', 'wrong', 'checking', 'unchecked'] as const) {
      await check(result);
      expect(await waiting()).toBe(1);
    }
    for (const result of ['verified', 'cannot-verify'] as const) {
      await check(result);
      expect(await waiting()).toBe(0);
    }
    const alone = await client.checking.queue({ ...ALL, order: 'deadline', storyId: 's' });
    expect(alone.stories[0]).toMatchObject({
      waiting: 0,
      listed: [{ id: 's-q', state: 'cannot-verify', waits: false }],
    });

    await check('verified');
    const { content, revision } = await client.story.open({ id: 's' });
    const document = storyDocument([quoted('s-q', 'other words')]);
    await client.story.save({ id: 's', base: revision, reason: 'auto', content: { ...content, document } });
    const { stories } = await client.checking.queue({ ...ALL, order: 'deadline' });
    expect(stories[0]?.listed[0]).toMatchObject({ state: 'stale', waits: true, words: 'other words', evidence: 0 });
  });

  it('counts evidence, tells the source, leaves out orphans, and is empty for a story that is not there', async () => {
    await using desk = await testNewsroom();
    const { client } = desk;
    keep(desk, [{ id: 's' }]);
    const source = await client.source.create({
      fields: { ...newSource('person', 'Elias Corran'), description: 'harbour master' },
    });
    await client.fact.put({ storyId: 's', id: 's-q', fields: { ...newFact('quote'), sourceId: source.id } });
    await client.fact.put({ storyId: 's', id: 'orphan', fields: newFact('claim') });
    await client.fact.addEvidence({
      factId: 's-q',
      fields: { kind: 'text', title: '', text: 'words', url: '', locator: '' },
    });
    const { stories } = await client.checking.queue({ ...ALL, order: 'deadline' });
    expect(stories[0]?.listed).toEqual([
      {
        ...{ id: 's-q', kind: 'quote', words: 'words of s', state: 'unchecked', waits: true, block: 0, evidence: 1 },
        source: {
          id: source.id,
          kind: 'person',
          name: 'Elias Corran',
          description: 'harbour master',
          protected: false,
        },
      },
    ]);
    expect((await client.checking.queue({ ...ALL, order: 'desk', storyId: 'nobody' })).stories).toEqual([]);
  });

  it('never names a protected source, nor holds anything else that is private', async () => {
    await using desk = await testNewsroom();
    const { client } = desk;
    keep(desk, [{ id: 's' }]);
    const secret = (where: string) => `Canary-${where}`;
    const source = await client.source.create({
      fields: {
        ...newSource('person', secret('name')),
        ...{ aliases: [secret('alias')], contact: secret('contact'), note: secret('note') },
        ...{ description: 'a member of the board', protected: true },
      },
    });
    const hidden = { knownBy: secret('known'), approvedBy: secret('approved'), privateReason: secret('reason') };
    const attribution = { ...onRecord(), ...hidden, terms: 'background', naming: 'anonymous' } as const;
    const fields = { ...newFact('quote'), sourceId: source.id, note: secret('fact'), attribution };
    await client.fact.put({ storyId: 's', id: 's-q', fields });
    const evidence = {
      kind: 'text',
      title: secret('title'),
      text: secret('text'),
      url: secret('url'),
      locator: '',
    } as const;
    await client.fact.addEvidence({ factId: 's-q', fields: evidence });
    await client.fact.check({
      id: 's-q',
      result: 'disputed',
      words: 'words of s',
      evidenceId: null,
      note: secret('check'),
    });

    const queue = await client.checking.queue({ ...ALL, order: 'deadline' });
    const alone = await client.checking.queue({ ...ALL, order: 'deadline', storyId: 's' });
    expect(JSON.stringify([queue, alone])).not.toMatch(/Canary/);
    expect(queue.stories[0]?.listed[0]?.source).toMatchObject({ name: 'a member of the board', protected: true });
    await client.fact.put({
      ...{ storyId: 's', id: 's-q' },
      fields: { ...fields, attribution: { ...attribution, description: 'a person close to the board' } },
    });
    const agreed = await client.checking.queue({ ...ALL, order: 'deadline' });
    expect(agreed.stories[0]?.listed[0]?.source).toMatchObject({
      name: 'a person close to the board',
      description: '',
    });
  });

  it('cuts long words, so that a page of it stays small', async () => {
    await using desk = await testNewsroom();
    const { context, client } = desk;
    const document = storyDocument([quoted('q', 'word '.repeat(5_000).trim())]);
    createStories(context, [{ id: 's', externalId: null, content: { document } }]);
    const { stories } = await client.checking.queue({ ...ALL, order: 'deadline' });
    expect(stories[0]?.listed[0]?.words).toHaveLength(299);
  });
});

describe('correcting the copy', () => {
  const words = 'the seals would not last';
  const would = { start: 10, end: 15, text: 'might' };

  it('changes the words in the archive’s text, keeps a revision and derives the fact anew', async () => {
    await using desk = await testNewsroom();
    const { client, context } = desk;
    createStories(context, [{ id: 's', externalId: null, content: { document: storyDocument([quoted('q', words)]) } }]);
    await client.fact.check({ id: 'q', result: 'verified', words, evidenceId: null, note: '' });
    const saved = await client.checking.correct({ factId: 'q', words, edits: [would], base: 1 });
    expect(saved).toMatchObject({
      revision: 2,
      facts: [{ id: 'q', words: 'the seals might not last', state: 'stale' }],
    });
    const story = await client.story.open({ id: 's' });
    expect(JSON.stringify(story.content.document)).toContain('the seals might not last');
    expect((await client.revision.list({ storyId: 's', before: null, limit: 9 })).map(({ reason }) => reason)).toEqual([
      'kept',
      'imported',
    ]);
  });

  it('refuses words or a revision that are no longer the archive’s, and changes nothing', async () => {
    await using desk = await testNewsroom();
    const { client, context } = desk;
    createStories(context, [{ id: 's', externalId: null, content: { document: storyDocument([quoted('q', words)]) } }]);
    const correct = (change: object) =>
      client.checking.correct({ factId: 'q', words, edits: [would], base: 1, ...change });
    await expect(correct({ base: 0 })).rejects.toMatchObject({ code: 'CONFLICT', data: { revision: 1 } });
    await expect(correct({ words: 'other words' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(correct({ factId: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(correct({ edits: [{ start: 5, end: 99, text: '' }] })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await client.story.open({ id: 's' })).revision).toBe(1);
  });
});

describe('words edited in a document', () => {
  const edit = (document: StoryDocument, ...edits: { start: number; end: number; text: string }[]) => {
    const span = factSpans(document).find(({ id }) => id === 'q');
    const edited = editFactWords(document, 'q', span?.words ?? '', edits);
    return edited === null ? null : { document: edited, words: factSpans(edited).find(({ id }) => id === 'q')?.words };
  };

  test('bold and the marks of other facts stay on the words that stay', () => {
    const document = storyDocument([
      paragraph(
        textLeaf('We told ', 0, ['q']),
        textLeaf('them all', TEXT_FORMAT.bold, ['claim', 'q']),
        textLeaf(' twice', 0, ['q']),
      ),
    ]);
    const edited = edit(document, { start: 8, end: 12, text: 'him' }, { start: 17, end: 22, text: 'once' });
    expect(edited?.words).toBe('We told him all once');
    expect(factSpans(edited?.document as StoryDocument).find(({ id }) => id === 'claim')?.words).toBe('him all');
    expect(edited?.document.root.children[0]).toMatchObject({
      children: [{}, { format: TEXT_FORMAT.bold }, { format: 0 }],
    });
  });

  test('a range over several leaves becomes words of the first of them', () => {
    const document = storyDocument([
      paragraph(textLeaf('one tw', 0, ['q']), textLeaf('o thr', 1, ['q']), textLeaf('ee', 0, ['q'])),
    ]);
    expect(edit(document, { start: 4, end: 13, text: '2' })?.words).toBe('one 2');
  });

  test('words put in between others belong to the fact, at its beginning and its end too', () => {
    const document = storyDocument([quoted('q', 'b c')]);
    expect(edit(document, { start: 0, end: 0, text: 'a ' }, { start: 3, end: 3, text: ' d' })?.words).toBe('a b c d');
  });

  test('what separates the parts of a fact is never taken away', () => {
    const apart = storyDocument([
      paragraph(textLeaf('one', 0, ['q']), textLeaf(', she said, '), textLeaf('two', 0, ['q'])),
    ]);
    expect(factSpans(apart)[0]?.words).toBe(`one${GAP}two`);
    expect(edit(apart, { start: 2, end: 5, text: '' })).toBeNull();
    expect(edit(apart, { start: 4, end: 7, text: '2' })?.words).toBe(`one${GAP}2`);
    const paragraphs = storyDocument([paragraph(textLeaf('one', 0, ['q'])), paragraph(textLeaf('two', 0, ['q']))]);
    expect(edit(paragraphs, { start: 0, end: 3, text: '1' })?.words).toBe('1\ntwo');
    expect(edit(paragraphs, { start: 3, end: 4, text: ' ' })).toBeNull();
  });

  test('edits that overlap, or words that are not the fact’s, give nothing', () => {
    const document = storyDocument([quoted('q', 'one two')]);
    expect(edit(document, { start: 0, end: 5, text: '' }, { start: 4, end: 7, text: '' })).toBeNull();
    expect(editFactWords(document, 'q', 'one twos', [{ start: 0, end: 1, text: '' }])).toBeNull();
    expect(editFactWords(document, 'nobody', '', [{ start: 0, end: 0, text: 'x' }])).toBeNull();
  });
});
