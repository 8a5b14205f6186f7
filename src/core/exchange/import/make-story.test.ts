import { describe, expect, it } from 'vitest';
import type { CopyPart } from '#shared/contract/exchange.ts';
import { blockQuote, heading, link, list, paragraph, TEXT_FORMAT, textLeaf } from '#shared/story/document.ts';
import { testNewsroom } from '../../test-newsroom.ts';
import { COPY_SHAPES, WEB_PAGE } from './copy-shapes.ts';

type Desk = Awaited<ReturnType<typeof testNewsroom>>;

const read = (desk: Desk, text: string, html: string | null = null) => desk.client.importing.readCopy({ text, html });
async function make(desk: Desk, parts: CopyPart[], html: string | null = null) {
  const { id } = await desk.client.importing.makeStory({ parts, html, desk: 'Metro' });
  return (await desk.client.story.open({ id })).content;
}
const blocksOf = (content: Awaited<ReturnType<typeof make>>) => content.document.root.children;

describe('a story made of raw copy', () => {
  it('has headline, slug, paragraphs, an inline related story in its place, and the list at the end without doubles', async () => {
    await using desk = await testNewsroom();
    const { parts } = await read(desk, WEB_PAGE.text);
    const content = await make(desk, parts);
    expect(content).toMatchObject({
      headline: 'Harbour board orders halt to night dredging after wall cracks',
      slug: 'harbour-board-orders-halt-to-night-dredging-after-wall',
      desk: 'Metro',
      language: 'en-GB',
    });
    const [inline, ...similar] = content.related;
    expect(blocksOf(content).map(({ type }) => type)).toEqual([
      'related',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(blocksOf(content)[0]).toMatchObject({ relatedId: inline?.id });
    expect(inline).toMatchObject({ role: 'inline', title: 'Ferry timetable cut again as engineers leave, union says' });
    expect(similar.map(({ role, title }) => [role, title])).toEqual(
      WEB_PAGE.parts.filter(([taken]) => taken === 'related similar').map(([, text]) => ['similar', text]),
    );
  });

  it('points to the story of the archive that has the headline', async () => {
    await using desk = await testNewsroom();
    const { id } = await desk.client.story.create({
      content: { headline: 'Penrose speaks of budgets, not blame, in first interview' },
    });
    const { parts } = await read(desk, WEB_PAGE.text);
    expect(
      parts.filter(({ storyId }) => storyId !== null).map(({ storyId, doubleOf }) => [storyId, doubleOf === null]),
    ).toEqual([
      [id, true],
      [id, false],
    ]);
    const content = await make(desk, parts);
    expect(content.related.filter(({ storyId }) => storyId !== null)).toEqual([
      expect.objectContaining({ storyId: id, url: null, title: '', seenStatus: 'draft' }),
    ]);
  });

  it('does as the editor decided: what was turned round is kept, and a double that is wanted is a second entry', async () => {
    await using desk = await testNewsroom();
    const { parts } = await read(desk, WEB_PAGE.text);
    const turned = parts.map((part): CopyPart => {
      if (part.text.startsWith('share ')) return { ...part, taken: 'paragraph', role: null };
      if (part.text.startsWith('The survey')) return { ...part, taken: 'quote', role: null };
      if (part.text.startsWith('Ferry')) return { ...part, taken: 'standfirst', role: null };
      return part.taken === 'related' && part.doubleOf === null && part.text.startsWith('The Tide')
        ? { ...part, taken: 'furniture', role: null }
        : part;
    });
    const content = await make(desk, turned);
    expect(content.standfirst).toBe('Ferry timetable cut again as engineers leave, union says');
    expect(blocksOf(content).at(-1)).toEqual(paragraph('share Share facebook pinterest whatsapp x print'));
    expect(blocksOf(content).at(-2)?.type).toBe('quote');
    expect(content.related.filter(({ title }) => title.startsWith('The Tide'))).toHaveLength(1);
  });

  it('takes bylines, datelines, standfirsts, crossheads and lists from plain text', async () => {
    await using desk = await testNewsroom();
    const shape = (name: string) => COPY_SHAPES.find((each) => each.name.includes(name))?.text ?? '';
    const word = await make(desk, (await read(desk, shape('word processor'))).parts);
    expect(word).toMatchObject({
      standfirst: 'Three ledgers, two promises and no answer',
      byline: 'By Nora Whitfield',
    });
    expect(blocksOf(word).map(({ type }) => type)).toEqual([
      ...['paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph', 'list', 'heading', 'paragraph'],
    ]);
    expect(blocksOf(word)[5]).toEqual(
      list('bullet', [
        [textLeaf('£60,000 for a survey')],
        [textLeaf('£12,000 for sandbags')],
        [textLeaf('nothing for stone')],
      ]),
    );
    const wire = await make(desk, (await read(desk, shape('wire copy'))).parts);
    expect(wire.dateline).toBe('MARLOW BAY, March 3 (Coastwire)');
    const page = await make(desk, (await read(desk, shape('broadcaster'))).parts);
    expect(page.byline).toBe('By Tom Roe, Education reporter, Marlow');
  });

  it('refuses to make a story of nothing', async () => {
    await using desk = await testNewsroom();
    const { parts } = await read(desk, 'share facebook x print');
    await expect(make(desk, parts)).rejects.toMatchObject({
      code: 'INVALID',
      message: 'Everything was taken out, so there is no story to make. Keep at least one line.',
    });
  });

  it('keeps words too long for their field in the body', async () => {
    await using desk = await testNewsroom();
    const headline = `${'Wall '.repeat(150)}gone`;
    const part = {
      index: 0,
      text: headline,
      taken: 'headline',
      why: 'x',
      role: null,
      doubleOf: null,
      storyId: null,
    } as const;
    const content = await make(desk, [part]);
    expect(content.headline).toBe('');
    expect(blocksOf(content)).toEqual([heading('h2', headline)]);
  });
});

describe('copy that came as HTML', () => {
  const html = `<html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <article><h1>Wall gives way</h1><p class="by">By Nora Whitfield</p>
    <p>The wall <b>gave way</b> at six, says <a href="https://example.org/log">the harbour log</a>, and nobody was near it.</p>
    <p>Read more: <a href="https://example.org/ferry">Ferry loses its last boat</a></p>
    <blockquote><p>We heard it go in the night, and then we heard nothing.</p></blockquote>
    <h3>What is next</h3><ul><li>sandbags</li><li><em>stone</em></li></ul>
    <figure><img src="x.jpg"><figcaption>The wall on Tuesday</figcaption></figure>
    <p>The board meets on Tuesday to decide what will be built in its place.</p></article>
    <aside><h2>Most read</h2><ul><li><a href="https://example.org/a">Crab boats tie up</a></li><li><a href="https://example.org/b">Gale on the way</a></li></ul></aside>
    <footer>© 2026 Marlow Post</footer></body></html>`;

  it('is understood by what its elements say, and keeps links, bold, quotes and lists', async () => {
    await using desk = await testNewsroom();
    const { parts } = await read(desk, '', html);
    const content = await make(desk, parts, html);
    expect(content).toMatchObject({ headline: 'Wall gives way', byline: 'By Nora Whitfield' });
    expect(blocksOf(content)).toEqual([
      paragraph(
        'The wall ',
        textLeaf('gave way', TEXT_FORMAT.bold),
        ' at six, says ',
        link('https://example.org/log', 'the harbour log'),
        ', and nobody was near it.',
      ),
      expect.objectContaining({ type: 'related' }),
      blockQuote('We heard it go in the night, and then we heard nothing.'),
      heading('h3', 'What is next'),
      list('bullet', [[textLeaf('sandbags')], [textLeaf('stone', TEXT_FORMAT.italic)]]),
      paragraph('The board meets on Tuesday to decide what will be built in its place.'),
    ]);
    expect(content.related.map(({ role, url, title }) => [role, url, title])).toEqual([
      ['inline', 'https://example.org/ferry', 'Ferry loses its last boat'],
      ['similar', 'https://example.org/a', 'Crab boats tie up'],
      ['similar', 'https://example.org/b', 'Gale on the way'],
    ]);
    expect(parts.filter(({ taken }) => taken === 'furniture').map(({ why }) => why)).toEqual([
      'a menu of the page',
      'the label of a promo line',
      'a picture’s caption',
      'the heading of a list of other stories',
      'a copyright line',
    ]);
  });

  it('is read as text where the HTML holds less than the text', async () => {
    await using desk = await testNewsroom();
    const { parts } = await read(desk, WEB_PAGE.text, '<meta charset="utf-8"><p>Harbour</p>');
    expect(parts).toHaveLength(WEB_PAGE.parts.length);
    const content = await make(desk, parts, '<meta charset="utf-8"><p>Harbour</p>');
    expect(blocksOf(content)).toHaveLength(5);
  });
});
