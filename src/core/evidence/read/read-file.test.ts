import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type EvidenceType, MAX_EVIDENCE_TEXT } from '#shared/story/evidence-file.ts';
import { locatorAt, timecode } from '#shared/story/evidence-lines.ts';
import { HEAD_BYTES, sniffFile } from '../sniff-file.ts';
import { readEvidenceFile } from './read-file.ts';
import type { Reading } from './reading.ts';
import { bombDocx, docxOf, docxParts, linkedDocx, lockedPdf, pdfOf } from './test-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-reading-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;
const typeOf = (content: Uint8Array | string): EvidenceType => sniffFile(bytesOf(content).subarray(0, HEAD_BYTES));

/** As the archive reads it: by the type that its bytes tell. */
async function read(content: Uint8Array | string): Promise<Reading> {
  const path = join(folder, 'file');
  writeFileSync(path, bytesOf(content));
  return readEvidenceFile(path, typeOf(content));
}
/** The locator of the first place where the words stand. */
const placeOf = ({ text, places }: Reading, words: string): string => locatorAt(text, places, text.indexOf(words));

/** A sentence that says what is safe. */
const SAFE = /^\p{Lu}.+\bkept\b.+\.$/u;

describe('a kind of file is told by its bytes', () => {
  it.each<[string, Uint8Array | string, EvidenceType]>([
    ['a PDF', pdfOf([['x']]), 'application/pdf'],
    [
      'a PDF after a few bytes of a mail program',
      Buffer.concat([Buffer.from('\r\n\r\n'), pdfOf([['x']])]),
      'application/pdf',
    ],
    ['a DOCX', docxOf(['x']), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['another zip', zipSync({ 'a.txt': new Uint8Array(3) }), 'application/octet-stream'],
    ['WebVTT', '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nHello', 'text/vtt'],
    ['SubRip', '1\r\n00:00:01,000 --> 00:00:02,000\r\nHello', 'application/x-subrip'],
    ['a page', '<!-- saved from url=(0019)https://example.org -->\n<!DOCTYPE html><p>x', 'text/html'],
    ['a piece of a page', '<div class="x">Words</div>', 'text/html'],
    [
      'a saved page in one file',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\n',
      'multipart/related',
    ],
    ['words', 'The council met at six.', 'text/plain'],
    ['words in UTF-16', Buffer.from('\ufeffThe council met', 'utf16le'), 'text/plain'],
    ['words in UTF-16 that do not say so', Buffer.from('The council met', 'utf16le'), 'text/plain'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'application/octet-stream'],
    ['SVG with a head', '<?xml version="1.0"?>\n<svg onload="alert(1)"/>', 'application/octet-stream'],
    ['rich text', '{\\rtf1 words}', 'application/octet-stream'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'application/octet-stream'],
    ['PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image/png'],
    ['AVIF', Buffer.from('\0\0\0\x1cftypavif', 'latin1'), 'image/avif'],
    ['MP3 with a tag', Buffer.from('ID3\x04\0', 'latin1'), 'audio/mpeg'],
    ['MP3 without', Buffer.from('\xff\xfb\x90\x64', 'latin1'), 'audio/mpeg'],
    ['WAVE', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), 'audio/wav'],
    ['M4A', Buffer.from('\0\0\0\x20ftypM4A ', 'latin1'), 'audio/mp4'],
    ['Ogg', Buffer.from('OggS\0\x02', 'latin1'), 'audio/ogg'],
    ['a film', Buffer.from('\0\0\0\x18ftypisom', 'latin1'), 'video/mp4'],
  ])('%s', (_, content, type) => {
    expect(typeOf(content)).toBe(type);
  });

  it('in a moment, however the beginning is made', () => {
    for (const piece of ['<!---->', '<!--', 'a:\n ', '\n1\n', '<?xml ', ' '])
      expect(typeOf(piece.repeat(HEAD_BYTES))).toMatch(/^(?:text|application)/);
  });
});

describe('PDF', () => {
  it('is read page by page, and the page of each word is known', async () => {
    const reading = await read(
      pdfOf(
        [
          ['The first page speaks of', 'nothing at all.'],
          ['We will not close', 'the harbour.'],
        ],
        { info: '/Title (Minutes of the board)' },
      ),
    );
    expect(reading).toMatchObject({
      text: 'The first page speaks of\nnothing at all.\nWe will not close\nthe harbour.',
      title: 'Minutes of the board',
      note: '',
    });
    expect(placeOf(reading, 'nothing')).toBe('page 1');
    expect(placeOf(reading, 'harbour')).toBe('page 2');
  });

  it('of 500 pages is read to its end', async () => {
    const pages = Array.from({ length: 500 }, (_, page) =>
      Array.from({ length: 30 }, (_, line) => `Page ${page + 1}, line ${line + 1} of what was said`),
    );
    const reading = await read(pdfOf(pages));
    expect(reading.note).toBe('');
    expect(placeOf(reading, 'Page 497, line 3 ')).toBe('page 497');
  });

  it.each([
    ['locked with a password', lockedPdf(), 'locked with a password'],
    ['cut off', pdfOf([['x']]).subarray(0, 60), 'broken'],
    [
      'of noise',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 251)),
      ]),
      'broken',
    ],
    ['without pages', Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>'), 'broken'],
    ['of pictures', pdfOf([[], []]), 'pictures of pages'],
  ])('%s is kept with a sentence that says so', async (_, content, why) => {
    const reading = await read(content);
    expect(reading.text).toBe('');
    expect(reading.note).toMatch(SAFE);
    expect(reading.note).toContain(why);
  });
});

describe('DOCX', () => {
  it('is read paragraph by paragraph', async () => {
    const reading = await read(docxOf(['Minutes', 'We will not close the harbour.', 'Any other business']));
    expect(reading).toMatchObject({ text: 'Minutes\nWe will not close the harbour.\nAny other business', note: '' });
    expect(placeOf(reading, 'harbour')).toBe('line 2');
  });

  it('T-21: reads nothing that lies outside it', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    const reading = await read(
      linkedDocx([
        'file:///etc/passwd',
        'file:///dev/zero',
        `http://127.0.0.1:${port}/pixel.png`,
        '\\\\server\\share\\a.png',
      ]),
    );
    server.close();
    expect(reading).toMatchObject({ text: 'Words beside the pictures.', note: '' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['that unpacks to more than a document can be', bombDocx(200), 'harm'],
    ['that lies about how much it unpacks to', bombDocx(60, 1_000), null],
    ['cut off', docxOf(['x']).subarray(0, 300), 'broken'],
    [
      'with broken XML',
      zipSync({ ...docxParts([]), 'word/document.xml': Buffer.from('<w:document><w:body>') }),
      'broken',
    ],
    [
      'that is something else',
      zipSync({ '[Content_Types].xml': Buffer.from('<Types/>'), 'xl/workbook.xml': Buffer.from('<x/>') }),
      'without a Word document',
    ],
    [
      'of 20,000 parts',
      zipSync({
        ...docxParts([]),
        ...Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a${at}.xml`, new Uint8Array(1)])),
      }),
      'harm',
    ],
  ])('%s costs little and is kept', async (_, content, why) => {
    const before = process.memoryUsage().arrayBuffers;
    const reading = await read(content);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1_048_576);
    if (why !== null) {
      expect(reading.note).toMatch(SAFE);
      expect(reading.note).toContain(why);
    }
  });
});

describe('captions', () => {
  it('SubRip: the words come without numbers and times, and the second of each is known', async () => {
    const reading = await read(
      '1\r\n00:12:40,500 --> 00:12:43,000\r\n<i>We will not close</i>\r\nthe harbour\r\n\r\n2\r\n00:12:43,000 --> 00:12:45,000\r\nbefore the spring.\r\n',
    );
    expect(reading.text).toBe('We will not close\nthe harbour\nbefore the spring.');
    expect(placeOf(reading, 'harbour')).toBe('00:12:40');
    expect(placeOf(reading, 'spring')).toBe('00:12:43');
  });

  it('WebVTT: voices are named, notes and settings are not read', async () => {
    const reading = await read(
      'WEBVTT - Meeting\n\nNOTE made by machine\n\nSTYLE\n::cue { color: red }\n\nintro\n01:02.000 --> 01:04.000 align:start\n<v.loud Helen Marchetti>I see &amp; hear.</v>\n\n1:00:00.000 --> 1:00:01.000\nGood night.',
    );
    expect(reading.text).toBe('Helen Marchetti: I see & hear.\nGood night.');
    expect(placeOf(reading, 'Good')).toBe(timecode(3_600));
  });

  it('rolling captions say each line once', async () => {
    const cue = (second: number, ...lines: string[]) =>
      `00:00:0${second}.000 --> 00:00:0${second + 1}.000\n${lines.join('\n')}\n\n`;
    const reading = await read(
      `WEBVTT\n\n${cue(1, 'we will not')}${cue(2, 'we will not', 'close the')}${cue(3, 'close the', 'harbour')}${cue(4, 'harbour')}`,
    );
    expect(reading.text).toBe('we will not\nclose the\nharbour');
  });

  it('without empty lines between them, and broken ones, are read as far as they go', async () => {
    const reading = await read(
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n3\n00:00:05 -->',
    );
    expect(reading.text).toBe('One\nTwo');
  });
});

describe('pages', () => {
  const article = Array.from(
    { length: 12 },
    (_, at) =>
      `<p>The harbour board met for the ${at + 1}th time, and again it said that it would not be moved by the letters, of which there were many.</p>`,
  ).join('');

  it('give the article first, then the rest, with title and address; nothing of them runs', async () => {
    const reading = await read(
      `<!DOCTYPE html><!-- saved from url=(0029)https://example.org/news/board --><html><head><title>Board will not move | The Courier</title><script>throw new Error('ran')</script></head><body><nav><a href="/">Home page</a></nav><article><h1>Board will not move</h1>${article}</article><aside>Also said: it is late.</aside><img src="x" onerror="alert(1)"></body></html>`,
    );
    expect(reading.title).toContain('Board will not move');
    expect(reading.url).toBe('https://example.org/news/board');
    expect(reading.text.indexOf('1th time')).toBeLessThan(reading.text.indexOf('it is late'));
    expect(reading.text.match(/The harbour board met for the 3th/g)).toHaveLength(1);
    expect(reading.text).not.toMatch(/alert|throw|<\w/);
  });

  it('saved in one file are unwrapped', async () => {
    const reading = await read(
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b1"\r\n\r\n------b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/a\r\n\r\n<html><body><p>=E2=80=9CWe will not close=E2=80=9D, she s=\r\naid.</p></body></html>\r\n------b1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n------b1--\r\n',
    );
    expect(reading).toMatchObject({ text: '“We will not close”, she said.', url: 'https://example.org/a' });
  });

  it('that name their encoding are read in it', async () => {
    const page = Buffer.from(
      '<html><head><meta charset="iso-8859-2"></head><body><p>Witold G\xb3owacki said so</p></body></html>',
      'latin1',
    );
    expect((await read(page)).text).toBe('Witold Głowacki said so');
  });

  it.each([
    ['10,000 levels deep', `<html><body>${'<div>'.repeat(10_000)}words${'</div>'.repeat(10_000)}`],
    ['of nothing but tags', `<html>${'<p><b><'.repeat(50_000)}`],
    ['of scripts', '<html><script>'],
  ])('%s end in words or in a sentence', async (_, page) => {
    const { text, note } = await read(page);
    expect(text.includes('<script') || text.includes('\0')).toBe(false);
    if (note !== '') expect(note).toMatch(SAFE);
  });
});

describe('words in the wrong encoding', () => {
  const words = '“Ça va”, said Zoë — and again: “Ça va.” ‘Never’, he’d say.';
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['encoded twice', Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(words)))],
  ])('%s comes out right', async (_, content) => {
    expect((await read(content)).text).toBe(words);
  });
  it('Windows letters come out right, and it says so', async () => {
    const { text, note } = await read(Buffer.from('He said \x93no\x94 to the caf\xe9 \x96 twice.', 'latin1'));
    expect(text).toBe('He said “no” to the café – twice.');
    expect(note).toContain('Windows');
  });
  it('a few broken bytes do not spoil the rest', async () => {
    const { text, note } = await read(
      Buffer.concat([Buffer.from(words), Buffer.from([0xff, 0x20]), Buffer.from(words)]),
    );
    expect(text).toBe(`${words}\ufffd ${words}`);
    expect(note).toContain('broken');
  });
  it('words that only look as if they had been encoded twice stay', async () => {
    const text = 'The label read “Ã©” once; Zoë, Chloë and Noël saw it — all “three” of them said “yes”.';
    expect(await read(text)).toMatchObject({ text, note: '' });
  });
});

test('of a text that is too long the beginning is kept beside it', async () => {
  const { text, note } = await read('word '.repeat(MAX_EVIDENCE_TEXT / 5 + 10));
  expect(text).toHaveLength(MAX_EVIDENCE_TEXT);
  expect(note).toMatch(SAFE);
});
