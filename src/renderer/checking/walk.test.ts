import { expect, test } from 'vitest';
import type { QueuedFact, QueuedStory } from '#shared/contract/checking.ts';
import { factAt, nextWaiting, step } from './walk.ts';

/** "a b!" is a story with the facts a and b; the exclamation mark says that it waits. */
const story = (id: string, facts: string): QueuedStory => {
  const listed = facts.split(' ').map(
    (name): QueuedFact => ({
      ...{ id: name.replace('!', ''), kind: 'quote', words: name, state: 'unchecked', waits: name.endsWith('!') },
      ...{ source: null, block: 0, evidence: 0 },
    }),
  );
  return {
    ...{ id, slug: id, headline: id, desk: '', status: 'checking', deadline: '2026-01-02T12:00:00Z', embargoed: false },
    facts: { total: listed.length, verified: 0, stale: 0, disputed: 0 },
    waiting: listed.filter(({ waits }) => waits).length,
    listed,
  };
};
const [first, second, third] = [story('1', 'a b! c! d'), story('2', 'e f!'), story('3', 'g!')] as const;
const at = (here: QueuedStory) => ({ here, queue: [first, second, third] });

test('a verdict leads to the next fact that waits, then to those passed over, then to the next story', () => {
  expect(nextWaiting(at(first), 'a')).toEqual({ storyId: '1', factId: 'b' });
  expect(nextWaiting(at(first), 'b')).toEqual({ storyId: '1', factId: 'c' });
  expect(nextWaiting(at(first), 'c')).toEqual({ storyId: '1', factId: 'b' });
  expect(nextWaiting({ here: story('1', 'a b! c'), queue: [first, second] }, 'b')).toEqual({
    storyId: '2',
    factId: null,
  });
  expect(nextWaiting(at(third), 'g')).toEqual({ storyId: '1', factId: null });
});

test('the walk ends when nothing waits but the fact that has just been settled', () => {
  expect(nextWaiting({ here: story('1', 'a b!'), queue: [story('1', 'a b!')] }, 'b')).toBeNull();
  expect(nextWaiting({ here: story('1', 'a'), queue: [] }, 'a')).toBeNull();
});

test('a story that has left the queue leads to the beginning of the queue', () => {
  expect(nextWaiting({ here: story('0', 'x'), queue: [first] }, 'x')).toEqual({ storyId: '1', factId: null });
  expect(step({ here: story('0', 'x'), queue: [first] }, 'x', 1)).toEqual({ storyId: '1', factId: null });
  expect(step({ here: story('0', 'x'), queue: [first] }, 'x', -1)).toBeNull();
});

test('next and previous go through every fact and on to the neighbouring story', () => {
  expect(step(at(first), 'a', 1)).toEqual({ storyId: '1', factId: 'b' });
  expect(step(at(first), 'd', 1)).toEqual({ storyId: '2', factId: null });
  expect(step(at(second), 'e', -1)).toEqual({ storyId: '1', factId: null });
  expect(step(at(third), 'g', 1)).toBeNull();
  expect(step(at(first), 'a', -1)).toBeNull();
});

test('a story is entered at its first fact that waits, or at its first', () => {
  expect(factAt(first, null)).toBe('b');
  expect(factAt(first, 'd')).toBe('d');
  expect(factAt(story('4', 'y z'), 'gone')).toBe('y');
});
