import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  blockQuote,
  heading,
  image,
  lineBreak,
  link,
  list,
  paragraph,
  pullQuote,
  relatedHere,
  rule,
  TEXT_FORMAT,
  textLeaf,
} from '#shared/story/document.ts';
import { publicView } from '#shared/story/public-view.ts';
import type { Fact, Source } from '#shared/story/records.ts';
import { testContent, testFact, testSource, testStory } from '#shared/story/test-story.ts';
import { htmlFragment, htmlPage } from './html-page.ts';
import { PAGE_STYLE } from './page-style.ts';

interface Given {
  readonly content?: Parameters<typeof testContent>[0];
  readonly story?: Parameters<typeof testStory>[1];
  readonly facts?: readonly Fact[];
  readonly sources?: readonly Source[];
}
const options = { site: null, newsroom: 'The Courier', images: new Map<string, string>() };
const viewOf = (blocks: readonly Block[], { content, story, facts = [], sources = [] }: Given = {}) =>
  publicView(testStory(testContent(content, ...blocks), { facts: [...facts], ...story }), {
    sources: new Map(sources.map((source) => [source.id, source])),
    stories: new Map([['other', { slug: 'the other', headline: 'The other', hidden: false }]]),
  });
const page = (blocks: readonly Block[], given: Given = {}) => htmlPage(viewOf(blocks, given), options);
const dom = (html: string) => parseHTML(html).document;
/** What stands between the header and the end of the article, without line ends between elements. */
const body = (html: string) =>
  html.slice(html.indexOf('</header>') + 9, html.indexOf('</article>')).replaceAll('\n', '');

describe('the body as HTML', () => {
  it('writes each kind of block', () => {
    const blocks = [
      paragraph('One'),
      heading('h2', 'Two'),
      heading('h3', 'Three'),
      blockQuote('Four'),
      pullQuote('Five'),
      list('number', [[textLeaf('a')], [list('bullet', [[textLeaf('b')]])]], 4),
      rule(),
    ];
    expect(body(page(blocks))).toBe(
      '<p>One</p><h2>Two</h2><h3>Three</h3><blockquote><p>Four</p></blockquote><aside class="pull-quote"><p>Five</p></aside>' +
        '<ol start="4"><li>a<ul><li>b</li></ul></li></ol><hr>',
    );
  });

  it('nests formats, keeps line breaks, and writes words as words', () => {
    const words = textLeaf('<b>&"\'', TEXT_FORMAT.bold | TEXT_FORMAT.italic | TEXT_FORMAT.code);
    expect(body(page([paragraph(words, lineBreak(), 'next')]))).toBe(
      '<p><strong><em><code>&lt;b&gt;&amp;&quot;&#39;</code></em></strong><br>next</p>',
    );
  });

  it('writes links with their address alone', () => {
    expect(body(page([paragraph(link('https://example.org/?a=1&b="2"', 'here'))]))).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=%222%22">here</a></p>',
    );
  });

  it('drops characters that no HTML document may hold', () => {
    expect(body(page([paragraph('a\u0000b\u0001c\u001fd\ufffee\u0085f')]))).toBe('<p>abcdef</p>');
  });
});

describe('quotations as HTML', () => {
  const corran = testSource('s', { url: 'https://example.org/corran' });
  const facts = [testFact('f', { sourceId: 's' }), testFact('c', { kind: 'claim' })];
  const said = [paragraph(textLeaf('“We know,”', 0, ['f']), ' said Corran.')];

  it('are q elements on the page, citing a named source with a public page; the marks stay in the text, once', () => {
    const html = page(said, { facts, sources: [corran] });
    expect(body(html)).toBe('<p><q cite="https://example.org/corran" data-fact="f">“We know,”</q> said Corran.</p>');
    expect(PAGE_STYLE).toContain('q { quotes: none; }');
  });
  it('cite nobody who is not named', () => {
    const hidden = [testFact('f', { sourceId: 's', attribution: { naming: 'described', description: 'a pilot' } })];
    expect(body(page(said, { facts: hidden, sources: [corran] }))).toContain('<q data-fact="f">');
  });
  it('are spans in the fragment, where no style can keep a browser from drawing marks again', () => {
    expect(htmlFragment(viewOf(said, { facts, sources: [corran] }), options)).toContain(
      '<p><span class="quote" data-fact="f">“We know,”</span> said Corran.</p>',
    );
  });
  it('stay whole over formats, links and line breaks, with a claim inside', () => {
    const words = [
      textLeaf('“We ', 0, ['f']),
      textLeaf('know', TEXT_FORMAT.italic, ['f']),
      lineBreak(),
      link('https://example.org/', textLeaf('since', 0, ['f'])),
      textLeaf(' 1987', 0, ['c', 'f']),
      textLeaf('”', 0, ['f']),
    ];
    expect(body(page([paragraph(...words)], { facts }))).toBe(
      '<p><q data-fact="f">“We <em>know</em><br><a href="https://example.org/">since</a><span class="claim" data-fact="c"> 1987</span>”</q></p>',
    );
  });
  it('that overlap keep all their words', () => {
    const overlapping = [testFact('a'), testFact('b')];
    const words = [textLeaf('one ', 0, ['a']), textLeaf('two ', 0, ['a', 'b']), textLeaf('three', 0, ['b'])];
    expect(body(page([paragraph(...words)], { facts: overlapping }))).toBe(
      '<p><q data-fact="a">one <span class="quote" data-fact="b">two </span></q><q data-fact="b">three</q></p>',
    );
  });
  it('in a block quote are the block quote’s, which cites when they have one public source', () => {
    const block = [blockQuote(textLeaf('We know', 0, ['f']))];
    expect(body(page(block, { facts, sources: [corran] }))).toBe(
      '<blockquote cite="https://example.org/corran"><p><span class="quote" data-fact="f">We know</span></p></blockquote>',
    );
    const two = [blockQuote(textLeaf('We know', 0, ['f']), textLeaf(' so do we', 0, ['g']))];
    expect(body(page(two, { facts: [...facts, testFact('g')], sources: [corran] }))).toMatch(/^<blockquote><p>/);
  });
});

describe('pictures and related stories as HTML', () => {
  const picture = image({
    media: 'a'.repeat(64),
    mime: 'image/png',
    width: 4,
    height: 3,
    alt: 'A "wall"',
    caption: 'The wall',
    credit: 'N. W.',
  });
  it('pictures are figures with caption and credit; data on the page, a file beside the fragment', () => {
    const file = `${'a'.repeat(64)}.png`;
    const images = new Map([[file, 'data:image/png;base64,AA==']]);
    const figure = (address: string) =>
      `<figure><img src="${address}" alt="A &quot;wall&quot;" width="4" height="3"><figcaption>The wall <span class="credit">N. W.</span></figcaption></figure>`;
    expect(body(htmlPage(viewOf([picture]), { ...options, images }))).toBe(figure('data:image/png;base64,AA=='));
    expect(htmlFragment(viewOf([picture]), options)).toContain(figure(`media/${file}`));
  });

  const entry = { url: null, title: '', seenStatus: null, storyId: null } as const;
  const related = [
    { ...entry, id: 'r1', role: 'inline' as const, storyId: 'other' },
    { ...entry, id: 'r2', role: 'similar' as const, url: 'https://example.org/x', title: 'Outside' },
    { ...entry, id: 'r3', role: 'similar' as const, title: 'Waits' },
    { ...entry, id: 'r4', role: 'background' as const, storyId: 'other', title: 'Our words' },
  ];
  it('related stories stand in the text as asides and at the end as lists by role', () => {
    expect(body(page([relatedHere('r1')], { content: { related } }))).toBe(
      '<aside class="related-here"><p><b>May be of interest</b> <a href="the-other.html">The other</a></p></aside>' +
        '<nav class="related" aria-label="Related stories"><h2>Similar stories</h2><ul><li><a href="https://example.org/x">Outside</a></li><li>Waits</li></ul>' +
        '<h2>Background</h2><ul><li><a href="the-other.html">Our words</a></li></ul></nav>',
    );
  });
  it('stories of the archive lie on the newsroom’s site where it has one', () => {
    const html = htmlPage(viewOf([relatedHere('r1')], { content: { related } }), {
      ...options,
      site: 'https://news.example/',
    });
    expect(html).toContain('<a href="https://news.example/the-other">The other</a>');
  });
});

describe('the page', () => {
  const content = {
    headline: 'Wall "goes" </script><script>alert(1)</script>',
    standfirst: 'It went at six.',
    byline: 'By Nora Whitfield and Tom Roe',
    dateline: 'Marlow Bay',
    desk: 'Metro',
    language: 'en-GB',
    keywords: ['wall', 'sea'],
  };
  const story = {
    published: '2026-01-02T09:00:00.000Z',
    updated: '2026-01-03T09:00:00.000Z',
    status: 'published' as const,
  };
  const html = page([paragraph('Text')], { content, story });
  const document = dom(html);

  it('is a whole document with article, header, h1, standfirst, byline and a dated dateline', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    const header = document.querySelector('main > article > header');
    expect(header?.querySelector('h1')?.textContent).toBe(content.headline);
    expect(header?.querySelector('.standfirst')?.textContent).toBe('It went at six.');
    expect(header?.querySelector('.byline')?.textContent).toBe(content.byline);
    expect(header?.querySelector('.dateline time')?.getAttribute('datetime')).toBe(story.published);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('runs nothing: its only script is data, which nothing can end early', () => {
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((each) => each.getAttribute('type'))).toEqual(['application/ld+json']);
    expect(html.match(/<script/g)).toHaveLength(1);
    const data = JSON.parse(scripts[0]?.textContent ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: content.headline,
      description: 'It went at six.',
      datePublished: story.published,
      dateModified: story.updated,
      author: [
        { '@type': 'Person', name: 'Nora Whitfield' },
        { '@type': 'Person', name: 'Tom Roe' },
      ],
      publisher: { '@type': 'Organization', name: 'The Courier' },
      inLanguage: 'en-GB',
      keywords: ['wall', 'sea'],
    });
  });

  it('shares by plain links to the story’s address, and prints from a link', () => {
    const published = dom(htmlPage(viewOf([], { content }), { ...options, site: 'https://news.example/' }));
    const links = [...published.querySelectorAll('.share a')].map((each) => each.getAttribute('href') ?? '');
    expect(links.map((link) => (link.startsWith('#') ? link : new URL(link).hostname))).toEqual([
      'www.facebook.com',
      'www.pinterest.com',
      'wa.me',
      'x.com',
      '#print',
    ]);
    expect(new URL(links[0] ?? '').searchParams.get('u')).toBe('https://news.example/sea-wall');
    expect(new URL(links[2] ?? '').searchParams.get('text')).toBe(`${content.headline} https://news.example/sea-wall`);
    expect(published.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://news.example/sea-wall');
    expect(document.querySelector('link[rel=canonical]')).toBeNull();
    expect(document.querySelector('#print')).not.toBeNull();
  });

  it('has styles for paper and for the dark', () => {
    expect(html).toContain('@media print');
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('carries embargo and corrections', () => {
    const carried = dom(
      page([], {
        content: {
          embargo: '2026-02-01T06:00:00.000Z',
          corrections: [{ at: '2026-01-04T08:00:00.000Z', text: 'It was <b>seven</b>.' }],
        },
      }),
    );
    expect(carried.querySelector('.embargo time')?.getAttribute('datetime')).toBe('2026-02-01T06:00:00.000Z');
    expect(carried.querySelector('.corrections')?.textContent).toContain('It was <b>seven</b>.');
  });

  it('says no language that is none, and sets right-to-left ones from the right', () => {
    expect(page([], { content: { language: 'not a language' } })).toContain('<html lang="en">');
    expect(page([], { content: { language: 'ar' } })).toContain('<html lang="ar" dir="rtl">');
  });
});

it('the fragment is the article alone', () => {
  const fragment = htmlFragment(viewOf([paragraph('Text')]), options);
  expect(fragment.startsWith('<article class="story" lang="en-GB">')).toBe(true);
  expect(fragment.trimEnd().endsWith('</article>')).toBe(true);
  expect(fragment).not.toMatch(/<(?:style|script|link|meta)|style=/);
});
