// The hostile corpus through import, the contract and every export: nothing that could run comes out, no word is lost on the way.

import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#shared/contract/exchange.ts';
import type { Story } from '#shared/contract/story.ts';
import {
  heading,
  image,
  link,
  list,
  note,
  paragraph,
  pullQuote,
  relatedHere,
  storyDocument,
  textLeaf,
} from '#shared/story/document.ts';
import { isOpenableLink } from '#shared/story/links.ts';
import { newFact, newSource, onRecord } from '#shared/story/records.ts';
import {
  deepDocument,
  HOSTILE_DOCUMENTS,
  HOSTILE_FILES,
  HOSTILE_HTML,
  HOSTILE_LINKS,
  HOSTILE_TEXT,
} from '../../../e2e/data/hostile.ts';
import { storeMedia } from '../media/media.ts';
import { testNewsroom } from '../test-newsroom.ts';
import { takeIncoming } from './import/run/incoming.ts';

type Desk = Awaited<ReturnType<typeof testNewsroom>>;

let desk: Desk;
beforeAll(async () => {
  desk = await testNewsroom();
});
afterAll(() => desk[Symbol.asyncDispose]());

/** Everything that an export may be made of. */
const ELEMENTS = new Set(
  'html head meta title link style script body main article header section nav aside figure figcaption img h1 h2 h3 p a q b kbd span strong em s u code sub sup br hr ul ol li blockquote time'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir charset name content property rel href type class id aria-label datetime data-fact cite src alt width height start'.split(
    ' ',
  ),
);

/** Fails on any element, attribute or address that an export has no reason to hold. */
function expectHarmless(html: string): void {
  const { document } = parseHTML(
    html.startsWith('<!doctype') ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    expect(ELEMENTS).toContain(name);
    if (name === 'script') {
      expect(element.getAttribute('type')).toBe('application/ld+json');
      expect(() => JSON.parse(element.textContent ?? '')).not.toThrow();
    }
    for (const attribute of element.attributes) expect(ATTRIBUTES).toContain(attribute.name);
    const address = element.getAttribute('href') ?? element.getAttribute('cite');
    if (address !== null)
      expect(/^(?:[\p{L}\p{N}%_-]+\.html|#(?:print|story))$/u.test(address) || isOpenableLink(address), address).toBe(
        true,
      );
    const source = element.getAttribute('src');
    if (source !== null)
      expect(source).toMatch(/^(?:data:image\/(?:png|jpeg|gif|webp|avif);base64,|media\/[0-9a-f]{64}\.)/);
  }
  expect(html).not.toMatch(/<!--/);
}

async function expectHarmlessExports({ client }: Desk, id: string): Promise<string[]> {
  const texts: string[] = [];
  for (const format of EXPORT_FORMATS) {
    const { text, file } = await client.exporting.preview({ id, format });
    expect(file).toMatch(/^(?!\.)[\p{L}\p{N}_-]+(?:\.fragment|\.ninjs)?\.(?:html|json|md|txt)$/u);
    if (format === 'json') expect(() => JSON.parse(text)).not.toThrow();
    else if (format === 'ninjs')
      expectHarmless((JSON.parse(text) as { bodies: { value: string }[] }).bodies[0]?.value ?? '');
    else if (format === 'md') expectHarmless(marked.parse(text.replace(/^---\n[\s\S]*?\n---\n/, ''), { async: false }));
    else if (format !== 'text') expectHarmless(text);
    texts.push(text);
  }
  return texts;
}

describe('hostile HTML', () => {
  it.each(HOSTILE_HTML)('$id becomes words, pasted as copy', async ({ text }) => {
    const { parts } = await desk.client.importing.readCopy({ text: '', html: text });
    expect(parts.map((part) => part.text).join(' ')).toContain('a');
    const kept = parts.map((part) => ({ ...part, taken: 'paragraph' as const, role: null }));
    const { id } = await desk.client.importing.makeStory({ parts: kept, html: text, desk: '' });
    const [page] = await expectHarmlessExports(desk, id);
    expect(page).not.toMatch(/<[^>]*hostile/);
  });

  it('becomes words, imported as files', async () => {
    await using own = await testNewsroom();
    const { id } = await own.client.importing.begin({ name: 'hostile pages' });
    const paths = HOSTILE_HTML.map((_, index) => `${index}.html`);
    for (const [index, { text }] of HOSTILE_HTML.entries())
      await takeIncoming(
        own.host.folder,
        id,
        `${index}.html`,
        new Blob([
          `<p>Boat ${index} came in with the tide, and the harbour master wrote it into his book.</p>${text.replaceAll('\0', '')}`,
        ]).stream(),
      );
    const stream = await own.client.importing.uploaded({ id, paths, format: 'auto' });
    for await (const event of stream) if (event.kind === 'done') expect(event.failed).toEqual([]);
    const { stories } = await own.client.story.list({ view: 'all', desk: null, offset: 0, limit: 500 });
    expect(stories).toHaveLength(HOSTILE_HTML.length);
    for (const story of stories) await expectHarmlessExports(own, story.id);
  });
});

describe('hostile words', () => {
  it('stay words in every field, in the page, the fragment and the JSON', async () => {
    for (const { text } of HOSTILE_TEXT) {
      const words = text.replace(/[\u2028\u2029\ufeff]/g, '');
      const source = await desk.client.source.create({
        fields: {
          ...newSource('person', words),
          description: words,
          url: 'https://example.org/"><script>',
          aliases: [words],
          roles: [{ title: words, from: '', until: '' }],
          contacts: [{ label: words.slice(0, 100), value: words, public: true }],
        },
      });
      const content = {
        ...{
          slug: words,
          desk: words.slice(0, 80),
          headline: words,
          standfirst: words,
          byline: words,
          dateline: words,
        },
        ...{ language: words.slice(0, 35), keywords: [words.slice(0, 80)], notes: words },
        corrections: [{ at: '2026-01-02T12:00:00Z', text: words }],
        related: [
          {
            id: 'r1',
            role: 'inline' as const,
            storyId: null,
            url: 'https://example.org/?"><script>',
            title: words,
            seenStatus: null,
          },
          { id: 'r2', role: 'similar' as const, storyId: null, url: null, title: words, seenStatus: null },
        ],
        document: storyDocument([
          paragraph(textLeaf(words, 127, ['hostile-fact'])),
          heading('h2', words),
          pullQuote(words),
          note(words),
          list('bullet', [[textLeaf(words)]]),
          paragraph(link('https://example.org/?"><script>', words)),
          image({
            media: 'a'.repeat(64),
            mime: 'image/png',
            width: 1,
            height: 1,
            alt: words,
            caption: words,
            credit: words,
          }),
          image({
            media: 'b'.repeat(64),
            mime: `text/html"><script>`,
            width: 1,
            height: 1,
            alt: words,
            caption: words,
            credit: words,
          }),
          relatedHere('r1'),
        ]),
      };
      const { id } = await desk.client.story.create({ content });
      const [fact] = await desk.client.fact.list({ storyId: id });
      await desk.client.fact.put({
        storyId: id,
        id: fact?.id ?? '',
        fields: {
          ...newFact('quote'),
          sourceId: source.id,
          when: words,
          where: words,
          to: words,
          attribution: { ...onRecord(), reason: words },
        },
      });
      const [page = '', , json = ''] = await expectHarmlessExports(desk, id);
      expect(parseHTML(page).document.querySelector('h1')?.textContent).toBe(words);
      const read = JSON.parse(json) as {
        story: { headline: string };
        facts: { source: { name: string; description: string; contacts: { value: string }[] } }[];
      };
      expect(read.story.headline).toBe(words);
      expect(read.facts[0]?.source).toMatchObject({ name: words, description: words, contacts: [{ value: words }] });
      const { gates } = await desk.client.gate.report({ id });
      for (const { message } of gates) expect(message).toMatch(/^\p{Lu}/u);
    }
  });

  it.each(HOSTILE_TEXT)('$id: every word of raw copy comes out as it went in', async ({ text }) => {
    const copy = `The wall gave way\n\n${text.replace(/[\u2028\u2029]/g, ' ')}\n\nThe wall gave way at six, and nobody at all was near it when it went.`;
    const { parts } = await desk.client.importing.readCopy({ text: copy, html: null });
    const words = (some: string) => some.replace(/[\s\ufeff]+/g, '');
    expect(words(parts.map((part) => part.text).join(''))).toBe(words(copy));
    const { id } = await desk.client.importing.makeStory({ parts, html: null, desk: '' });
    const [page = ''] = await expectHarmlessExports(desk, id);
    expect(words(parseHTML(page).document.querySelector('article')?.textContent ?? '')).toContain(words(text));
  });
});

describe('hostile addresses', () => {
  it.each(HOSTILE_LINKS)('$id $text is never a link', async ({ text }) => {
    expect(isOpenableLink(text)).toBe(false);
    const entry = { id: 'r', role: 'similar' as const, storyId: null, title: 'x', seenStatus: null };
    await expect(desk.client.story.create({ content: { related: [{ ...entry, url: text }] } })).rejects.toMatchObject({
      code: 'INVALID',
    });
    const content = { headline: 'x', document: storyDocument([paragraph(link(text, 'words of the link'))]) };
    const { id } = await desk.client.story.create({ content });
    const [page = '', fragment = '', json = ''] = await expectHarmlessExports(desk, id);
    for (const output of [page, fragment, json]) expect(output).toContain('words of the link');
    expect(JSON.parse(json)).toMatchObject({ body: [{ children: [{ type: 'text' }] }] });
    const html = `<p><a href="${text.replaceAll('"', '&quot;')}">words of the link</a></p>`;
    const { parts } = await desk.client.importing.readCopy({ text: '', html });
    const made = await desk.client.importing.makeStory({ parts, html, desk: '' });
    expect(JSON.stringify((await desk.client.story.open(made)).content.document)).not.toContain('"link"');
  });
});

describe('hostile documents and files', () => {
  it.each([...HOSTILE_DOCUMENTS, { id: '10,000 levels', document: deepDocument() }])(
    '$id: refused, and the story is unchanged',
    async ({ document }) => {
      const story = await desk.client.story.create({ content: { headline: 'Mine' } });
      const content = { ...story.content, document: document as Story['content']['document'] };
      const failure = await desk.client.story
        .save({ id: story.id, base: story.revision, reason: 'auto', content })
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'INVALID', message: expect.stringMatching(/story document.*\.$/) });
      expect(await desk.client.story.open({ id: story.id })).toEqual(story);
    },
  );

  it.each(HOSTILE_FILES)('$id is no picture', async ({ text }) => {
    await expect(storeMedia(desk.host.folder, Buffer.from(text))).rejects.toMatchObject({ code: 'INVALID' });
  });
});
