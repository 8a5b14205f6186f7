import { describe, expect, test } from 'vitest';
import { matcher } from './find-matches.ts';

const found = (line: string, query: string, options = {}): string[] =>
  matcher(query, { matchCase: false, wholeWords: false, ...options })?.(line).map(([start, end]) =>
    line.slice(start, end),
  ) ?? [];

describe('finding words', () => {
  test('any case, unless it is asked for', () => {
    expect(found('Wall, wall, WALL', 'wall')).toEqual(['Wall', 'wall', 'WALL']);
    expect(found('Wall, wall, WALL', 'wall', { matchCase: true })).toEqual(['wall']);
  });
  test('any glyph of a mark, and no-break spaces', () => {
    expect(found('the board’s “wall” 4\u00a0km', `board's "wall" 4 km`)).toEqual(['board’s “wall” 4\u00a0km']);
  });
  test('whole words, also beside letters that are not English', () => {
    expect(found('wall walls seawall wall’s état état-major', 'wall', { wholeWords: true })).toEqual(['wall', 'wall']);
    expect(found('état étatique', 'état', { wholeWords: true })).toEqual(['état']);
  });
  test('characters that mean something in a pattern are characters', () => {
    expect(found('£2.3m (about) [x] a+b \\ -', '(about)')).toEqual(['(about)']);
    for (const query of ['2.3', '[x]', 'a+b', '\\', '-', '/', '$', '^', '{', '|'])
      expect(() => found('text', query)).not.toThrow();
    expect(found('2x3', '2.3')).toEqual([]);
  });
});
