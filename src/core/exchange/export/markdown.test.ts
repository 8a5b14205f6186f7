import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { lineBreak, link, list, paragraph, relatedHere, textLeaf } from '#shared/story/document.ts';
import { publicView } from '#shared/story/public-view.ts';
import { testContent, testStory } from '#shared/story/test-story.ts';
import { htmlToBlocks } from '../import/html-to-blocks.ts';
import { fromDocument, withoutFacts } from '../letters.ts';
import { CANARY, randomStory, wordBlocks } from '../random-stories.ts';
import { markdown } from './markdown.ts';
import { plainStory } from './plain-story.ts';

const view = (content: ReturnType<typeof testContent>) =>
  publicView(testStory(content), { sources: new Map(), stories: new Map() });
const parts = (text: string) => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { front: parse(front) as Record<string, unknown>, body };
};

it('is read back by a Markdown parser as the words, formats, links and lists that were written', () => {
  const open = randomStory(wordBlocks).filter(({ story }) => !JSON.stringify(story.content.document).includes(CANARY));
  fc.assert(
    fc.property(open, ({ story, sources, stories }) => {
      const bare = { ...story, content: { ...story.content, related: [], corrections: [] } };
      const { body } = parts(markdown(publicView(bare, { sources, stories }), { site: null }));
      const read = htmlToBlocks(marked.parse(body, { async: false })).pieces.map(({ block }) => block);
      const kinds = (lettered: ReturnType<typeof fromDocument>) =>
        withoutFacts(lettered).map(({ kind, letters }) => ({ kind: kind === 'pullquote' ? 'quote' : kind, letters }));
      expect(joined(kinds(fromDocument(read, () => false)))).toEqual(
        joined(kinds(fromDocument(story.content.document.root.children, () => false))),
      );
    }),
    { numRuns: 150 },
  );
});

/** Markdown has no sign between two lists or two quotes that stand side by side: what matters is the letters in their order. */
const joined = (lettered: ReturnType<typeof fromDocument>) =>
  lettered.flatMap(({ letters }) => letters.filter(({ letter }) => letter !== ' '));

it('no field ends the front matter or starts a mark of its own', () => {
  const headline = 'Wall: “gives” way\n---\n# not a crosshead';
  const { front, body } = parts(
    markdown(
      view(
        testContent(
          { headline, keywords: ['- a', '#b', '!!js/function x'] },
          paragraph('# one'),
          paragraph('1. two'),
          paragraph('<b>x</b> *y*'),
        ),
      ),
      { site: null },
    ),
  );
  expect(front).toMatchObject({ title: headline, tags: ['- a', '#b', '!!js/function x'] });
  expect(marked.parse(body, { async: false })).toBe('<p># one</p>\n<p>1. two</p>\n<p>&lt;b&gt;x&lt;/b&gt; *y*</p>\n');
});

it('as text a story is words alone, with what belongs to it below', () => {
  const content = testContent(
    {
      ...{ headline: 'Wall gives way', standfirst: 'At six', byline: 'Nora Whitfield', dateline: 'KESSING' },
      related: [
        {
          id: 'r1',
          role: 'inline',
          storyId: null,
          url: 'https://example.org/x',
          title: 'The survey',
          seenStatus: null,
        },
      ],
    },
    paragraph('One ', link('https://example.org/a', 'two'), lineBreak(), textLeaf('three', 1)),
    list('number', [[textLeaf('first')], [textLeaf('second')]], 4),
    relatedHere('r1'),
  );
  expect(plainStory(view(content), { site: null })).toBe(
    [
      ...['Wall gives way', 'At six', 'Nora Whitfield', 'KESSING · 2 January 2026 at 12:00 UTC', 'One two\nthree'],
      ...['4. first\n5. second', 'May be of interest: The survey (https://example.org/x)\n'],
    ].join('\n\n'),
  );
});
