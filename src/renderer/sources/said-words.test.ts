import { expect, test } from 'vitest';
import type { SaidFact } from '#shared/contract/source.ts';
import { dayWords, saidWords } from './said-words.ts';

const fact: SaidFact = {
  ...{
    id: 'f',
    storyId: 's',
    slug: 'sea-wall',
    headline: 'The wall',
    status: 'published',
    kind: 'quote',
    detail: 'direct',
  },
  ...{ state: 'verified', words: 'w', terms: 'on-record', naming: 'named', day: '2026-11-22', as: 'source' },
};

test('a quote on the record says its state, its story and its terms', () => {
  expect(saidWords(fact)).toEqual({ state: 'Verified', rest: ['sea-wall', 'on record'] });
});

test('what could do harm is said', () => {
  const given = {
    ...fact,
    slug: '',
    status: 'withdrawn',
    terms: 'off-record',
    naming: 'anonymous',
    detail: 'allegation',
  } as const;
  expect(saidWords({ ...given, as: 'second' }).rest).toEqual([
    ...['The wall', 'off record, anonymous', 'allegation', 'as the second source', 'withdrawn'],
  ]);
});

test('a day is the same day in every zone', () => {
  expect(dayWords('2026-11-22')).toBe('22 Nov 2026');
});
