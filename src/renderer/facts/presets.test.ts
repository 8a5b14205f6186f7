import { expect, test } from 'vitest';
import { newFact } from '#shared/story/records.ts';
import { filledBy, presetsFor } from './presets.ts';

const desk = { day: '2026-01-02', me: 'Nora Whitfield' };
const presetOf = (kind: 'quote' | 'claim', key: string) => {
  const preset = presetsFor(kind).find((one) => one.key === key);
  if (preset === undefined) throw new Error(`${kind} has no preset ${key}.`);
  return preset;
};

test('a broadcast quote is direct and of the story’s day', () => {
  expect(filledBy(presetOf('quote', 'B'), newFact('quote'), desk)).toEqual({
    ...{ how: 'broadcast', detail: 'direct', day: '2026-01-02' },
  });
});

test('an interview was held by the person at the desk', () => {
  expect(filledBy(presetOf('quote', 'I'), newFact('quote'), desk)).toMatchObject({ obtainedBy: 'Nora Whitfield' });
});

test('what was said already stays, but for how', () => {
  const fields = {
    ...newFact('quote'),
    how: 'phone',
    detail: 'paraphrase',
    day: '2025-12-24',
    obtainedBy: 'Osei',
  } as const;
  expect(filledBy(presetOf('quote', 'I'), fields, desk)).toEqual({ how: 'interview' });
});

test('a claim from a document gets no day and no kind of quote', () => {
  expect(filledBy(presetOf('claim', 'D'), newFact('claim'), desk)).toEqual({ how: 'document' });
});

test('no two presets of a record share a key', () => {
  for (const kind of ['quote', 'claim'] as const) {
    const keys = presetsFor(kind).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
