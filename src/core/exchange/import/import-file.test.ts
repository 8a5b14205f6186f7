import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '#shared/contract/exchange.ts';
import { testNewsroom } from '../../test-newsroom.ts';
import { decodeBytes } from './decode-bytes.ts';
import { languageOf } from './language-of.ts';
import { formatOf } from './read/file-format.ts';
import { slugOf } from './slug.ts';

type Desk = Awaited<ReturnType<typeof testNewsroom>>;
type Format = 'auto' | 'text' | 'html' | 'jsonl';

async function events(desk: Desk, name: string, data: string, format: Format = 'auto'): Promise<ImportProgress[]> {
  const found: ImportProgress[] = [];
  for await (const event of await desk.client.importing.file({ name, format, data })) found.push(event);
  return found;
}
const done = async (desk: Desk, name: string, data: string, format: Format = 'auto') =>
  (await events(desk, name, data, format)).at(-1);
const all = (desk: Desk) => desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 500 });

describe('JSON Lines', () => {
  it('give a story a line, with its date, keywords, paragraphs, outside id, and where it came from in the notes', async () => {
    await using desk = await testNewsroom();
    const line = {
      ...{ id: 'x-1', title: 'Wall gives way', text: 'One.\n\nTwo “said” he.', date: '2025-11-03', outlet: 'Courier' },
      ...{ url: 'https://example.org/1', keywords: ['wall', ' sea '], unknown: { left: 'alone' } },
    };
    expect(await done(desk, 'a.jsonl', `\ufeff${JSON.stringify(line)}\n\n`)).toMatchObject({
      ...{ kind: 'done', imported: 1, skipped: 0, failed: [] },
    });
    const [row] = (await all(desk)).stories;
    expect(row).toMatchObject({
      externalId: 'x-1',
      slug: 'wall-gives-way',
      status: 'published',
      updated: '2025-11-03T00:00:00.000Z',
    });
    const { content, published } = await desk.client.story.open({ id: row?.id ?? '' });
    expect(published).toBe('2025-11-03T00:00:00.000Z');
    expect(content).toMatchObject({
      keywords: ['wall', 'sea'],
      notes: 'Courier\nhttps://example.org/1',
      language: 'en-GB',
    });
    expect(content.document.root.children).toHaveLength(2);
  });

  it('skip what the archive has by its outside id, and list each line that fails with its number and reason', async () => {
    await using desk = await testNewsroom();
    const good = '{"id":"a","title":"A","text":"words"}';
    const data = [
      good,
      '{"title":"A"',
      '[]',
      '{"title":"A"}',
      '{"title":5,"text":"A"}',
      '{"title":null,"text":"A"}',
      '{"title":"A","text":5}',
      '{"title":"A","text":"b","date":"yesterday"}',
      '{"title":" ","text":" "}',
      good,
      '{"id":7,"title":"B","text":"words"}',
      `{"title":"${'x'.repeat(501)}","text":"words"}`,
      '{"title":"nul \\u0000 and half \\ud800","text":"words \\u0000\\ud800"}',
    ].join('\r\n');
    expect(await done(desk, 'b.jsonl', data)).toMatchObject({
      ...{ kind: 'done', imported: 5, skipped: 1 },
      failed: [
        { file: 'b.jsonl', line: 2, reason: 'It is not JSON.' },
        { file: 'b.jsonl', line: 3, reason: 'It is not an object with a “title” and a “text”.' },
        { file: 'b.jsonl', line: 4, reason: 'It has no “text” that is a string.' },
        { file: 'b.jsonl', line: 5, reason: 'Its “title” is not a string.' },
        { file: 'b.jsonl', line: 7, reason: 'It has no “text” that is a string.' },
        { file: 'b.jsonl', line: 8, reason: 'Its “date” cannot be read as a date.' },
        { file: 'b.jsonl', line: 9, reason: 'It has neither a title nor a text.' },
      ],
    });
    const again = await done(desk, 'b.jsonl', good);
    expect(again).toMatchObject({ kind: 'done', imported: 0, skipped: 1, failed: [] });
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      JSON.stringify({ id: `m${index}`, title: `Story ${index}`, text: 'Words. '.repeat(80) }),
    ).join('\n');

  it('let saves through while they come in, tell how far they are, and tell windows now and then', async () => {
    await using desk = await testNewsroom();
    const story = await desk.client.story.create({ content: { headline: 'Mine' } });
    let base = story.revision;
    let saves = 0;
    let going = true;
    const saving = (async () => {
      while (going) {
        ({ revision: base } = await desk.client.story.save({
          ...{ id: story.id, base, reason: 'auto' },
          content: { ...story.content, headline: `Mine ${saves}` },
        }));
        saves += 1;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const told = await events(desk, 'c.jsonl', many(400));
    going = false;
    await saving;
    expect(told.at(-1)).toMatchObject({ kind: 'done', imported: 400, skipped: 0, failed: [] });
    for (const event of told) if (event.kind === 'progress') expect(event.share).toBeLessThanOrEqual(1);
    expect(saves).toBeGreaterThan(5);
    expect((await all(desk)).total).toBe(401);
  });

  it('stop when nobody listens any more, with whole stories kept', async () => {
    await using desk = await testNewsroom();
    const stream = await desk.client.importing.file({ name: 'd.jsonl', format: 'jsonl', data: many(20_000) });
    const first = await stream.next();
    expect(first.value).toMatchObject({ kind: 'progress' });
    await stream.return?.();
    const { total } = await all(desk);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(20_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await all(desk)).total).toBe(total);
  });
});

describe('files of one story', () => {
  it('text is understood as raw copy, HTML by its elements; a file without a headline lends its name to the slug', async () => {
    await using desk = await testNewsroom();
    expect(
      await done(
        desk,
        'a.txt',
        'Wall gives way\n\nThe wall gave way at six, and nobody was near it when it went.\n\nshare facebook x print',
      ),
    ).toMatchObject({ imported: 1 });
    expect(
      await done(
        desk,
        'folder/night tide.html',
        '<p>The tide came over the slipway at four, and nobody had been told to expect it there.</p>',
      ),
    ).toMatchObject({ imported: 1 });
    const rows = (await all(desk)).stories.map(({ headline, slug }) => [headline, slug]).sort();
    expect(rows).toEqual([
      ['', 'night-tide'],
      ['Wall gives way', 'wall-gives-way'],
    ]);
  });

  it.each([
    ['nothing', 'a.txt', ' \n ', 'There is nothing to read in it.'],
    ['a page without words', 'a.html', '<script>alert(1)</script>', 'There is nothing to read in it.'],
    [
      'bytes that are no text',
      'a.txt',
      'PK\u0003\u0004\0\0',
      'It is not text. Save it as text, HTML or JSON Lines and import that.',
    ],
    [
      'letters lost on the way',
      'a.txt',
      'Der K\ufffdnig',
      'Some of its letters were lost because it is not in UTF-8. Save it as UTF-8 and import it again.',
    ],
  ])('%s is refused with a sentence', async (_, name, data, reason) => {
    await using desk = await testNewsroom();
    expect(await done(desk, name, data)).toMatchObject({
      ...{ kind: 'done', imported: 0, skipped: 0, failed: [{ file: name, reason }] },
    });
    expect((await all(desk)).total).toBe(0);
  });
});

describe('what a file is', () => {
  it('is told by its name, else by its first characters', () => {
    const format = (name: string, data: string) => formatOf(name, Buffer.from(data));
    expect(['a.JSONL', 'a.htm', 'a.txt'].map((name) => format(name, ''))).toEqual(['jsonl', 'html', 'text']);
    expect(format('-', '{"title":"a","text":"b"}')).toBe('jsonl');
    expect(format('-', ' <!DOCTYPE html>')).toBe('html');
    expect(format('-', '<b>old</b> words')).toBe('text');
  });

  it.each<[string, Uint8Array, string, boolean]>([
    ['UTF-8', Buffer.from('“é”'), '“é”', false],
    ['UTF-8 with a mark', Buffer.from('\ufeff“é”'), '“é”', false],
    ['UTF-16 with a mark', Buffer.from('\ufeff“é”', 'utf16le'), '“é”', false],
    ['UTF-16, big end first', Buffer.from('\ufeff“é”', 'utf16le').swap16(), '“é”', false],
    ['UTF-16 without a mark', Buffer.from('The wall gave way', 'utf16le'), 'The wall gave way', true],
    ['Windows Latin-1', Buffer.from([0x93, 0x4b, 0xf6, 0x6e, 0x69, 0x67, 0x94]), '“König”', true],
  ])('is decoded from %s', (_, bytes, text, guessed) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBe(text);
    expect(decoded.note !== null).toBe(guessed);
  });

  it('keeps the NULs of what is no text, so that it is refused', () => {
    expect(decodeBytes(Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 9])).text).toContain('\0');
  });
});

it.each([
  ['Wall “gives” way: £2.3m gone', 'wall-gives-way-2-3m-gone'],
  ['Straße über Łódź', 'strasse-uber-lodz'],
  ['東京タワー', '東京タワー'],
  ['…', ''],
])('a slug is made of a headline: %s', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

it('languages are told by their commonest words', () => {
  expect(languageOf('Der Hafen ist nicht mit der Mauer und das Schiff')).toBe('de');
  expect(languageOf('Les bateaux ne sont pas dans le port pour une semaine')).toBe('fr');
  expect(languageOf('')).toBe('en-GB');
});
