import { expect, test } from 'vitest';
import { countInWords, factsInWords, shortTime } from './library-words.ts';

const now = new Date(2025, 10, 21, 15, 30);
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString();

test('a story changed today shows the time, one of this week its day, an older one its date', () => {
  expect(shortTime(at(2025, 10, 21, 14, 2), now)).toBe('14:02');
  expect(shortTime(at(2025, 10, 20, 23, 59), now)).toBe('Thu');
  expect(shortTime(at(2025, 10, 15, 0, 1), now)).toBe('Sat');
  expect(shortTime(at(2025, 10, 14, 12), now)).toBe('14 Nov');
  expect(shortTime(at(2024, 10, 21, 12), now)).toBe('21 Nov 2024');
});

test('a story dated in the future shows its date, never a weekday that has not been', () => {
  expect(shortTime(at(2025, 10, 23, 9), now)).toBe('23 Nov');
});

test('the facts of a row say what is wrong before they say what is done', () => {
  expect(factsInWords({ total: 5, verified: 3, stale: 1, disputed: 0 })).toBe('3 of 5 verified');
  expect(factsInWords({ total: 6, verified: 1, stale: 0, disputed: 1 })).toBe('1 disputed');
  expect(factsInWords({ total: 0, verified: 0, stale: 0, disputed: 0 })).toBeNull();
});

test('large counts are grouped and one is one', () => {
  expect(countInWords(48_212, 'story', 'stories')).toBe('48,212 stories');
  expect(countInWords(1, 'story', 'stories')).toBe('1 story');
});
