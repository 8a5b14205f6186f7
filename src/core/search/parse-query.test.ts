import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAll, matchOf } from './match.ts';
import { parseQuery } from './parse-query.ts';

const read = (query: string): string => {
  const { required, excluded } = parseQuery(query);
  if (required.length === 0) return '';
  return matchAll(
    required.map((terms) => terms.map((term) => matchOf(term))),
    excluded.map((term) => matchOf(term)),
  );
};
const fields = (query: string) =>
  parseQuery(query).filters.map((group) =>
    group.map(({ field, value, not }) => `${not ? 'not ' : ''}${field}=${value}`),
  );

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
    ['flood* wall', '"flood" * AND "wall" *'],
    ['flood or storm wall', '("flood" OR "storm") AND "wall" *'],
    ['flood OR storm | "high tide"', '("flood" OR "storm" OR "high tide")'],
    ['or flood', '"or" AND "flood" *'],
    ['flood or', '"flood"'],
    ['by:marsh', 'byline : "marsh" *'],
    ['by:"Ann Marsh" headline:wall title:sea', 'byline : "ann marsh" AND headline : "wall" AND headline : "sea" *'],
    ['-by:marsh wall', '("wall" *) NOT (byline : "marsh")'],
    ['quote:"we saw it" wall', 'body : "we saw it" AND "wall" *'],
    ['-quote:"we saw it" wall', '"wall" *'],
    ['desk:news wall', '"wall" *'],
    ['10:30', '"10 30"'],
    ['1:200', '"1 200" *'],
    ['$1,200', '"1 200" *'],
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
    expect(parseQuery('x'.repeat(1_000_000)).required).toEqual([
      [{ words: ['x'.repeat(64)], prefix: true, forms: [], field: null }],
    ]);
  });

  it('never lets anything that was typed become syntax', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'ab"*:^()-+{}\'\0\u00e9 ', 'NEAR', 'AND', 'OR', 'NOT', 'headline'),
    });
    fc.assert(
      fc.property(typed, (query) => {
        const words = read(query)
          .replaceAll(/(?:headline : )?"[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*"(?: \*)?/gu, 'w')
          .replaceAll(/\(w(?: OR w)+\)(?= AND|$|\) NOT)/g, 'w');
        expect(words).toMatch(/^(?:|w(?: AND w)*|\(w(?: AND w)*\) NOT (?:w|\(w(?: OR w)*\)))$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes fields apart, joined by “or”, turned by a minus, with one word or several', () => {
    expect(fields('desk:news wall')).toEqual([['desk=news']]);
    expect(fields('desk:"City News" -status:spiked')).toEqual([['desk=City News'], ['not status=spiked']]);
    expect(fields('desk:news or desk:sport before:2024')).toEqual([['desk=news', 'desk=sport'], ['before=2024']]);
    expect(fields('DESK:news')).toEqual([['desk=news']]);
    expect(fields('desk: news desk:')).toEqual([]);
  });

  it('says what it did not understand', () => {
    expect(parseQuery('colour:red').remarks).toEqual(['There is no field “colour:”, so it was looked for as words.']);
    expect(read('colour:red')).toBe('"colour red" *');
    expect(parseQuery('storm or desk:news')).toMatchObject({
      remarks: ['“or” joins words with words and fields with fields. Here both were looked for.'],
      filters: [[{ field: 'desk' }]],
    });
    expect(parseQuery('see https://example.org').remarks).toEqual([]);
    expect(parseQuery('word '.repeat(40)).remarks).toEqual(['Only the first 32 words and fields were looked for.']);
  });

  it('looks for other forms of plain words only', () => {
    const forms = (query: string) => parseQuery(query).required.map(([term]) => term?.forms ?? []);
    expect(forms('resigns "sea walls" Marsh 2024s walls')).toEqual([
      ['resign', 'resigned', 'resigning'],
      [],
      [],
      [],
      ['wall', 'walled', 'walling'],
    ]);
  });
});
