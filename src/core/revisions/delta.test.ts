import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDelta, makeDelta } from './delta.ts';

const char = fc.constantFrom('a', 'b', '😀', '😁', 'é', '\ud83c\udf00');
const text = fc.array(char, { maxLength: 12 }).map((chars) => chars.join(''));

it('gives the later text back, and stores no half of a surrogate pair', () => {
  fc.assert(
    fc.property(text, text, text, text, (start, before, after, end) => {
      const delta = makeDelta(start + before + end, start + after + end);
      expect(applyDelta(start + before + end, delta)).toBe(start + after + end);
      expect(delta.middle.isWellFormed()).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

it('gives the later text back where long stretches are shared', () => {
  const long = fc
    .integer({ min: 0, max: 9_000 })
    .map((length) => 'lorem ipsum 😀 '.repeat(600).slice(0, length).toWellFormed());
  fc.assert(
    fc.property(long, text, text, long, (start, before, after, end) => {
      const delta = makeDelta(start + before + end, start + after + end);
      expect(applyDelta(start + before + end, delta)).toBe(start + after + end);
      expect(delta.middle.length).toBeLessThanOrEqual(after.length + 1);
    }),
    { numRuns: 300 },
  );
});

it('is empty for equal texts', () => {
  expect(makeDelta('the same 😀', 'the same 😀').middle).toBe('');
});
