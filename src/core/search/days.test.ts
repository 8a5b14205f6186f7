import { expect, it } from 'vitest';
import { spanOf } from './days.ts';

const now = new Date(2024, 2, 31, 15, 30).getTime();
const day = (...parts: [number, number, number]) => new Date(...parts).getTime();

it.each([
  ['2024', day(2024, 0, 1), day(2025, 0, 1)],
  ['2024-03', day(2024, 2, 1), day(2024, 3, 1)],
  ['2024-3-5', day(2024, 2, 5), day(2024, 2, 6)],
  ['2024/03/05', day(2024, 2, 5), day(2024, 2, 6)],
  ['5.3.2024', day(2024, 2, 5), day(2024, 2, 6)],
  ['05/03/2024', day(2024, 2, 5), day(2024, 2, 6)],
  ['today', day(2024, 2, 31), day(2024, 3, 1)],
  ['Yesterday', day(2024, 2, 30), day(2024, 2, 31)],
  ['7d', day(2024, 2, 24), day(2024, 2, 25)],
  ['2w', day(2024, 2, 17), day(2024, 2, 18)],
])('“%s” is a time', (text, from, to) => {
  expect(spanOf(text, now)).toEqual({ from, to });
});

it.each(['', 'soon', '2024-13', '2023-02-29', '31.4.2024', '24', '2024-03-05-06'])('“%s” is none', (text) => {
  expect(spanOf(text, now)).toBeNull();
});
