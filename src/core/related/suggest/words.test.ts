import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../search/parse-query.ts';
import { eachWord } from './words.ts';

const read = (text: string, most = 1_000) => {
  const found: { number: number; written: string }[] = [];
  eachWord(text, most, (number, start, end) => {
    found.push({ number, written: text.slice(start, end) });
  });
  return found;
};
const numbers = (text: string) => read(text).map(({ number }) => number);

describe('the words of a text', () => {
  it('are told in order, with their places', () => {
    expect(read('The sea-wall at “São Bento”, 1987.').map(({ written }) => written)).toEqual([
      'The',
      'sea',
      'wall',
      'at',
      'São',
      'Bento',
      '1987',
    ]);
    expect(read('one two three', 2)).toHaveLength(2);
    expect(read('')).toEqual([]);
  });

  it('have the same number whatever their case and accents', () => {
    expect(numbers('SÃO José Ærø')).toEqual(numbers('são jose\u0301 ærø'));
    expect(new Set(numbers('sea see say son sun')).size).toBe(5);
  });

  it('have numbers that two of them make an exact one of', () => {
    for (const number of numbers('a b c word 漢字 9')) {
      expect(number).toBeGreaterThan(0);
      expect(number).toBeLessThan(2 ** 26);
    }
  });

  it('are those that the search looks for', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abZ9é漢ñß .,-’"\n', 'e\u0301', 'İ'), maxLength: 40 });
    fc.assert(
      fc.property(text, (words) => {
        expect(numbers(words)).toEqual(wordsOf(words).flatMap(numbers));
      }),
      { numRuns: 2_000 },
    );
  });
});
