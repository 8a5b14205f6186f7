import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EvidenceTextName } from '#shared/contract/evidence.ts';
import { EvidenceTexts, textStateOf } from './evidence-texts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const named = (textHash: string | null) => ({ textHash, file: null });
/** An archive in which a text is its name ten times over, and what was asked of it. */
function archive(kept?: number) {
  const asked: EvidenceTextName[] = [];
  const missing = new Set<string>();
  const texts = new EvidenceTexts(async (name) => {
    asked.push(name);
    if (missing.has(name.textHash)) throw new Error('lost');
    return { text: name.textHash.repeat(10), places: null };
  }, kept);
  const stateOf = (hash: string | null) => textStateOf(texts.store.getState(), named(hash));
  return { asked, missing, texts, stateOf };
}

test('a text is asked for once, however many look at it, and is loading until it is there', async () => {
  const { asked, texts, stateOf } = archive();
  const release = texts.hold([named('a'), named('a'), named(null)]);
  expect(stateOf('a')).toEqual({ kind: 'loading' });
  expect(stateOf(null)).toEqual({ kind: 'none' });
  const [first, second] = await Promise.all([texts.read(named('a')), texts.read(named('a'))]);
  expect(first?.prepared.text).toBe('a'.repeat(10));
  expect(second?.prepared).toBe(first?.prepared);
  expect(await texts.read(named(null))).toBeNull();
  release();
  await texts.read(named('a'));
  expect(asked).toEqual([{ textHash: 'a', fileHash: null }]);
});

test('words that were read from a file are another text than the same words pasted: they have pages', async () => {
  const { asked, texts } = archive();
  const file = { hash: 'f'.repeat(64), type: 'application/pdf', bytes: 1, name: '' } as const;
  await texts.read(named('a'));
  await texts.read({ textHash: 'a', file });
  expect(asked).toEqual([
    { textHash: 'a', fileHash: null },
    { textHash: 'a', fileHash: file.hash },
  ]);
});

test('what could not be read says so and is asked for again while somebody looks at it', async () => {
  const { asked, missing, texts, stateOf } = archive();
  missing.add('a');
  const release = texts.hold([named('a')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(stateOf('a')).toMatchObject({ kind: 'failed' });
  missing.clear();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(stateOf('a')).toMatchObject({ kind: 'read' });
  release();

  missing.add('b');
  texts.hold([named('b')])();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.map(({ textHash }) => textHash)).toEqual(['a', 'a', 'b']);
});

test('the oldest texts are given up when there are too many, never one that is looked at', async () => {
  const { texts, stateOf } = archive(25);
  const release = texts.hold([named('a')]);
  for (const hash of ['b', 'c', 'd']) await texts.read(named(hash));
  expect(['a', 'b', 'c', 'd'].map((hash) => stateOf(hash).kind)).toEqual(['read', 'loading', 'loading', 'read']);
  release();
  await texts.read(named('e'));
  expect(['a', 'd', 'e'].map((hash) => stateOf(hash).kind)).toEqual(['loading', 'read', 'read']);
});
