import { expect, test } from 'vitest';
import { Id } from '#shared/story/content.ts';
import { newIds } from './new-ids.ts';

test('ids are unlike each other and sort in the order of making', () => {
  const newId = newIds();
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  expect(Id.safeParse(ids[0]).success).toBe(true);
});

test('a clock that is set back does not break the order', () => {
  let now = Date.UTC(2026, 0, 2);
  const newId = newIds(() => now);
  const before = newId();
  now -= 3_600_000;
  expect(newId() > before).toBe(true);
});
