import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportFormat, ImportProgress } from '#shared/contract/exchange.ts';
import type { Story } from '#shared/contract/story.ts';
import { blockTexts } from '#shared/story/text.ts';
import { type TestNewsroom, testNewsroom } from '../../../test-newsroom.ts';
import type { FileOnDisk } from '../read/reading.ts';
import { beginImport, runImport } from './run-import.ts';

type Done = Extract<ImportProgress, { kind: 'done' }>;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let root: string;
let desk: TestNewsroom;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'stet-archive-'));
  desk = await testNewsroom();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  rmSync(root, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): FileOnDisk {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return { path, name, root };
}

async function run(files: readonly FileOnDisk[], format: ImportFormat = 'auto'): Promise<Done> {
  let done: Done | null = null;
  for await (const event of runImport(desk.context, beginImport(desk.context, 'test'), files, format))
    if (event.kind === 'done') done = event;
  if (done === null) throw new Error('The import did not end.');
  return done;
}

async function stories(): Promise<Story[]> {
  const { stories: rows } = await desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 500 });
  const all = await Promise.all(rows.map(({ id }) => desk.client.story.open({ id })));
  return all.sort((a, b) => (a.content.headline < b.content.headline ? -1 : 1));
}
const bodyOf = ({ content }: Story) => blockTexts(content.document).map(({ text }) => text);

test('Markdown brings its front matter, and its images from the folder', async () => {
  put('media/wall.png', PIXEL);
  const page = [
    ...[
      '---',
      'title: "Wall: it went"',
      'date: 2024-03-05T06:07:00+01:00',
      'author: [Ann Lee, Tom Roe]',
      'tags: [sea, wall]',
    ],
    ...[
      'category: News',
      'lang: en',
      'id: cms-7',
      '---',
      '',
      'It **went** at six.',
      '',
      '![The wall](media/wall.png)',
      '',
    ],
    ...['## Later', '', '> We heard it go', ''],
  ].join('\n');
  expect(await run([put('posts/wall.md', page.replace('media/', '../media/'))])).toMatchObject({
    imported: 1,
    failed: [],
  });
  const [story] = await stories();
  expect(story).toMatchObject({ externalId: 'cms-7', status: 'published', published: '2024-03-05T05:07:00.000Z' });
  expect(story?.content).toMatchObject({
    headline: 'Wall: it went',
    byline: 'Ann Lee and Tom Roe',
    desk: 'News',
    keywords: ['sea', 'wall'],
  });
  expect(story?.content.document.root.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'image',
    'heading',
    'quote',
  ]);
});

test('hostile front matter is refused with a sentence, and never run', async () => {
  const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`)
    .join('\n')}`;
  const { imported, failed } = await run([
    put('bomb.md', `---\n${aliases}\n---\nwords`),
    put('broken.md', '---\ntitle: [\n---\nwords'),
    put('tag.md', '---\ntitle: !!js/function "function(){ throw 1 }"\n---\nWords of a story that came with a tag.'),
  ]);
  expect(failed.map(({ file }) => file)).toEqual(expect.arrayContaining(['bomb.md', 'broken.md']));
  expect(imported + failed.length).toBe(3);
  for (const { reason } of failed) expect(reason).toMatch(/^Its front matter is not YAML/);
});

test('RSS, Atom and WordPress give a story an item, with names, desks, dates and captions', async () => {
  put('wp-content/uploads/2024/wall.png', PIXEL);
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>The Courier</title><language>en-gb</language><item><title>One &amp; two</title><link>https://news.example/1</link><guid>g-1</guid>
    <pubDate>Tue, 05 Mar 2024 06:07:00 +0100</pubDate><dc:creator>Ann Lee</dc:creator><category>Sea</category><description>Short.</description>
    <content:encoded><![CDATA[<p>It <b>went</b>.</p><script>alert(1)</script>]]></content:encoded></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>urn:a</id><title>Atom story</title>
    <published>2024-03-05T06:07:00Z</published><author><name>Tom Roe</name></author><category term="ports"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It came <em>in</em>.</p></div></content></entry></feed>`;
  const wxr = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old site</title>
    <wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>
    <item><title>WordPress story</title><guid>wp-1</guid><dc:creator>ann</dc:creator><excerpt:encoded>Lead.</excerpt:encoded>
    <content:encoded><![CDATA[First words.\n\n[caption id="1"]<img src="https://old.example/wp-content/uploads/2024/wall.png" alt="A wall"> The wall[/caption]\n\nLast words.]]></content:encoded>
    <wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2024-03-05 05:07:00</wp:post_date_gmt><wp:post_name>wp-story</wp:post_name>
    <category domain="category">Harbour</category><category domain="post_tag">sea</category></item>
    <item><title>A picture</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item></channel></rss>`;
  expect(await run([put('a.rss', rss), put('b.xml', atom), put('c.xml', wxr)])).toMatchObject({
    imported: 3,
    failed: [],
  });
  const [fromAtom, fromRss, fromWordPress] = await stories();
  expect(fromRss).toMatchObject({ externalId: 'g-1', published: '2024-03-05T05:07:00.000Z' });
  expect(fromRss?.content).toMatchObject({
    headline: 'One & two',
    standfirst: 'Short.',
    byline: 'Ann Lee',
    keywords: ['Sea'],
    notes: 'The Courier\nhttps://news.example/1',
  });
  expect(bodyOf(fromRss as Story)).toEqual(['It went.']);
  expect(fromAtom?.content).toMatchObject({ byline: 'Tom Roe', keywords: ['ports'] });
  expect(bodyOf(fromAtom as Story)).toEqual(['It came in.']);
  expect(fromWordPress?.content).toMatchObject({
    byline: 'Ann Lee',
    desk: 'Harbour',
    slug: 'wp-story',
    standfirst: 'Lead.',
    keywords: ['sea'],
  });
  expect(fromWordPress?.content.document.root.children).toMatchObject([
    { type: 'paragraph' },
    { type: 'image', alt: 'A wall', caption: 'The wall' },
    { type: 'paragraph' },
  ]);
});

test('ninjs old and new, NITF, NewsML-G2 and Ghost bring headline, byline, place, time and text', async () => {
  const old = {
    uri: 'urn:old',
    type: 'text',
    headline: 'Ninjs one',
    byline: 'Ann Lee',
    body_xhtml: '<p>It went.</p>',
    versioncreated: '2024-03-05T06:07:00Z',
    subject: [{ name: 'sea' }],
  };
  const now = {
    uri: 'urn:new',
    headlines: [{ role: 'main', value: 'Ninjs three' }],
    by: 'Tom Roe',
    bodies: [{ contentType: 'text/plain', value: 'One.\n\nTwo.' }],
    firstCreated: '2024-03-05T06:07:00Z',
  };
  const nitf = `<nitf><head><docdata><doc-id id-string="nitf-1"/><date.issue norm="20240305T060700+0100"/></docdata></head><body><body.head><hedline><hl1>NITF story</hl1></hedline>
    <byline>By <person>Ann Lee</person></byline><dateline><location>KESSING</location></dateline></body.head><body.content><p>It <em>went</em>.</p><bq><block><p>We heard it</p></block></bq></body.content></body></nitf>`;
  const newsml = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:wire,1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2024-03-05T06:07:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
    <contentMeta><headline>NewsML story</headline><by>Kit Moss</by><located><name>Kessing</name></located><language tag="en"/></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>It went.</p></body></html></inlineXML></contentSet></newsItem>`;
  const ghost = {
    db: [
      {
        data: {
          posts: [
            {
              id: 'p1',
              uuid: 'ghost-1',
              title: 'Ghost story',
              html: '<p>It went.</p>',
              status: 'published',
              published_at: '2024-03-05T06:07:00.000Z',
            },
          ],
          tags: [{ id: 't1', name: 'Harbour' }],
          users: [{ id: 'u1', name: 'Ann Lee' }],
          posts_tags: [{ post_id: 'p1', tag_id: 't1' }],
          posts_authors: [{ post_id: 'p1', author_id: 'u1' }],
        },
      },
    ],
  };
  const done = await run([
    put('a.json', JSON.stringify(old)),
    put('b.json', JSON.stringify([now, { uri: 'urn:sound', type: 'audio' }])),
    put('c.xml', nitf),
    put('d.xml', newsml),
    put('e.json', JSON.stringify(ghost)),
  ]);
  expect(done).toMatchObject({ imported: 5, failed: [{ file: 'b.json', reason: expect.stringContaining('audio') }] });
  const all = await stories();
  expect(
    all.map(({ externalId, content: { headline, byline, dateline } }) => [externalId, headline, byline, dateline]),
  ).toEqual([
    ['ghost-1', 'Ghost story', 'Ann Lee', ''],
    ['nitf-1', 'NITF story', 'Ann Lee', 'KESSING'],
    ['tag:wire,1', 'NewsML story', 'Kit Moss', 'Kessing'],
    ['urn:old', 'Ninjs one', 'Ann Lee', ''],
    ['urn:new', 'Ninjs three', 'Tom Roe', ''],
  ]);
  expect(all.map(({ published }) => published?.slice(0, 13))).toEqual([
    '2024-03-05T06',
    '2024-03-05T05',
    '2024-03-05T06',
    '2024-03-05T06',
    '2024-03-05T06',
  ]);
  expect(all.map(bodyOf)).toEqual([
    ['It went.'],
    ['It went.', 'We heard it'],
    ['It went.'],
    ['It went.'],
    ['One.', 'Two.'],
  ]);
});

test('a story that Stet exported as JSON comes back with its words', async () => {
  const { id } = await desk.client.story.create({
    content: { headline: 'Round', byline: 'Ann Lee', keywords: ['sea'] },
  });
  const { text } = await desk.client.exporting.preview({ id, format: 'json' });
  expect(await run([put('round.json', text.replaceAll(id, 'another'))])).toMatchObject({ imported: 1 });
  const copy = (await stories()).find(({ externalId }) => externalId === 'another');
  expect(copy?.content).toMatchObject({ headline: 'Round', byline: 'Ann Lee', keywords: ['sea'] });
});

/** A Word document of one heading, one paragraph, and whatever else is given. */
const docx = (extra: Record<string, Uint8Array> = {}, relations = '', more = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body><w:p><w:r><w:t>Wall gives way at last</w:t></w:r></w:p><w:p><w:r><w:t>“Nobody was near it when the wall gave way at six,” Elias Corran, the harbour master, said on Friday.</w:t></w:r></w:p>${more}</w:body></w:document>`,
    ),
    ...extra,
  });

test('a Word document is read as copy is; a picture that it links to outside itself is never read', async () => {
  put('secret.png', PIXEL);
  const outside = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file://${root}/secret.png" TargetMode="External"/>`;
  const shown =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const done = await run([put('a.docx', docx({}, outside, shown))]);
  expect(done).toMatchObject({ imported: 1, quotations: 1, failed: [] });
  const [story] = await stories();
  expect(story?.content.headline).toBe('Wall gives way at last');
  expect(JSON.stringify(story?.content.document)).not.toContain('"image"');
});

test('bombs, broken files and wrong encodings end in a sentence each, and the rest is in', async () => {
  const zeros = deflateRawSync(Buffer.alloc(250_000_000));
  const bomb = Buffer.from(docx({ 'word/media/a.png': new Uint8Array([1]) }));
  const files = [
    put(
      'xml-bomb.xml',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`,
    ),
    put(
      'outside.xml',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    ),
    put(
      'half.xml',
      '<rss><channel><item><title>Whole</title><description>It is whole and can be read.</description></item><item><title>Half',
    ),
    put('half.json', '{"uri": "urn:x", "headl'),
    put('half.docx', bomb.subarray(0, bomb.length / 2)),
    put('bomb.docx', zipOf('word/document.xml', zeros)),
    put('empty.txt', ''),
    put('latin.txt', Buffer.from('Die K\u00f6nigin kam um sechs Uhr in den Hafen und sah die Mauer.', 'latin1')),
    put('bytes.txt', Buffer.from([0, 1, 2, 0, 255, 0, 3, 9, 0, 0, 7])),
    put('unknown.xml', '<?xml version="1.0"?><recipe><egg/></recipe>'),
    { path: join(root, 'gone.txt'), name: 'gone.txt', root },
    put('good.jsonl', '{"id":"good","title":"Good","text":"It came in."}'),
  ];
  const { imported, failed, notes } = await run(files);
  expect(failed.map(({ file }) => file)).toEqual([
    'xml-bomb.xml',
    'outside.xml',
    'half.xml',
    'half.json',
    'half.docx',
    'bomb.docx',
    'empty.txt',
    'bytes.txt',
    'unknown.xml',
    'gone.txt',
  ]);
  for (const { reason } of failed) expect(reason).toMatch(/^[A-Z].*\.$/s);
  expect(failed.find(({ file }) => file === 'bomb.docx')?.reason).toContain('far more than a document holds');
  expect(imported).toBe(3);
  expect(notes).toMatchObject([{ file: 'latin.txt', note: expect.stringContaining('Windows') }]);
});

/** A zip of one entry whose stated size is a lie. */
function zipOf(name: string, packed: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

test('no image comes from outside the imported folder, whatever path a page names', async () => {
  writeFileSync(join(root, '..', 'stet-outside.png'), PIXEL);
  symlinkSync(join(root, '..', 'stet-outside.png'), join(root, 'link.png'));
  const sources = [
    '../stet-outside.png',
    '/etc/hostname',
    `file://${root}/../stet-outside.png`,
    '..%2fstet-outside.png',
    'link.png',
    'https://example.org/../../stet-outside.png',
  ];
  const page = `---\ntitle: Paths\n---\n${sources.map((src) => `<img src="${src}" alt="x">`).join('\n')}\n\nWords of the story.`;
  expect(await run([put('paths.md', page)])).toMatchObject({ imported: 1 });
  const [story] = await stories();
  expect(JSON.stringify(story?.content.document)).not.toContain('"image"');
  rmSync(join(root, '..', 'stet-outside.png'));
});

test('of many files with one bad among them the rest is in, and running it again doubles nothing', async () => {
  const files = Array.from({ length: 400 }, (_, index) =>
    put(
      `many/${String(index).padStart(3, '0')}.txt`,
      index === 200
        ? Buffer.from([80, 75, 0, 0])
        : `Story ${index}\n\nThe tide came in ${index} times, and nobody was there to see it.`,
    ),
  );
  const first = await run(files);
  expect(first).toMatchObject({ imported: 399, skipped: 0, failed: [{ file: 'many/200.txt' }] });
  expect(await run(files)).toMatchObject({ imported: 0, skipped: 399, failed: [{ file: 'many/200.txt' }] });
  const [again, before] = await desk.client.importing.list({});
  expect(before).toMatchObject({ imported: 399, failed: 1, ended: expect.any(String), takenBack: null });
  expect(again).toMatchObject({ imported: 0, skipped: 399 });
});
