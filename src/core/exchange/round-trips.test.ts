import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { PublicStory } from '#shared/story/public-story.ts';
import { publicView } from '#shared/story/public-view.ts';
import { writeStory } from './export/write-story.ts';
import { htmlToBlocks } from './import/html-to-blocks.ts';
import { fromDocument, fromPublic, withoutFacts } from './letters.ts';
import { CANARY, type RandomStory, randomStory, wordBlocks } from './random-stories.ts';

const options = { site: null, newsroom: '', images: new Map<string, string>() };
const runs = { numRuns: 150 };

/** Stories without words that may not leave: those do not come back, by design. */
const openStory = randomStory(wordBlocks).filter(
  ({ story }) => !JSON.stringify(story.content.document).includes(CANARY),
);
const viewOf = ({ story, sources, stories }: RandomStory) => publicView(story, { sources, stories });
const standing = (view: PublicStory) => {
  const ids = new Set(view.facts.map(({ id }) => id));
  return (id: string) => ids.has(id);
};

test('document → JSON → document keeps words, formats, links, lists, quotation marks and the marks of facts', () => {
  fc.assert(
    fc.property(openStory, (random) => {
      const view = viewOf(random);
      const read = JSON.parse(writeStory(view, 'json', options)) as { body: PublicStory['body'] };
      expect(fromPublic(read.body)).toEqual(fromDocument(random.story.content.document.root.children, standing(view)));
    }),
    runs,
  );
});

test('document → HTML → document keeps words, formats, links, lists and quotation marks, in the page and in the fragment', () => {
  fc.assert(
    fc.property(openStory, (random) => {
      const { story } = random;
      const expected = withoutFacts(fromDocument(story.content.document.root.children, () => false));
      for (const format of ['html', 'html-fragment'] as const) {
        const html = writeStory(
          viewOf({ ...random, story: { ...story, content: { ...story.content, related: [] } } }),
          format,
          options,
        );
        const article = html.slice(html.indexOf('</header>'), html.indexOf('</article>'));
        const blocks = htmlToBlocks(article).pieces.map(({ block }) => block);
        expect(fromDocument(blocks, () => false)).toEqual(expected);
      }
    }),
    runs,
  );
});

test('every letter of the page stands inside the marks of its facts, and of no others', () => {
  fc.assert(
    fc.property(openStory, (random) => {
      const view = viewOf(random);
      const { document } = parseHTML(writeStory(view, 'html', options));
      document.querySelectorAll('.related-here, nav.related, .corrections, header').forEach((each) => {
        each.remove();
      });
      const found: string[] = [];
      const walk = (node: Node, facts: readonly string[]): void => {
        if (node.nodeType === 3)
          for (const letter of (node.textContent ?? '').replace(/[ \t\n]/g, '')) found.push(letter + facts.join(' '));
        const own =
          node.nodeType === 1
            ? ((node as Element).getAttribute('data-fact') ?? '').split(' ').filter((id) => id !== '')
            : [];
        for (const child of node.childNodes) walk(child, [...new Set([...facts, ...own])].sort());
      };
      walk(document.querySelector('article') as unknown as Node, []);
      const expected = fromDocument(random.story.content.document.root.children, standing(view)).flatMap(
        ({ letters }) => letters.filter(({ letter }) => letter !== ' ').map(({ letter, facts }) => letter + facts),
      );
      expect(found).toEqual(expected);
    }),
    runs,
  );
});
