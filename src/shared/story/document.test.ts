import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  blockQuote,
  DocumentError,
  emptyDocument,
  heading,
  type Inline,
  image,
  lineBreak,
  link,
  list,
  MAX_DEPTH,
  note,
  paragraph,
  parseDocument,
  pullQuote,
  relatedHere,
  rule,
  storyDocument,
  textLeaf,
} from './document.ts';

const leaf = fc
  .tuple(fc.string({ maxLength: 20 }), fc.nat(127), fc.uniqueArray(fc.constantFrom('a', 'b', 'c')))
  .filter(([text]) => text.isWellFormed())
  .map(([text, format, ids]) => textLeaf(text, format, ids));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  leaf,
  fc.constant(lineBreak()),
  fc.array(leaf, { maxLength: 3 }).map((leaves) => link('https://example.org/', ...leaves)),
);
const inlines = fc.array(inline, { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((children) => paragraph(...children)),
  inlines.map((children) => heading('h2', ...children)),
  inlines.map((children) => blockQuote(...children)),
  inlines.map((children) => pullQuote(...children)),
  inlines.map((children) => note(...children)),
  fc.array(inlines, { maxLength: 4 }).map((items) => list('bullet', items)),
  fc.constant(rule()),
  fc.constant(relatedHere('r1')),
);

const leafWith = (fields: object) => storyDocument([paragraph({ ...textLeaf('a'), ...fields } as Inline)]);
const blockOf = (value: unknown) => ({ root: { type: 'root', children: [value] } });

describe('a story document', () => {
  it('that the builders make is taken as it is', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const document = storyDocument(blocks);
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
      }),
    );
  });

  it('begins with one empty paragraph', () => {
    expect(emptyDocument().root.children).toEqual([paragraph()]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'words'],
    ['a list', []],
    ['no root', {}],
    ['a root of another type', { root: { type: 'paragraph', children: [] } }],
    ['a root without contents', { root: { type: 'root' } }],
    ['an unknown node', blockOf({ type: 'script', children: [] })],
    ['a node named like a built-in', blockOf({ type: 'constructor', children: [] })],
    ['a node named __proto__', blockOf({ type: '__proto__', children: [] })],
    ['a node without a type', blockOf({ children: [] })],
    ['text outside a paragraph', blockOf(textLeaf('a'))],
    ['a paragraph in a paragraph', blockOf({ ...paragraph(), children: [paragraph()] })],
    ['a link in a link', storyDocument([paragraph(link('https://a.org', link('https://b.org', 'x') as never))])],
    ['a paragraph without contents', blockOf({ type: 'paragraph' })],
    ['a crosshead of level 1', blockOf({ ...heading('h2'), tag: 'h1' })],
    ['half a surrogate pair', leafWith({ text: 'a\ud800' })],
    ['a text that is a number', leafWith({ text: 5 })],
    ['the same fact twice on one text', leafWith({ $: { factIds: ['a', 'a'] } })],
    ['a fact id that is a path', leafWith({ $: { factIds: ['../../etc'] } })],
    ['a fact id that is an object', leafWith({ $: { factIds: [{}] } })],
    ['marks that are a text', leafWith({ $: 'a' })],
    ['a format that is no number', leafWith({ format: '1' })],
    ['an unknown mode', leafWith({ mode: 'evil' })],
    ['a style that is an object', leafWith({ style: {} })],
    ['an image that is named by a path', blockOf({ ...rule(), type: 'image', media: '../secret' })],
    [
      'an image without a size',
      blockOf({
        ...image({ media: 'a'.repeat(64), mime: 'image/png', width: -1, height: 1, alt: '', caption: '', credit: '' }),
      }),
    ],
  ])('is refused with a sentence when it is %s', (_, value) => {
    expect(() => parseDocument(value)).toThrow(DocumentError);
    expect(() => parseDocument(value)).toThrow(/^This is not a story document: it holds .*\.$/);
  });

  it('is refused when lists nest deeper than anyone reads, without exhausting the stack', () => {
    const nest = (levels: number) => {
      let inner = list('bullet', [[textLeaf('deep')]]);
      for (let level = 0; level < levels; level += 1) inner = list('bullet', [[inner]]);
      return storyDocument([inner]);
    };
    expect(() => parseDocument(nest(MAX_DEPTH / 2 - 2))).not.toThrow();
    expect(() => parseDocument(nest(10_000))).toThrow(/levels deep/);
  });

  it('is never anything but taken whole or refused with a DocumentError, whatever is thrown at it', () => {
    const key = fc.constantFrom('root', 'type', 'children', 'text', '$', 'factIds', 'tag', 'url');
    const value = fc.constantFrom<unknown>('root', 'paragraph', 'text', 'list', 'listitem', 'link', null, 1, 'h2');
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        value,
        fc.dictionary(key, tie('node')),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (given) => {
        try {
          expect(parseDocument(given)).toBe(given);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
