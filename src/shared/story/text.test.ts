import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heading,
  image,
  lineBreak,
  link,
  list,
  note,
  paragraph,
  pullQuote,
  rule,
  storyDocument,
  textLeaf,
} from './document.ts';
import { blockTexts, countWords, plainText, readingMinutes } from './text.ts';

const sublist = list('bullet', [[textLeaf('under one')], [textLeaf('under two')]]);
const document = storyDocument([
  heading('h2', 'The vote'),
  paragraph('Councillors ', textLeaf('sat', 1), ' down', lineBreak(), link('https://example.org', 'at ', 'ten'), '.'),
  rule(),
  list('number', [[textLeaf('first')], [textLeaf('second'), sublist]]),
  note('Ring her again'),
  pullQuote('Sat down'),
  image({
    media: 'a'.repeat(64),
    mime: 'image/png',
    width: 1,
    height: 1,
    alt: 'A quay',
    caption: 'Quay',
    credit: 'Ann',
  }),
]);

describe('the words of a document', () => {
  it('are given block by block, each list item by itself', () => {
    expect(blockTexts(document).map(({ block, type, text }) => [block, type, text])).toEqual([
      [0, 'heading', 'The vote'],
      [1, 'paragraph', 'Councillors sat down\nat ten.'],
      [3, 'listitem', 'first'],
      [3, 'listitem', 'second'],
      [3, 'listitem', 'under one'],
      [3, 'listitem', 'under two'],
      [4, 'note', 'Ring her again'],
      [5, 'pullquote', 'Sat down'],
    ]);
  });

  it('hold no note once they are publishable', () => {
    expect(plainText(document)).not.toContain('Ring her');
    expect(plainText(document)).toContain('Sat down');
  });
});

describe('the word count', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['one', 1],
    ['sea-wall', 1],
    ['£2.3m', 1],
    ['It’s late, isn’t it?', 4],
    ['“We – knew”', 2],
    ['e\u0301te\u0301', 1],
    ['11 of 14', 3],
  ])('of %j is %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('of two texts with a space between is the sum', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 .-’\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });
});

it('reads for at least a minute as soon as there are words', () => {
  expect([0, 1, 230, 2_300].map(readingMinutes)).toEqual([0, 1, 1, 10]);
});
