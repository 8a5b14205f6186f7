import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAll, parseQuery } from './parse-query.ts';

const read = (query: string): string => {
  const { required, excluded } = parseQuery(query);
  return required.length === 0 ? '' : matchAll(required, excluded);
};

describe('a query', () => {
  it.each([
    ['storm', '"storm" *'],
    ['Storm Warning', '"storm" AND "warning" *'],
    ['"sea wall" survey', '"sea wall" AND "survey" *'],
    ['survey "sea wall"', '"survey" AND "sea wall"'],
    ['“sea wall”', '"sea wall"'],
    ['sea-wall', '"sea wall" *'],
    ['O’Brien', '"o brien" *'],
    ['José GARÇON', '"jose" AND "garcon" *'],
    ['wall -storm', '("wall") NOT ("storm")'],
    ['wall -"sea storm" -gale', '("wall") NOT ("sea storm" OR "gale")'],
    ['storm a', '"storm" AND "a"'],
    ['storm wa', '"storm" AND "wa"'],
    ['storm 漢', '"storm" AND "漢" *'],
    ['"never closed', '"never closed" *'],
    ['ant " bee', '"ant" AND "bee" *'],
  ])('%j is read as %j', (query, match) => {
    expect(read(query)).toBe(match);
  });

  it.each(['', '   ', '"', '""', '-', '--', '-storm', '—', '*', '()', '\0', '“”', '\u202e'])(
    'of no words (%j) looks for nothing',
    (query) => {
      expect(read(query)).toBe('');
    },
  );

  it('is read in no time, however long it is, and looks for a bounded number of words', () => {
    const { required, excluded } = parseQuery('ab -cd "ef '.repeat(100_000));
    expect(required.length + excluded.length).toBeLessThanOrEqual(32);
    expect(parseQuery('"'.repeat(1_000_000)).required).toEqual([]);
    expect(parseQuery('x'.repeat(1_000_000)).required).toEqual([{ words: ['x'.repeat(64)], prefix: true }]);
  });

  it('never lets anything that was typed become syntax', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'ab"*:^()-+{}\'\0\u00e9 ', 'NEAR', 'AND', 'OR', 'NOT', 'headline'),
    });
    fc.assert(
      fc.property(typed, (query) => {
        const words = read(query).replaceAll(/"[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*"(?: \*)?/gu, 'w');
        expect(words).toMatch(/^(?:|w(?: AND w)*|\(w(?: AND w)*\) NOT \(w(?: OR w)*\))$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
